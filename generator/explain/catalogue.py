"""The catalogue of codes: an entry for each that hubgen can report, as data beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from generator import store
from generator.paths import CODE

if TYPE_CHECKING:
    from generator.readers.yaml import Node

LANGUAGES: Final = ("fr", "en")
GROUPS: Final = {
    "models": {"fr": "Classeurs de modèles", "en": "Model workbooks"},
    "cells": {"fr": "Cellules", "en": "Cells"},
    "code-lists": {"fr": "Nomenclatures", "en": "Code lists"},
    "release": {"fr": "Dossier d'une version", "en": "Release folder"},
    "asyncapi": {"fr": "Documents AsyncAPI", "en": "AsyncAPI documents"},
    "packaging": {"fr": "Paquets", "en": "Packages"},
    "comparison": {"fr": "Comparaison de versions", "en": "Comparison of releases"},
    "messages": {"fr": "Messages", "en": "Messages"},
}
"""The files of entries, in the order of the page."""
NEXT_ENTRY: Final = re.compile(r"\n(?=\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A code: how bad it may be, and by language its title, meaning and remedy; a wrong input and a right one."""

    code: str
    group: str
    severities: tuple[str, ...]
    title: Mapping[str, str]
    meaning: Mapping[str, str]
    remedy: Mapping[str, str]
    wrong: str
    right: str


@cache
def catalogue() -> Mapping[str, Entry]:
    """Every entry by its code, group by group."""
    return {entry.code: entry for group in GROUPS for entry in _read(group)}


@cache
def entry_of(code: str) -> Entry | None:
    """The entry of one code, without reading the others; None where there is none."""
    found = store.cached(tuple[Entry, ...], ("entry", code), lambda: tuple(_find(code)))
    return next(iter(found), None)


def _find(code: str) -> Iterator[Entry]:
    for group in GROUPS:
        text = _text(group)
        start = text.find(f"\n{code}:")  # the first line is a comment
        if start >= 0:
            end = NEXT_ENTRY.search(text, start + 2)
            yield from _entries(group, text[start : end.start() if end else None])
            return


def _read(group: str) -> Iterator[Entry]:
    return _entries(group, _text(group))


@cache
def _text(group: str) -> str:
    return (CODE / "explain" / "entries" / f"{group}.yaml").read_text("utf-8")


def _entries(group: str, text: str) -> Iterator[Entry]:
    from generator.readers.yaml import Node, read_yaml  # most runs find each entry in the cache

    for code, node in _mapping(read_yaml(text)).items():
        item = _mapping(node)
        example = _mapping(item["example"])
        yield Entry(
            code=code,
            group=group,
            severities=tuple(str(part.value) for part in item["severity"].value if isinstance(part, Node)),
            title=_texts(item["title"]),
            meaning=_texts(item["meaning"]),
            remedy=_texts(item["remedy"]),
            wrong=str(example["wrong"].value),
            right=str(example["right"].value),
        )


def _texts(node: Node) -> Mapping[str, str]:
    return {language: str(_mapping(node)[language].value).strip() for language in LANGUAGES}


def _mapping(node: Node) -> Mapping[str, Node]:
    assert isinstance(node.value, dict), f"line {node.line} of the catalogue is no mapping"
    return node.value
