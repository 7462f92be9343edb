"""Values that a table fills in: fixed ones, and those that are taken from the old message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from ._record import Path
from ._table import Data
from ._values import is_numeric, number_text


def worked_out(
    defaults: Iterable[Data], old: dict[str, Any]
) -> dict[Path, tuple[Any, str]]:
    """The defaults by path, with their rules; where several stand for one path, the first that has a value."""
    found: dict[Path, tuple[Any, str]] = {}
    for item in defaults:
        path = tuple(item["path"])
        if path not in found and (value := _value(item, old)) is not None:
            found[path] = (value, item["rule"])
    return found


def _value(item: Data, old: dict[str, Any]) -> Any:
    if "template" in item:
        return _joined(item["template"], old)
    if "from" not in item:
        return item["value"]
    value = first_value(old, item["from"])
    return _part(item["match"], value) if "match" in item else value


def _joined(template: Sequence[Any], old: dict[str, Any]) -> str | None:
    """The texts of a template with the values between them; None where one of the values is absent."""
    parts = [
        part if isinstance(part, str) else _text(first_value(old, part))
        for part in template
    ]
    return None if None in parts else "".join(map(str, parts))


def _part(match: str, value: Any) -> str | None:
    """What a regular expression finds in a text: its first group, or all of it where it has none."""
    text = _text(value)
    found = _compiled(match).search(text) if text is not None else None
    return found[1 if found.re.groups else 0] if found else None


@cache
def _compiled(match: str) -> re.Pattern[str]:
    return re.compile(match, re.ASCII)


def _text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_numeric(value):
        return number_text(value)
    return value if isinstance(value, str) else None


def first_value(value: Any, path: Sequence[str]) -> Any:
    """The first value at a path without indexes; None where there is none."""
    for name in path:
        while isinstance(value, list):
            value = value[0] if value else None
        value = value.get(name) if isinstance(value, dict) else None
    return value[0] if isinstance(value, list) and value else value
