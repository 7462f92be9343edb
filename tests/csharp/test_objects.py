"""Copies, equality, hashes, changes, moments: laws over every sample and every property (docs/packages.md, Objects)."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.csharp.support import Package, needs_dotnet, run
from tests.support.samples import requests

pytestmark = needs_dotnet


def shuffled(value: Any, order: random.Random) -> Any:
    """The same value, the keys of each object in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], order) for key in order.sample(list(value), len(value))}
    return [shuffled(item, order) for item in value] if isinstance(value, list) else value


def lines(folder: Path) -> str:
    order, found = random.Random(7), []
    for item in requests(folder):
        if item["format"] == "json" and not item["schema"]:
            with suppress(json.JSONDecodeError):
                other = json.dumps(shuffled(json.loads(item["text"]), order), ensure_ascii=False)
                found.append(json.dumps({"id": item["id"], "text": item["text"], "other": other}))
    return "".join(f"{line}\n" for line in found)


def test_objects(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    built = packages(release_folder).program("objects")
    found = json.loads(run(str(built), folder=built.parent, text=lines(release_folder)))
    assert found["wrong"][:20] == []
    assert found["checks"] > 100
