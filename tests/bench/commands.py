"""What hubgen's commands cost on one release, and what datamodel-code-generator costs beside them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.group import Row
from tests.bench.process import cost

TITLE = "Commands"
COLUMNS = ("CPU s", "wall s", "MiB")

HUBGEN = str(Path(sys.executable).parent / "hubgen")
DATAMODEL_CODEGEN = str(Path(sys.executable).parent / "datamodel-codegen")


def rows(release: Path) -> Iterator[Row]:
    """A line per command: its name, and its figures."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        generate = [HUBGEN, "generate", str(release), "-o", str(out)]
        first = ["-t", "json-schema", "-t", "pydantic", "-t", "ir"]
        yield "generate, json-schema + pydantic + ir, cold", *_figures([*generate, *first, "--no-cache"])
        yield "generate, the same, nothing changed", *_figures([*generate, *first])
        yield "generate, every target, cold", *_figures([*generate, "--no-cache"], runs=3)
        yield "generate, every target, nothing changed", *_figures(generate)
        yield "lint", *_figures([HUBGEN, "lint", str(release)])
        yield "hubgen --version", *_figures([HUBGEN, "--version"])
        schemas = out / release_name(out) / "json-schema"
        peer = [
            DATAMODEL_CODEGEN,
            "--input",
            str(schemas / "RS-EDA.schema.json"),
            "--input-file-type",
            "jsonschema",
            "--output-model-type",
            "pydantic_v2.BaseModel",
            "--output",
            str(Path(folder) / "peer.py"),
        ]
        yield "beside it: datamodel-codegen, one schema", *_figures(peer, runs=3)


def release_name(out: Path) -> str:
    """The folder that hubgen made in `out`."""
    return next(path.name for path in out.iterdir() if (path / "manifest.json").exists())


def _figures(command: list[str], runs: int = 5) -> Row:
    measured = cost(command, runs)
    return f"{measured.cpu:.2f}", f"{measured.wall:.2f}", f"{measured.mebibytes:.0f}"
