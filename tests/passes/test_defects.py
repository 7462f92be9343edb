"""Broken copies of real workbooks: each defect is found, with its code, at its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest

from generator.diagnostics import Collector, Diagnostic, Location
from generator.pipeline import load
from generator.readers.records import ReleaseRecords
from generator.readers.release_folder import read_release_folder
from tests.passes.defects import CHECKS, Changes, Make
from tests.readers.edit import copy_release, edit

ERAS = ("1.0", "3.3.2")


@cache
def sound(folder: Path) -> tuple[ReleaseRecords, frozenset[tuple[str, Location]]]:
    """The records of a release as it was published, and the problems that it has already."""
    collector = Collector()
    load(folder, collector)
    known = frozenset((problem.code, problem.location) for problem in collector.all)
    return read_release_folder(folder, Collector()), known


def broken(folder: Path, target: Path, changes: Changes) -> list[Diagnostic]:
    """The problems that a copy of a release has more than the release, with `changes` made."""
    copy = copy_release(folder, target)
    by_file: dict[str, dict[tuple[str, str], str | None]] = defaultdict(dict)
    for place, text in changes.items():
        by_file[place.file][(place.sheet or "", place.cell or "")] = text
    for file, cells in by_file.items():
        edit(copy / file, cells)
    collector = Collector()
    load(copy, collector)
    return [problem for problem in collector.all if (problem.code, problem.location) not in sound(folder)[1]]


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("name", CHECKS)
def test_a_defect_is_found_at_its_cell(name: str, era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    folder = dsf(era)
    records, known = sound(folder)
    random = Random(f"{name} {era}")
    defect = CHECKS[name](records, random)
    while (defect.code, defect.place) in known:  # the place has that problem already
        defect = CHECKS[name](records, random)
    found = [(problem.code, problem.location) for problem in broken(folder, tmp_path, defect.changes)]
    assert (defect.code, defect.place) in found, (defect, found[:5])


TEN = (
    "bad cardinality",
    "bad cardinality of a perimeter",
    "unknown type",
    "missing nomenclature",
    "bad pattern",
    "bad example",
    "bad name",
    "empty object",
    "row without ID",
    "missing balise",
)


@pytest.mark.parametrize("era", ERAS)
def test_ten_defects_give_ten_messages(era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    """Ten rows of one workbook, one defect each."""
    folder = dsf(era)
    records, known = sound(folder)
    random = Random(f"ten {era}")
    chosen = {}
    taken: set[str] = set()
    for name in TEN:
        chosen[name] = _elsewhere(CHECKS[name], records, random, taken, known)
        taken |= {_row(place) for place in chosen[name].changes}
    changes = {place: text for defect in chosen.values() for place, text in defect.changes.items()}
    found = broken(folder, tmp_path, changes)
    assert {(defect.code, defect.place) for defect in chosen.values()} <= {(item.code, item.location) for item in found}
    assert len(found) == 10, "\n".join(map(str, found))


def _elsewhere(make: Make, records: ReleaseRecords, random: Random, taken: set[str], known: object):  # type: ignore[no-untyped-def]
    while True:
        defect = make(records, random)
        rows = {_row(place) for place in defect.changes}
        if not rows & taken and defect.place.file == "models/model.xlsx" and (defect.code, defect.place) not in known:  # type: ignore[operator]
            return defect


def _row(place: Location) -> str:
    return f"{place.sheet}!{''.join(filter(str.isdigit, place.cell or ''))}"


@pytest.mark.parametrize("era", ERAS)
def test_an_error_stops_what_it_touches_and_nothing_else(era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    folder = dsf(era)
    records, _ = sound(folder)
    defect = CHECKS["unknown type"](records, Random(era))
    copy = copy_release(folder, tmp_path)
    edit(copy / defect.place.file, {(p.sheet or "", p.cell or ""): text for p, text in defect.changes.items()})
    before, after = (load(item, Collector()) for item in (folder, copy))
    assert before and after
    gone = {schema.name for schema in before.schemas} - {schema.name for schema in after.schemas}
    declared = {
        item.name
        for sheet in records.sheets
        for item in sheet.declarations
        if sheet.location.sheet == defect.place.sheet
    }
    assert gone and gone <= declared
