"""The files that the site carries, so that it stands by itself: what other targets make of the same release."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Release
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.targets.docs import CARRIES, SAMPLES
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import FILES, HOME, Frames
from generator.targets.docs.html import Link, page
from generator.typography import NO_BREAK

Files = Mapping[str, Sequence[OutputFile]]
"""The files that a site carries, by target."""
FOLDER: Final = "fichiers"
TITLES: Final = {
    SAMPLES: ("Messages témoins", "Les messages que nomment les pas du cahier de recette, en JSON et en XML."),
    "exemples": ("Exemples", "Un exemple de chaque message, dans son enveloppe, en JSON et en XML."),
    "json-schema": ("JSON Schema", "Un document draft-07 par message, et l’enveloppe EDXL-DE."),
    "xsd": ("XML Schema", "Un schéma par message, avec les mêmes contraintes, et l’enveloppe EDXL-DE."),
    "asyncapi": ("AsyncAPI", "Toute l’interface\u00a0: serveurs, canaux, messages, schémas."),
    "test-cases": ("Cahier de recette", "Les cas de test, pour un banc d’essai."),
    "word": (
        "Word",
        "L’annexe du DSF\u00a0: un document par message, un document d’ensemble et un pour les nomenclatures.",
    ),
    "nomenclatures": ("Nomenclatures", "Les codes et leurs libellés, pour les tableurs et les programmes."),
}
"""The folders of files, each with its title and what it holds: our own examples, and what other targets make."""
SIZES: Final = ((1_000_000, "Mo"), (1_000, "ko"))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one target."""

    title: str
    text: str
    files: tuple[tuple[Link, str], ...]


def carried_files(release: Release, rendered: Files) -> Files:
    """The files of each target that the site carries and that is installed, paths from the target's folder.

    What is in `rendered` is taken from there, with the sample messages, where it has some.
    """
    names = [name for name in registry.available() if name in CARRIES]
    samples = {SAMPLES: rendered[SAMPLES]} if rendered.get(SAMPLES) else {}
    return samples | {name: rendered[name] if name in rendered else _render(release, name) for name in names}


def _render(release: Release, name: str) -> tuple[OutputFile, ...]:
    return tuple(registry.load([name])[name](release))


def files_of(edition: Edition, made: Files) -> Iterator[OutputFile]:
    """The files, where the site puts them."""
    for target, items in made.items():
        for item in items:
            yield OutputFile(f"{edition.base}{FOLDER}/{target}/{item.path}", item.content, item.sha256)


def paths_of(made: Files) -> list[str]:
    """The paths of the files, from the edition's folder."""
    return [f"{FOLDER}/{target}/{item.path}" for target, items in made.items() for item in items]


def downloads_page(edition: Edition, frames: Frames, made: Files) -> OutputFile:
    """The page that lists them."""
    shelves = [Shelf(*TITLES[target], tuple(_entries(target, items))) for target, items in made.items() if items]
    crumbs = (Link(f"Version {edition.version}", HOME),)
    return page("files.html.jinja", frames.of(edition, FILES), "Fichiers", crumbs, shelves=shelves)


def script(path: str, name: str, value: object) -> OutputFile:
    """A value as a script: ASCII only, so that no character of it means anything to a browser."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return OutputFile(path, f"hub.data({json.dumps(name)},{text});\n".encode("ascii"))


def _entries(target: str, items: Sequence[OutputFile]) -> Iterator[tuple[Link, str]]:
    for item in items:
        yield Link(item.path, f"{FOLDER}/{target}/{item.path}"), size(len(item.content))


def size(number: int) -> str:
    """A number of bytes in words."""
    for unit, name in SIZES:
        if number >= unit:
            return f"{number / unit:.1f}{NO_BREAK}{name}".replace(".", ",").replace(f",0{NO_BREAK}", NO_BREAK)
    return f"{number}{NO_BREAK}octets"
