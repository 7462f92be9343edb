"""No value of a message is shown unless it is asked for, whatever is called and is wrong (docs/packages.md)."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import SPECS, own_releases
from tests.lanes import SOAK
from tests.python.support import PROGRAMS, Package
from tests.support.samples import requests

FEW = 4
SHARE = 3
"""One in so many messages; all by `make soak`."""


def documents(package: Package) -> list[tuple[str, Any]]:
    """The shortest valid document of each root element (empty for envelopes), the shortest first."""
    found: dict[str, str] = {}
    asked = [item for item in requests(SPECS / own_releases()[-1]) if item["format"] == "json" and not item["schema"]]
    for item, answer in zip(asked, package.ask(asked), strict=True):
        if answer["valid"]:
            root = "" if "distributionID" in answer["json"] else next(iter(answer["json"]))
            found[root] = min(found.get(root, item["text"]), item["text"], key=len)
    return sorted(((root, json.loads(text)) for root, text in found.items()), key=lambda pair: len(str(pair[1])))


def watched(package: Package, chosen: list[tuple[str, Any]]) -> Any:
    text = "".join(json.dumps(pair) + "\n" for pair in chosen)
    return json.loads(package.run(str(PROGRAMS / "canary.py"), package.module, text=text))


def test_no_value_is_shown(newest: Package) -> None:
    every = documents(newest)
    envelope = [pair for pair in every if not pair[0]]
    found = watched(newest, [*every[:FEW], *envelope])
    assert found["calls"] > 1_000
    assert found["leaks"] == []


def test_no_value_of_any_message_is_shown(newest: Package) -> None:
    found = watched(newest, documents(newest)[:: 1 if SOAK else SHARE])
    assert found["calls"] > 10_000 / SHARE
    assert found["leaks"] == []
