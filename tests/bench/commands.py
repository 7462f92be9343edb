"""What hubgen's commands cost on one release: whole processes, children included."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.bench.group import Row
from tests.bench.process import Cost, cost
from tests.conftest import DSF, real_releases
from tests.readers.edit import edit

TITLE = "Commands"
COLUMNS = ("CPU s", "wall s", "MiB")
HUBGEN = str(Path(sys.executable).parent / "hubgen")
MESSAGES = 10_000
CODE_TARGETS = ("asyncapi", "csharp", "dataclass", "ir", "java", "json-schema", "pydantic", "ruby", "test-cases", "xsd")
"""The targets without documents: schemas, code and the model."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A copy of a release that may be changed, and an output and a store of its own."""

    folder: Path
    release: Path
    changes: count[int] = field(default_factory=count)

    def figures(self, *words: str | Path, runs: int = 5, prepare: Callable[[], None] = lambda: None) -> Row:
        """The cost of a command of hubgen."""
        os.environ["HUBGEN_CACHE"] = str(self.folder / "cache")
        return shown(cost([HUBGEN, *map(str, words)], runs, prepare))

    def forget(self) -> None:
        """No output, and nothing kept."""
        for name in ("cache", "out"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def change(self) -> None:
        """Another description of the first field of the first sheet: one cell of the largest workbook."""
        workbook = max((self.release / "models").glob("*.xlsx"), key=lambda path: path.stat().st_size)
        edit(workbook, {(first_sheet(workbook), "H9"): f"Un texte, version {next(self.changes)}"})


def rows(release: Path) -> Iterator[Row]:
    """A line per command."""
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), copied(release, Path(name)))
        yield "hubgen --version", *bench.figures("--version")
        code = [word for target in CODE_TARGETS for word in ("-t", target)]
        yield from _generate(bench, "schemas and code", code)
        yield from _generate(bench, "every target", [])
        yield from _others(bench, release)


def _generate(bench: Bench, name: str, targets: list[str]) -> Iterator[Row]:
    words = ("generate", bench.release, "-o", bench.folder / "out", *targets)
    yield f"generate, {name}: cold", *bench.figures(*words, runs=3, prepare=bench.forget)
    yield f"generate, {name}: cold, one process", *bench.figures(*words, "-j", "1", runs=3, prepare=bench.forget)
    yield f"generate, {name}: unchanged", *bench.figures(*words)
    yield f"generate, {name}: one cell changed", *bench.figures(*words, prepare=bench.change)


def _others(bench: Bench, release: Path) -> Iterator[Row]:
    yield "lint: first", *bench.figures("lint", release, prepare=bench.forget)
    yield "lint: again", *bench.figures("lint", release)
    names = real_releases()
    if len(names) > 1 and release.parent == DSF:
        pair = (DSF / names[-2], DSF / names[-1])
        yield f"diff {names[-2]} {names[-1]}: first", *bench.figures("diff", *pair, prepare=bench.forget)
        yield f"diff {names[-2]} {names[-1]}: again", *bench.figures("diff", *pair)
    sample = next(iter(sorted(release.glob("samples/examples/RS-EDA/*.json"))), None)
    if sample:
        yield "validate, 1 message", *bench.figures("validate", release, sample)
        many = bench.folder / "many.jsonl"
        many.write_text(f"{json.dumps(json.loads(sample.read_bytes()))}\n" * MESSAGES, "utf-8")
        yield f"validate, {MESSAGES:,} messages", *bench.figures("validate", release, many, runs=1)


def shown(measured: Cost) -> Row:
    """A cost as a row's figures."""
    return f"{measured.cpu:.2f}", f"{measured.wall:.2f}", f"{measured.mebibytes:.0f}"


def copied(release: Path, folder: Path) -> Path:
    """The release below `folder`, under its own name, what was published for it left out."""
    copy = folder / release.name
    shutil.copytree(release, copy, ignore=shutil.ignore_patterns("expected"))
    for path in [copy, *copy.rglob("*")]:
        path.chmod(path.stat().st_mode | 0o700)
    return copy


def first_sheet(workbook: Path) -> str:
    """The first sheet of a workbook that counts."""
    from python_calamine import CalamineWorkbook

    return next(name for name in CalamineWorkbook.from_path(str(workbook)).sheet_names if not name.startswith("#"))


def release_name(out: Path) -> str:
    """The folder that hubgen made in `out`."""
    return next(path.name for path in out.iterdir() if (path / "manifest.json").exists())
