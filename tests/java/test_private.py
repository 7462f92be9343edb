"""No value of a message is shown unless it is asked for, whatever is called and is wrong (docs/packages.md)."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.conftest import SPECS, own_releases
from tests.java.support import Package, needs_java, run
from tests.support.samples import requests

pytestmark = needs_java

CANARY = "CANARY7391"
FEW = 3


def documents() -> list[Any]:
    """The shortest samples in JSON, each of another root element, and the shortest envelope."""
    found: dict[str, Any] = {}
    for item in requests(SPECS / own_releases()[-1]):
        if item["format"] == "json" and not item["schema"] and "/failing/" not in item["id"]:
            value = json.loads(item["text"])
            root = "" if "distributionID" in value else next(iter(value))
            found[root] = min(found.get(root, value), value, key=lambda one: len(json.dumps(one)))
    envelope = found.pop("")
    return [*sorted(found.values(), key=lambda one: len(json.dumps(one)))[:FEW], envelope]


def with_canaries(document: Any) -> Iterator[Any]:
    """The document with a canary at each place in turn: as the value, within one, and as what XML refuses."""
    for path in places(document):
        for value in (CANARY, {"x": CANARY}, [CANARY], f"{CANARY}\x01", f"{CANARY}\ud800"):
            changed = copy.deepcopy(document)
            holder = changed
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = value
            yield changed


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield (*path, key)
        yield from places(part, (*path, key))


def test_no_value_is_shown(packages: Callable[[Path], Package]) -> None:
    package = packages(SPECS / own_releases()[-1])
    every = [changed for document in documents() for changed in with_canaries(document)]
    text = "".join(json.dumps(one) + "\n" for one in every)
    calls, *leaks = run(*package.program("Canary"), folder=package.folder, text=text).splitlines()
    assert leaks == []
    assert int(calls) > 10_000
