"""System.Text.Json writes the package's JSON and refuses what the package refuses, in every class and place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import SPECS, own_releases
from tests.csharp.net8 import needs_net8, program, run8
from tests.csharp.support import Package, needs_dotnet, run
from tests.support.samples import requests

pytestmark = needs_dotnet


def documents() -> str:
    """Every sample in JSON, valid and invalid, a line each."""
    asked = requests(SPECS / own_releases()[-1])
    return "".join(json.dumps({"text": item["text"]}) + "\n" for item in asked if item["format"] == "json")


def test_framework_of_the_sdk(packages: Callable[[Path], Package]) -> None:
    built = packages(SPECS / own_releases()[-1]).program("frameworks")
    holds(json.loads(run(str(built), folder=built.parent, text=documents())))


@needs_net8
def test_framework_of_net8(packages: Callable[[Path], Package]) -> None:
    holds(json.loads(run8(program(packages(SPECS / own_releases()[-1]), "frameworks"), documents())))


def holds(found: dict[str, Any]) -> None:
    assert found["wrong"][:20] == []
    assert found["checks"] > 10_000
