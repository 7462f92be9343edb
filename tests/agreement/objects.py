"""What a package says of two objects and of an envelope that it builds, worked out from JSON (docs/packages.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise, zip_longest
from pathlib import Path
from typing import Any

from tests.agreement.cases import cases
from tests.agreement.mutants import Request, groups

ABSENT = object()
A_KIND = 3
"""Pairs of each kind of message."""
NAMES = {
    "fr.health.samu750": "samu750",
    "fr.health.samu590.smur-lille": "samu590.smur-lille",
    "fr.fire.nexsis.sis059": "nexsis.sis059",
    "fr.health.a.b.c": "a.b.c",
    "fr.health": "health",
    "x": "x",
    "a.b.": "",
    "a.b..c": ".c",
}
"""The name of a sender by its identifier."""
CAS = '{"createCas": {"id": "a1", %s}}'
FREE = '{"error": {"sourceMessage": {%s}}}'
NUMBERS = (
    ("1", "1.0"), ("48", "4.8e1"), ("0", "-0.0"), ("48.858370099999999999", "48.8583701"), ("1e-300", "1.0E-300"),
    ("12345678901234567890", "12345678901234567891"), ("1", "2"),
)  # fmt: skip
OBJECTS = (
    ('"done": true', '"done": false'),
    ('"text": "1"', '"size": 1'),
    ('"note": ["a", "b"]', '"note": ["b"]'),
    ('"note": []', '"text": "x"'),
    ('"place": [{"name": "p"}]', '"place": [{"name": "q"}, {"name": "r"}]'),
    ('"person": {"name": "n", "age": 3}', '"person": {"age": 4, "name": "n"}'),
    ('"moment": "2026-01-01T00:00:00+00:00"', '"moment": "2026-01-01T00:00:00-00:00"'),
)
VALUES = (
    ('"a": null', ""), ('"a": null', '"a": 0'), ('"a": 1', '"a": true'), ('"a": "1"', '"a": 1'), ('"a": [1]', '"a": 1'),
    ('"a": [1, null]', '"a": [1]'), ('"a": {}', '"a": []'), ('"b": 1, "a": 2', '"a": 2, "b": 1'),
    ('"a b": {"\\u00e9": [[0]]}', '"a b": {"\\u00e9": [[1]], "\'": "\\n"}'), ('"c": 1, "a": 2', '"a": 2, "b": 1'),
)  # fmt: skip


def pairs(folder: Path) -> list[tuple[str, str]]:
    """Pairs of valid documents of one kind of message: those of a release, in both directions."""
    every = [pair for group in groups(folder, "json") for pair in islice(pairwise(group), A_KIND)]
    return [*every, *((other, one) for one, other in every)]


def contract_pairs() -> list[tuple[str, str]]:
    """Pairs of the contract's release."""
    numbers = [(f'"size": {one}', f'"size": {other}') for one, other in NUMBERS]
    found = [(CAS % one, CAS % other) for one, other in (*numbers, *OBJECTS)]
    found += [(FREE % f'"n": {one}', FREE % f'"n": {other}') for one, other in NUMBERS]
    found += [(FREE % one, FREE % other) for one, other in VALUES]
    envelopes = [case.text for case in cases() if case.text.startswith('{"distributionID"') and not case.errors]
    return [*found, *((other, one) for one, other in found), *pairwise(envelopes)]


def changes_requests(wanted: list[tuple[str, str]]) -> list[Request]:
    """For each pair a request with both documents, and one with the second alone, which says how it is written."""
    both = [
        {"id": f"{number}", "schema": None, "format": "json", "text": a, "other": b}
        for number, (a, b) in enumerate(wanted)
    ]
    alone = [
        {"id": f"{number} alone", "schema": None, "format": "json", "text": b} for number, (_, b) in enumerate(wanted)
    ]
    return [*both, *alone]


def changes(old: Any, new: Any, path: str = "$") -> Iterator[list[Any]]:
    """The changes from one value of JSON to another, as [path, old, new]; numbers are `Decimal`."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from changes(old.get(key, ABSENT), new.get(key, ABSENT), path + step(key))
    elif isinstance(old, list) and isinstance(new, list):
        for index, (one, other) in enumerate(zip_longest(old, new, fillvalue=ABSENT)):
            yield from changes(one, other, f"{path}[{index}]")
    elif isinstance(old, bool) is not isinstance(new, bool) or old != new:
        yield [path, *(None if value is ABSENT else value for value in (old, new))]


def step(name: str) -> str:
    """A property's part of a path (RFC 9535, section 2.7); the names of these pairs need no other escapes."""
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        return f".{name}"
    quoted = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{quoted}']"


def exact(text: str) -> Any:
    """JSON with numbers of all their digits."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def ordered(value: Any, like: Any) -> Any:
    """A value, its keys in the order of those of another one that is equal to it."""
    if isinstance(value, dict):
        return {key: ordered(value[key], like[key]) for key in like}
    return [ordered(*pair) for pair in zip(value, like, strict=True)] if isinstance(value, list) else value


def rounded(value: Any) -> Any:
    """A value with its numbers as doubles: what a conformance program prints of them."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(value) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else value
