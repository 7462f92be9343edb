"""How the time of a program grows with the size of a document, for each way to be large, and a table of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tests.agreement.many import Way
from tests.agreement.timings import ENDLESS, Program, Seconds

SHORT = 0.1
"""Seconds of the larger document below which its growth is not judged: start-up and caches decide there."""
TRIES = (1, 2, 4, 8)
"""Runs of the larger document, until the bound is kept; the smaller one has twice as many."""
ENDS = float("inf")


@dataclass(frozen=True, slots=True)
class Growth:
    """The least seconds to read and to write a document of each of two sizes."""

    way: str
    before: Seconds
    after: Seconds

    @property
    def ratios(self) -> tuple[float, float]:
        """How many times as long the larger document takes to read and to write; 0 where it is short."""
        read, write = (
            more / max(less, 1e-9) if more > SHORT else 0.0 for less, more in zip(self.before, self.after, strict=True)
        )
        return read, write

    @property
    def is_endless(self) -> bool:
        """Whether the program did not answer, or died."""
        return ENDS in (*self.before, *self.after)


def measured(program: Program, way: Way, folder: Path, sizes: tuple[int, int], most: float) -> Growth:
    """The growth between two sizes, in characters: the best of a few tries, until no ratio is more than `most`."""
    files = [folder / f"{size}" for size in sizes]
    for file, size in zip(files, sizes, strict=True):
        file.write_text(way.document(size), "utf-8", newline="")
    before = after = ENDLESS
    for runs in TRIES:
        before = _least(before, program.seconds(files[0], 2 * runs))
        after = _least(after, program.seconds(files[1], runs))
        found = Growth(way.name, before, after)
        if found.is_endless or max(found.ratios) <= most:
            break
    return found


def _least(one: Seconds, other: Seconds) -> Seconds:
    """The lesser times: what is in the way of a program only adds to them."""
    return min(one[0], other[0]), min(one[1], other[1])


def table(language: str, sizes: tuple[int, int], rows: Sequence[Growth], most: float) -> Iterator[str]:
    """A line a way: milliseconds to read and to write at both sizes, and the ratios of what is not short."""
    names = [f"{size / 1e6:g} MB" for size in sizes]
    yield f"{language:48}{'read':>9} {names[0]}{names[1]:>9}{'ratio':>7}{'write':>9}{names[1]:>9}{'ratio':>7}"
    for row in rows:
        times = [f"{value * 1000:.1f}" for value in chain(*zip(row.before, row.after, strict=True))]
        ratios = [f"{ratio:.1f}" if ratio else "-" for ratio in row.ratios]
        mark = " !" if row.is_endless or max(row.ratios) > most else ""
        yield f"{row.way:48}{times[0]:>17}{times[1]:>9}{ratios[0]:>7}{times[2]:>9}{times[3]:>9}{ratios[1]:>7}{mark}"
