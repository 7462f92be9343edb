"""Copies, equality, hashes, changes, bytes: laws over every sample and every setter (docs/packages.md, Objects)."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.agreement.release import contract_release
from tests.java.support import Package, lay_out, needs_java, run
from tests.support.samples import requests

pytestmark = needs_java


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


def test_laws_over_every_sample(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    *wrong, checks = run(*package.program("Objects"), folder=package.folder, text=lines(release_folder)).splitlines()
    assert wrong == []
    assert int(checks.split()[0]) > 100


@pytest.fixture(scope="module")
def said() -> list[str]:
    package = lay_out(contract_release())
    package.build()
    return run(*package.program("ObjectValues"), folder=package.folder).splitlines()


def test_laws_over_values(said: list[str]) -> None:
    assert [line for line in said if not line.startswith("right: ")] == []
    assert len(said) > 30
