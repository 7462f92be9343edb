"""The problems of a release, in the order of every report, and where a reader of one finds their files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, Severity


def in_order(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors first, then file by file, sheet by sheet, row by row."""
    return sorted(problems, key=_order)


def prefix(folder: Path, here: Path) -> str:
    """What to put before a file of the release so that it reads from `here`; its own name where it is elsewhere."""
    absolute = folder if folder.is_absolute() else here / folder
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.name


def cell_name(place: Location) -> str:
    """The sheet and cell of a place, empty where it has none."""
    return "!".join(part for part in (place.sheet, place.cell) if part)


def fingerprint(problem: Diagnostic) -> str:
    """The same as long as the problem is: its cell is left out, as it moves with unrelated edits."""
    parts = [problem.code, problem.location.file, problem.location.sheet, problem.text]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _order(problem: Diagnostic) -> tuple[int, str, str, int]:
    place = problem.location
    digits = "".join(filter(str.isdigit, place.cell or ""))
    return list(Severity).index(problem.severity), place.file, place.sheet or "", int(digits or place.line or 0)
