"""compare_schema.py as a judge of our diff: what it finds different between two JSON Schemas, by place."""

from __future__ import annotations

import importlib.util
from collections.abc import Collection
from copy import deepcopy
from functools import cache
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import DSF

TOOL = DSF.parent / "tools" / "compare_schema.py"
Finding = tuple[str, ...]


@cache
def tool() -> ModuleType:
    """The tool as a module; skips where it is absent."""
    if not TOOL.is_file():
        pytest.skip(f"no {TOOL.name} beside the real releases; set HUBGEN_DSF")
    spec = importlib.util.spec_from_file_location("compare_schema", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def findings(old: dict[str, Any], new: dict[str, Any], moves: Collection[tuple[Finding, Finding]] = ()) -> set[Finding]:
    """The paths of balises, those of the new document, at which the tool finds two documents different.

    A field of `moves` (old path, new path) is different at both, and compared inside with what it became.
    """
    before, after = (tool().normalise(item, item) for item in (old, new))
    lines = list(tool().differences(before, after))
    places = set(_places(before, after, ()))
    assert bool(lines) == bool(places)
    if not moves:
        return places
    own = {path for pair in moves for path in pair}
    carried = deepcopy(before)
    taken = [(new, _taken(carried, old)) for old, new in sorted(moves, key=lambda pair: -len(pair[0]))]
    inner = {(*to, *path) for to, node in taken for path in _places(node[0], _at(after, to), ())}
    for to, _ in taken:
        _drop(after, to)
    return own | set(_places(carried, after, ())) | inner


def _taken(document: Any, path: Finding) -> tuple[Any, bool]:
    """The node at a path, taken out of the document, and whether it was required."""
    parent = _object(document, path[:-1])
    return parent["properties"].pop(path[-1]), _unrequire(parent, path[-1])


def _drop(document: Any, path: Finding) -> None:
    parent = _object(document, path[:-1])
    parent["properties"].pop(path[-1], None)
    _unrequire(parent, path[-1])


def _unrequire(parent: Any, name: str) -> bool:
    names = list(parent.get("required") or ())
    if name in names:
        parent["required"] = [item for item in names if item != name]
        return True
    return False


def _at(document: Any, path: Finding) -> Any:
    return _object(document, path[:-1])["properties"][path[-1]]


def _object(document: Any, path: Finding) -> Any:
    """The object at a path; what a list holds stands for it."""
    here = document.get("items", document)
    for name in path:
        here = here["properties"][name]
        here = here.get("items", here)
    return here


def _places(old: Any, new: Any, path: Finding) -> Any:
    """The places of the tool's own comparison: it reports a path for each key that differs."""
    if old == new:
        return
    if ("items" in old) != ("items" in new):
        yield path  # a list on one side: the tool shows both values whole, we look on inside them
        yield from _places(old.get("items", old), new.get("items", new), path)
        return
    for key in old.keys() | new.keys():
        if old.get(key) != new.get(key):
            yield from _key_places(key, old, new, path)


def _key_places(key: str, old: Any, new: Any, path: Finding) -> Any:
    before, after = old.get(key), new.get(key)
    if key == "properties" and before is not None and after is not None:
        for name in before.keys() | after.keys():
            if name in before and name in after:
                yield from _places(before[name], after[name], (*path, name))
            else:
                yield (*path, name)
    elif key == "required" and "properties" in old and "properties" in new:
        for name in set(before or ()) ^ set(after or ()):
            yield (*path, name)
    elif key == "items" and before and after:
        yield from _places(before, after, path)
    else:
        yield path
