"""1 MB of each way to be large: what it takes to be read by each language's package, and beside a quarter of it.

The collectors of Python, Ruby and V8 rest meanwhile (see the programs that measure); those of the others do not.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.agreement.growth import Growth, measured
from tests.agreement.judges import missing
from tests.agreement.many import ways
from tests.agreement.timings import JUDGES, judge
from tests.bench.group import Row

TITLE = "1 MB in each of a hundred ways, by the package of each language: ways over a bar below"
COLUMNS = ("s to read", "ratio", "s to write", "ratio")
SIZES: Final = (250_000, 1_000_000)
RATIO: Final = 5.0
"""Four times the size takes at most so many times the time."""
SECOND, SECONDS = 1.0, {"ruby": 2.0}
"""Seconds in which 1 MB is read."""


def rows(release: Path) -> Iterator[Row]:
    """A line a language with the most of each figure, then one for each way that is over a bar."""
    for language in JUDGES:
        if language in missing():
            yield language, "skipped"
            continue
        found = _of(language)
        yield f"{language}: most of {len(found)} ways", *_most(found)
        most = SECONDS.get(language, SECOND)
        over = [item for item in found if item.is_endless or item.after[0] > most or max(item.ratios) > RATIO]
        for item in over:
            yield f"· {item.way}", *_most([item])


def _of(language: str) -> list[Growth]:
    with tempfile.TemporaryDirectory() as name:
        program = judge(language, Path(name) / "package")
        try:
            return [measured(program, way, Path(name), SIZES, RATIO) for way in ways()]
        finally:
            program.close()


def _most(found: list[Growth]) -> Row:
    """The most of each figure; a ratio of a document that is short is 0."""
    seconds = [max(item.after[index] for item in found) for index in (0, 1)]
    ratios = [max(item.ratios[index] for item in found) for index in (0, 1)]
    return f"{seconds[0]:.2f}", f"{ratios[0]:.1f}", f"{seconds[1]:.2f}", f"{ratios[1]:.1f}"
