"""What an operator puts beside the releases for their site: everyday words, a theme, declared rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.readers.declared_rules import rule_files
from generator.readers.inputs import InputFiles
from generator.writer import sha256

if TYPE_CHECKING:
    from generator.targets.docs.synonyms import Synonym
    from generator.targets.docs.theme import Theme

SYNONYMS: Final = "synonymes.yaml"
"""Everyday words for those of the model, which the site's search adds to ours."""
LONGEST_SYNONYMS: Final = 2**20
THEME: Final = "site.yaml"
"""What an operator sets of the site: name, colours, links (docs/site.md)."""
LONGEST_THEME: Final = 2**16


@dataclass(frozen=True, slots=True)
class Settings:
    """The theme, the files of synonyms, and the bytes of every file that the settings come from, by path."""

    theme: Theme | None
    synonym_files: Mapping[str, bytes]
    files: Mapping[str, bytes]

    @property
    def digests(self) -> dict[str, str]:
        """SHA-256 of each file, by path."""
        return {name: sha256(content) for name, content in self.files.items()}

    def synonyms(self) -> list[Synonym]:
        """The synonyms of all files. Raises `WrongSynonyms`."""
        from generator.targets.docs.synonyms import read_synonyms

        return [item for name, content in self.synonym_files.items() for item in read_synonyms(content, name)]


def read_settings(folders: Sequence[Path]) -> Settings:
    """The settings in the folders that hold the releases. Raises `WrongSynonyms` and `WrongTheme`."""
    words, (theme, files_of_theme) = _synonym_files(folders), _read_theme(folders)
    return Settings(theme, words, {**words, **files_of_theme, **rule_files(folders)})


def _synonym_files(folders: Sequence[Path]) -> dict[str, bytes]:
    """The files of synonyms in the folders that hold the releases, by path: the folder's name, then theirs."""
    parents = dict.fromkeys(folder.resolve().parent for folder in folders)
    found = {}
    for parent in parents:
        files = InputFiles(parent)
        if files.has(SYNONYMS):
            try:
                found[f"{parent.name}/{SYNONYMS}"] = files.read(parent / SYNONYMS, LONGEST_SYNONYMS)
            except OSError as error:
                from generator.targets.docs.synonyms import WrongSynonyms

                raise WrongSynonyms(f"{parent.name}/{SYNONYMS}: {error.strerror}; make it readable") from error
    return found


def _read_theme(folders: Sequence[Path]) -> tuple[Theme | None, dict[str, bytes]]:
    """The first theme in the folders that hold the releases, and the files that it is made of, by path.

    Raises `WrongTheme`.
    """
    parents = dict.fromkeys(folder.resolve().parent for folder in folders)
    parent = next((item for item in parents if InputFiles(item).has(THEME)), None)
    if parent is None:
        return None, {}
    from generator.targets.docs.theme_file import LONGEST_LOGO, WrongTheme, read_theme

    files, name, read = InputFiles(parent), f"{parent.name}/{THEME}", {}

    def load(picture: str) -> bytes:
        read[f"{parent.name}/{picture}"] = content = files.read(parent / picture, LONGEST_LOGO)
        return content

    try:
        read[name] = files.read(parent / THEME, LONGEST_THEME)
    except OSError as error:
        raise WrongTheme(f"{name}: {error.strerror}; make it readable, 64 KiB at most") from error
    return read_theme(read[name], name, load), read
