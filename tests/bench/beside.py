"""What commands cost beside another version of hubgen, whose executable `HUBGEN_BESIDE` names: both run in turn."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.commands import HUBGEN
from tests.bench.group import Row
from tests.bench.process import once
from tests.conftest import DSF, SPECS, own_releases, real_releases

TITLE = "Beside another version (CPU s: the other one, this one; least of the runs, median of the ratios)"
COLUMNS = ("cold", "this", "ratio", "warm", "this", "ratio")
BESIDE = "HUBGEN_BESIDE"
RUNS = 7


def rows(release: Path) -> Iterator[Row]:
    """A line per command, with an empty cache and with one that an earlier run filled."""
    other = os.environ.get(BESIDE)
    if not other:
        yield f"not measured: {BESIDE} names no hubgen", *[""] * len(COLUMNS)
        return
    with tempfile.TemporaryDirectory() as name:
        for words in _commands(release):
            cells = (_ratio(Path(name), (other, HUBGEN), words, is_cold=is_cold) for is_cold in (True, False))
            yield " ".join(map(_short, words)), *(cell for part in cells for cell in part)


def _commands(release: Path) -> Iterator[Sequence[str]]:
    names = real_releases()
    folders = [SPECS / item for item in own_releases()] if names == ["none"] else [DSF / item for item in names]
    sample = next(iter(sorted(release.glob("samples/**/*.json"))), None)
    yield "diff", str(folders[-2]), str(folders[-1])
    yield "lint", str(release)
    if sample is not None:
        yield "validate", str(release), str(sample)
        yield "convert", str(release), str(sample), "--to", "xml"
    yield "catalogue", str(folders[-2]), str(folders[-1])
    yield "site", *map(str, folders), "-o", "{out}"
    yield "generate", str(release), "-q", "-j", "1", "-o", "{out}"


def _ratio(folder: Path, both: Sequence[str], words: Sequence[str], *, is_cold: bool) -> Row:
    """The seconds of both, and their ratio; the first pair is not counted."""
    runs = [
        [_seconds(folder / str(at), hubgen, words, is_cold=is_cold) for at, hubgen in enumerate(both)]
        for _ in range(RUNS + 1)
    ][1:]
    least = [min(run[at] for run in runs) for at in range(len(both))]
    return *(f"{seconds:.2f}" for seconds in least), f"{statistics.median(run[1] / run[0] for run in runs):.2f}"


def _seconds(folder: Path, hubgen: str, words: Sequence[str], *, is_cold: bool) -> float:
    out = folder / "out"
    os.environ["HUBGEN_CACHE"] = str(folder / "cache")
    if is_cold:
        shutil.rmtree(folder, ignore_errors=True)
    return once([hubgen, *(word.replace("{out}", str(out)) for word in words)]).cpu


def _short(word: str) -> str:
    return Path(word).name if "/" in word else word
