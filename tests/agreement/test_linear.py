"""A document sixteen times as large takes about sixteen times as long to read, whatever it is large by, everywhere.

The bound tells linear from quadratic (256 times) on any machine; what 1 MB takes, and four times the size, is measured
by `python -m tests.bench linear`.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.agreement.growth import measured, table
from tests.agreement.judges import missing
from tests.agreement.many import ways
from tests.agreement.timings import JUDGES, judge

SIZES = (15_000, 240_000)
MOST = 60.0
"""16 is linear, 256 quadratic; a collector, sorting and caches that no longer hold all make 16 up to 35."""


@pytest.mark.parametrize("language", JUDGES)
def test_time_grows_with_the_size_and_no_faster(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if language in missing():
        pytest.skip(f"the tools of {language} are not here")
    program = judge(language, tmp_path / "package")
    try:
        rows = [measured(program, way, tmp_path, SIZES, MOST) for way in ways()]
    finally:
        program.close()
    lines = list(table(language, SIZES, rows, MOST))
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    write(lines)
    assert [line for line in lines if line.endswith("!")] == []


def write(lines: Sequence[str]) -> None:
    """Add a language's lines to the table of the complete run, which several processes write."""
    if name := os.environ.get("HUBGEN_GROWTH"):
        with Path(name).open("a", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.write("\n".join(lines) + "\n\n")
