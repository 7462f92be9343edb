"""Values that a table fills in: fixed ones, and those that are taken from the old message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

import re2

from generator.messages.json_text import write_json
from generator.messages.values import Number, Value
from generator.transform.interpret import Object
from generator.transform.table import Default, Path


def worked_out(defaults: Iterable[Default], old: Object) -> Mapping[Path, Default]:
    """The defaults by path; where several stand for one path, the first that has a value."""
    found: dict[Path, Default] = {}
    for item in defaults:
        if item.path not in found and (value := _value(item, old)) is not None:
            found[item.path] = replace(item, value=value)
    return found


def _value(item: Default, old: Object) -> Value:
    if item.template:
        return _joined(item.template, old)
    if not item.source:
        return item.value  # type: ignore[return-value]
    value = first_value(old, item.source)
    return _part(item.match, value) if item.match else value


def _joined(template: tuple[str | Path, ...], old: Object) -> str | None:
    """The texts of a template with the values between them; None where one of the values is absent."""
    parts = [part if isinstance(part, str) else _text(first_value(old, part)) for part in template]
    return "".join(part for part in parts if part is not None) if None not in parts else None


def _part(match: str, value: Value) -> str | None:
    """What a regular expression finds in a text: its first group, or all of it where it has none."""
    text = _text(value)
    found = compiled(match).search(text) if text is not None else None
    return found[1 if found.re.groups else 0] if found else None


def _text(value: Value) -> str | None:
    if isinstance(value, str):
        return value
    return write_json(value) if isinstance(value, bool | Number) else None


@lru_cache(maxsize=256)
def compiled(match: str) -> Any:
    """A regular expression, whose matching takes linear time. Raises `re2.error` for one that RE2 does not take."""
    options = re2.Options()
    options.log_errors = False
    return re2.compile(match, options)


def first_value(value: Value, path: Path) -> Value:
    """The first value at a path without indexes; None where there is none."""
    for name in path:
        while isinstance(value, list):
            value = value[0] if value else None
        value = value.get(name) if isinstance(value, dict) else None
    return value[0] if isinstance(value, list) and value else value
