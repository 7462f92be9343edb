"""The sample messages of the real releases, read in place."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.messages.rules import Rules, compile_rules
from tests.conftest import load_release


@cache
def rules_of(folder: Path) -> Rules:
    return compile_rules(load_release(folder))


def documents(folder: Path, suffix: str) -> list[Path]:
    """Every message below `samples/` that is a JSON object or an XML document."""
    found = sorted((folder / "samples").rglob(f"*{suffix}"))
    return [path for path in found if suffix == ".xml" or path.read_bytes().lstrip().startswith(b"{")]


def bare(folder: Path) -> list[tuple[str, Any]]:
    """The bare JSON messages: the name of the root element and the object below it."""
    found = []
    for path in documents(folder, ".json"):
        value = json.loads(path.read_text("utf-8"))
        if len(value) == 1 and next(iter(value)) in rules_of(folder).messages:
            found.append(next(iter(value.items())))
    return found
