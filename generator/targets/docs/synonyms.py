"""Everyday words, and the words of the model for them: ours, and those of a file that the model team keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from generator.readers.yaml import Node, UnreadableYaml, read_yaml
from generator.targets.base import OutputFile
from generator.targets.docs.downloads import script

NAME: Final = "synonymes.yaml"
"""The file in the folder that holds the releases; it adds to ours, and replaces what it names again."""
OURS: Final = Path(__file__).with_name(NAME)


class WrongSynonyms(ValueError):
    """The file of synonyms is not what it should be; the text tells file, line and remedy."""


@dataclass(frozen=True, slots=True)
class Synonym:
    """What people type, and the words to search for instead, the best first."""

    asked: str
    words: tuple[str, ...]


@cache
def own_synonyms() -> tuple[Synonym, ...]:
    """The synonyms that hubgen brings."""
    return read_synonyms(OURS.read_text("utf-8"), NAME)


def with_own(others: Iterable[Synonym]) -> tuple[Synonym, ...]:
    """Our synonyms with others: of two entries for the same words the other counts."""
    found = {item.asked.casefold(): item for item in (*own_synonyms(), *others)}
    return tuple(found.values())


def read_synonyms(content: str | bytes, name: str) -> tuple[Synonym, ...]:
    """The synonyms of a file: a mapping from what people type to a list of words of the model.

    Raises `WrongSynonyms` with every fault of the file.
    """
    try:
        root = read_yaml(content if isinstance(content, str) else content.decode())
    except UnicodeDecodeError as error:
        raise WrongSynonyms(f"{name}: not UTF-8; save the file as UTF-8") from error
    except UnreadableYaml as error:
        raise WrongSynonyms(f"{name}, line {error.line}: {error}; {error.hint}") from error
    if root.value in ("", "~", "null"):
        return ()
    if not isinstance(root.value, dict):
        raise WrongSynonyms(f"{name}, line {root.line}: not a mapping; write « mot tapé: [mot du modèle, …] »")
    wrong = [f"{name}, line {node.line}: {asked}: {_REMEDY}" for asked, node in root.value.items() if not _words(node)]
    if wrong:
        raise WrongSynonyms("\n".join(wrong))
    return tuple(Synonym(asked.strip(), _words(node)) for asked, node in root.value.items())


_REMEDY: Final = "not a list of words; write « mot tapé: [mot du modèle, …] »"


def _words(node: Node) -> tuple[str, ...]:
    """The words of an entry; none where it is not a list of texts."""
    items = node.value if isinstance(node.value, list) else ()
    words = tuple(item.value.strip() for item in items if isinstance(item.value, str))
    return words if len(words) == len(items) and all(words) else ()


def synonyms_script(synonyms: Sequence[Synonym]) -> OutputFile:
    """`data/synonymes.js`, for every page of the site."""
    return script("data/synonymes.js", "synonyms", [[item.asked, list(item.words)] for item in synonyms])
