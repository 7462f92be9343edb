"""The changes as the data of the HTML page: its script makes an element of a change only once it is opened.

A text stands once, in a table; a witness message is what differs from the one before it, most of them being alike.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from generator.diff.report.grouping import Group
from generator.diff.report.inline import pieces
from generator.diff.report.overview import foremost
from generator.diff.report.rows import Proof, Row
from generator.diff.report.view import View
from generator.typography import quoted

WORDS: Final = (
    "old", "new", "action", "witness", "everywhere", "places", "shown", "nothing", "more", "foremost", "occurrences",
)  # fmt: skip
UNSAFE: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""What could end the element that holds the data (HTML, 4.12.1.3); only its strings have them."""


@dataclass(slots=True)
class Texts:
    """A table of texts; a text is its number."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, text: str) -> int:
        """The number of a text; a new one is added."""
        return self.numbers.setdefault(text, len(self.numbers))

    def many(self, texts: tuple[str, ...]) -> list[int]:
        """The numbers of texts."""
        return [self.number(text) for text in texts]


def page_data(view: View, link: Callable[[Row], str] = lambda row: "") -> str:
    """`{"words", "texts", "groups", "foremost"}` as JSON that may stand in a script element.

    `link` gives the address of a row's place, empty where it has none.
    """
    texts = Texts()
    groups = [_group(group, view, texts, link) for group in view.groups]
    positions = {id(group): number for number, group in enumerate(view.groups)}
    best = {
        name: [
            positions[id(group)]
            for group in foremost([group for group in view.groups if not name or name in group.perimeters])
        ]
        for name in ("", *view.perimeters)
    }
    words = {name: view.word(name) for name in WORDS}
    document = {"words": words, "texts": list(texts.numbers), "groups": groups, "foremost": best}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)


def _group(group: Group, view: View, texts: Texts, link: Callable[[Row], str]) -> dict[str, Any]:
    row = group.first
    rows, last = [], ("", "")
    for item in group.rows:
        rows.append({**_row(item, view, texts, last), "link": texts.number(link(item))})
        last = (item.proofs[-1].json, item.proofs[-1].xml) if item.proofs else last
    facts = (row.verdict, row.change.rule, row.title, row.action)
    return {
        "verdict": row.change.verdict.value,
        "facts": texts.many(facts),
        "place": texts.number(group.place),
        "examples": texts.number(group.examples if group.is_of_codes and len(group.rows) > 1 else ""),
        "messages": texts.many(group.messages),
        "perimeters": texts.many(group.perimeters),
        "rows": rows,
    }


def _row(row: Row, view: View, texts: Texts, last: tuple[str, str]) -> dict[str, Any]:
    sides = pieces(row.old, row.new)
    proofs = []
    for proof in row.proofs:
        proofs.append(_proof(proof, view, texts, last))
        last = proof.json, proof.xml
    places = tuple(f"{place} {quoted(place.label)}" if place.label else str(place) for place in row.change.places)
    return {
        "place": texts.number(row.labelled_place),
        "messages": texts.many(row.messages),
        "sides": [[[texts.number(text), int(differs)] for text, differs in side if text] for side in sides],
        "cells": texts.many((row.old_cell, row.new_cell)),
        "notes": texts.many(row.notes),
        "places": texts.many(places) if len(places) > 1 else [],
        "proofs": proofs,
    }


def _proof(proof: Proof, view: View, texts: Texts, last: tuple[str, str]) -> list[Any]:
    return [
        texts.number(view.pair(proof.direction, proof.error)),
        _after(last[0], proof.json),
        _after(last[1], proof.xml),
    ]


def _after(last: str, text: str) -> list[Any]:
    """`[shared at the start, shared at the end, what is between]`, in characters as a script counts them (UTF-16)."""
    if max(last + text, default="") > "\uffff":
        return [0, 0, text]
    start = _shared(last, text)
    end = _shared(last[start:][::-1], text[start:][::-1])
    return [start, end, text[start : len(text) - end]]


def _shared(one: str, other: str) -> int:
    """How many characters both begin with, by halving: slices are compared at the speed of memory."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
