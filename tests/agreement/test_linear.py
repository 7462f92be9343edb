"""A document four times as large is read in at most five times the time, whatever it is large by, in every language."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.agreement.judges import missing
from tests.agreement.many import Way, ways
from tests.agreement.timings import ENDLESS, JUDGES, Program, Seconds, judge

COMPLETE = bool(os.environ.get("HUBGEN_LINEAR"))
SMALL = 250_000 if COMPLETE else 60_000
"""Characters of the smaller document; the larger has four times as many: 1 MB in the complete run."""
RATIO, SHORT = 5.0 if COMPLETE else 9.0, 0.05
"""The law, wider for small documents, whose times are noise in part (what is quadratic has 16).

A document that is read in less than so many seconds is not compared, as noise would be.
"""
MOST = {"ruby": 2.0}
SECOND = 1.0
"""Seconds that 1 MB takes at most, to be read, in the complete run."""
TRIES = (1, 2, 4, 8)
"""Runs of the larger document, until the law is seen to hold; the smaller one has twice as many."""


@pytest.mark.parametrize("language", JUDGES)
def test_linear(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if language in missing():
        pytest.skip(f"the tools of {language} are not here")
    program = judge(language, tmp_path / "package")
    try:
        rows = [(way.name, *measured(program, way, tmp_path, MOST.get(language, SECOND))) for way in ways()]
    finally:
        program.close()
    if COMPLETE:
        with capsys.disabled():
            print("\n" + "\n".join(table(language, rows)))
    assert [(name, problems) for name, _, _, problems in rows if problems] == []


def measured(program: Program, way: Way, folder: Path, most: float) -> tuple[Seconds, Seconds, list[str]]:
    """The seconds at both sizes, and what is wrong with them in the best of a few tries."""
    small, large = folder / "small", folder / "large"
    small.write_text(way.document(SMALL), "utf-8", newline="")
    large.write_text(way.document(SMALL * 4), "utf-8", newline="")
    before = after = ENDLESS
    for runs in TRIES:
        before = least(before, program.seconds(small, 2 * runs))
        after = least(after, program.seconds(large, runs))
        problems = list(wrong(before, after, most))
        if not problems or max(after) == float("inf"):
            break
    return before, after, problems


def least(one: Seconds, other: Seconds) -> Seconds:
    """The lesser times: what is in the way of a program only adds to them."""
    return min(one[0], other[0]), min(one[1], other[1])


def wrong(before: Seconds, after: Seconds, most: float) -> Iterator[str]:
    """What breaks the law, of the seconds to read and to write."""
    for name, less, more in zip(("read", "write"), before, after, strict=True):
        if more > max(SHORT, RATIO * less):
            yield f"{name}: {less:.3f} s, four times as large {more:.3f} s"
    if COMPLETE and after[0] > most * SMALL * 4 / 1e6:
        yield f"{after[0]:.3f} s to read {SMALL * 4} characters"


def table(language: str, rows: list[tuple[str, Seconds, Seconds, list[str]]]) -> Iterator[str]:
    """A line a way: milliseconds to read and to write at both sizes, and the ratio of reading."""
    size = f"{SMALL * 4 / 1e6:g} MB"
    yield f"{language:48}{'read':>8}{size:>8}{'ratio':>7}{'write':>8}{size:>8}"
    for name, before, after, problems in rows:
        times = [f"{value * 1000:.0f}" for value in chain.from_iterable(zip(before, after, strict=True))]
        ratio = f"{after[0] / before[0]:.1f}" if after[0] > SHORT else "-"
        mark = " !" if problems else ""
        yield f"{name:48}{times[0]:>8}{times[1]:>8}{ratio:>7}{times[2]:>8}{times[3]:>8}{mark}"
