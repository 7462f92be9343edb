"""The TypeScript package beside Ajv's standalone code, on every sample of the release that both accept."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.targets import registry
from tests.bench.group import Row
from tests.conftest import load_release
from tests.support.projects import write
from tests.typescript import support as typescript

TITLE = "All samples by the TypeScript package and by Ajv, messages a second of one processor"
COLUMNS = ("package", "Ajv", "JSON.parse and stringify alone", "ratio to Ajv")
STEPS = {"validate": "a value validated", "whole": "a text parsed, validated, written"}


def rows(release: Path) -> Iterator[Row]:
    """A line for validation alone, and one for the whole way of a message."""
    missing = typescript.missing() or ("" if typescript.has_tools else "no Ajv: HUBGEN_NODE names no folder with it")
    if missing:
        yield "TypeScript", f"skipped: {missing}"
        return
    with tempfile.TemporaryDirectory() as name:
        speeds = measured(release, Path(name))
    about = f"{speeds['messages']} messages"
    about += f" ({speeds['left']} that one of the two refuses are left out)" if speeds["left"] else ""
    for step, title in STEPS.items():
        ours, ajv, alone = (speeds[who].get(step) for who in ("ours", "ajv", "alone"))
        yield f"{title}, {about}", f"{ours:,}", f"{ajv:,}", f"{alone:,}" if alone else "—", f"{ours / ajv:.2f}"


def measured(release: Path, folder: Path) -> dict[str, Any]:
    """What the program prints (tests/typescript/programs/ajv.mjs)."""
    loaded = load_release(release)
    package = typescript.lay_out(loaded, folder)
    write(registry.load(["json-schema"])["json-schema"](loaded), folder / "schemas")
    found: dict[str, Any] = json.loads(
        typescript.node(
            str(typescript.PROGRAMS / "ajv.mjs"),
            str(package.folder / "index.js"),
            typescript.TOOLS,
            text=json.dumps(list(_samples(release, folder / "schemas"))),
            folder=folder,
        )
    )
    return found


def _samples(release: Path, schemas: Path) -> Iterator[dict[str, str]]:
    """Each sample of a message, bare, with the schema of its content; the folder has the message's name."""
    for path in sorted(release.glob("samples/examples/*/*.json")):
        schema = schemas / f"{path.parent.name}.schema.json"
        if schema.exists() and len(json.loads(path.read_bytes())) == 1:
            yield {"schema": str(schema), "file": str(path.resolve())}
