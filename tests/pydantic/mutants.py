"""Near misses of a message: one thing changed in each, at every place of the document."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[-+]\d{2}:\d{2}")
Path = tuple[str | int, ...]
Mutant = tuple[str, Path, Any]


def mutants(document: Any) -> Iterator[Mutant]:
    """Every mutant of a JSON document: the kind of change, its place, and the changed document."""
    for path, value in nodes(document):
        for kind, changed in replacements(value):
            yield kind, path, replaced(document, path, changed)
        if path:
            yield "missing", path, removed(document, path)


def nodes(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from nodes(item, (*path, key))


def replacements(value: Any) -> Iterator[tuple[str, Any]]:
    yield "null", None
    if isinstance(value, dict):
        yield from (("extra", {**value, "unknownField": "x"}), ("extra-null", {**value, "unknownField": None}))
        yield from (("wrong-type", "text"), ("wrong-type", [value]), ("empty-object", {}))
    elif isinstance(value, list):
        yield from (("min-items", []), ("max-items", value * 30), ("wrong-type", value[0] if value else {}))
        yield from (("wrong-type", "text"), ("null-item", [*value, None]))
    elif isinstance(value, bool):
        yield from (("wrong-type", str(value).lower()), ("wrong-type", int(value)), ("other-value", not value))
    elif isinstance(value, int | float):
        yield from (("wrong-type", str(value)), ("wrong-type", True), ("whole-float", float(int(value))))
        yield from (("fraction", 1.5), ("negative", -value), ("large", 10**25), ("wrong-type", [value]))
    elif isinstance(value, str):
        yield from (("wrong-type", 12), ("wrong-type", True), ("wrong-type", [value]), ("wrong-type", {"code": value}))
        yield from texts(value)


def texts(value: str) -> Iterator[tuple[str, str]]:
    yield from (("empty", ""), ("code", value + "X"), ("code", value.swapcase()), ("line-end", value + "\n"))
    yield from (("blank-before", " " + value), ("blank-after", value + " "), ("blank", value.replace("-", " ")))
    yield from (("pattern", value[:-1]), ("pattern", value[1:]), ("pattern", "é" + value), ("pattern", value * 8))
    yield ("digits", value.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    if DATE_TIME.fullmatch(value):
        yield from (("date-time-z", value[:19] + "Z"), ("date-time-fraction", value[:19] + ".123" + value[19:]))
        yield from (("date-time-space", value.replace("T", " ")), ("date-time-naive", value[:19]))
        yield from (("date-time-number", "1700000000"), ("date-time-compact", value[:-3] + value[-2:]))
        yield from (("date-time-case", value.lower()), ("date-time-day", value[:8] + "32" + value[10:]))


def replaced(document: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    result = copy.deepcopy(document)
    parent = _parent(result, path)
    parent[path[-1]] = value
    return result


def removed(document: Any, path: Path) -> Any:
    result = copy.deepcopy(document)
    del _parent(result, path)[path[-1]]
    return result


def _parent(document: Any, path: Path) -> Any:
    for key in path[:-1]:
        document = document[key]
    return document
