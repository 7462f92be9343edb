"""Values that a table fills in: fixed ones, and those that are taken from the old message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.messages.values import Value
from generator.transform.interpret import Object
from generator.transform.table import Default, Path


def worked_out(defaults: Iterable[Default], old: Object) -> Mapping[Path, Default]:
    """The defaults by path; where several stand for one path, the first that has a value."""
    found: dict[Path, Default] = {}
    for item in defaults:
        if item.path in found:
            continue
        if not item.source:
            found[item.path] = item
        elif (value := first_value(old, item.source)) is not None:
            found[item.path] = replace(item, value=value)
    return found


def first_value(value: Value, path: Path) -> Value:
    """The first value at a path without indexes; None where there is none."""
    for name in path:
        while isinstance(value, list):
            value = value[0] if value else None
        value = value.get(name) if isinstance(value, dict) else None
    return value[0] if isinstance(value, list) and value else value
