"""No value of a message is shown unless it is asked for, whatever is called and is wrong (docs/packages.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import SPECS, own_releases
from tests.support.samples import requests
from tests.typescript.support import PROGRAMS, Package, needs_node, node

pytestmark = needs_node


def documents(package: Package, folder: Path) -> list[Any]:
    """The shortest valid document of each root element, and the shortest envelope; the shortest first."""
    found: dict[str, str] = {}
    asked = [item for item in requests(folder) if item["format"] == "json" and not item["schema"]]
    for item, answer in zip(asked, package.ask(asked), strict=True):
        if answer["valid"]:
            root = "" if "distributionID" in answer["json"] else next(iter(answer["json"]))
            found[root] = min(found.get(root, item["text"]), item["text"], key=len)
    envelope = [found.pop("")] if "" in found else []
    return [json.loads(text) for text in [*sorted(found.values(), key=len)[:3], *envelope]]


def test_no_value_is_shown(packages: Callable[[Path], Package]) -> None:
    folder = SPECS / own_releases()[-1]
    package = packages(folder)
    text = json.dumps(documents(package, folder))
    found = json.loads(
        node(str(PROGRAMS / "canary.mjs"), str(package.folder / "index.js"), text=text, folder=package.root)
    )
    assert not found["leaks"], "\n".join(found["leaks"])
    assert found["calls"] > 1_000
