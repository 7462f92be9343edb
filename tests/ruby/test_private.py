"""No value of a message is shown unless it is asked for, whatever is called and is wrong (docs/packages.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import SPECS, own_releases
from tests.ruby.support import PROGRAMS, Package, needs_ruby
from tests.support.samples import requests

pytestmark = needs_ruby


def documents(package: Package, folder: Path) -> list[tuple[str, Any]]:
    """The shortest valid document of each root element (empty for envelopes), the shortest first."""
    found: dict[str, str] = {}
    asked = [item for item in requests(folder) if item["format"] == "json" and not item["schema"]]
    for item, answer in zip(asked, package.ask(asked), strict=True):
        if answer["valid"]:
            root = "" if "distributionID" in answer["json"] else next(iter(answer["json"]))
            found[root] = min(found.get(root, item["text"]), item["text"], key=len)
    return sorted(((root, json.loads(text)) for root, text in found.items()), key=lambda pair: len(str(pair[1])))


def watched(package: Package, chosen: list[tuple[str, Any]]) -> Any:
    text = "".join(json.dumps(pair) + "\n" for pair in chosen)
    return json.loads(package.run("-W1", str(PROGRAMS / "canary.rb"), package.name, text=text))


def test_no_value_is_shown(packages: Callable[[Path], Package]) -> None:
    folder = SPECS / own_releases()[-1]
    package = packages(folder)
    every = documents(package, folder)
    envelope = [pair for pair in every if not pair[0]]
    found = watched(package, [*every[:3], *envelope])
    assert found["leaks"] == []
    assert found["calls"] > 1_000
