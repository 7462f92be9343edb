"""Reads the table of codes that clinicians fill in and validate: a semicolon CSV or a workbook.

Its columns are the agency's own. A row counts once both validations are filled in; until then it is a proposal.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Final

from generator import limits
from generator.diagnostics import Collector, Location
from generator.diff.compare.words import folded
from generator.readers.archive import UnreadableWorkbook
from generator.readers.grid import Sheet, read_sheets
from generator.readers.inputs import read_input, root_of

FIELD: Final = "Champ"
BALISE: Final = "Balise"
OLD_VERSION: Final = "Version code reçu"
OLD_CODE: Final = "Code reçu"
OLD_LABEL: Final = "Libellé reçu"
NEW_VERSION: Final = "Version code transmis"
NEW_CODE: Final = "Code à transmettre"
NEW_LABEL: Final = "Libellé à transmettre"
VALIDATIONS: Final = ("VALIDATION ANSC", "VALIDATION ANS")
REMARK: Final = "Observation"
COLUMNS: Final = (
    FIELD, BALISE, OLD_VERSION, OLD_CODE, OLD_LABEL, NEW_VERSION, NEW_CODE, NEW_LABEL, *VALIDATIONS, REMARK,
)  # fmt: skip
NEEDED: Final = frozenset(COLUMNS) - {FIELD, OLD_LABEL, NEW_LABEL, REMARK}
YES: Final = frozenset({"x", "oui", "ok", "valide", "validee", "vrai", "true", "1", "o"})


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One row: a code of a field in one version, and what it becomes in another; `new_code` empty for none."""

    balise: str
    old_version: str
    old_code: str
    new_version: str
    new_code: str
    is_valid: bool
    location: Location


def read_sheet(path: FilePath, collector: Collector) -> tuple[CodeRow, ...]:
    """The rows of a file, in order. What is wrong goes to `collector`, with the row's first cell or line."""
    found: list[CodeRow] = []
    try:
        for sheet in _grids(path):
            found += _rows(sheet, collector)
    except UnreadableWorkbook as error:
        collector.error("unreadable-file", Location(path.name), str(error), error.hint)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        collector.error("unreadable-file", Location(path.name), str(error), "save it as UTF-8 CSV with semicolons")
    return tuple(found)


def _grids(path: FilePath) -> Iterator[Sheet]:
    if path.suffix.lower() == ".csv":
        text = read_input(root_of(path), path, limits.WORKBOOK_BYTES).decode("utf-8-sig")
        yield Sheet(path.name, "", list(csv.reader(io.StringIO(text, newline=""), delimiter=";")))
    else:
        yield from read_sheets(path, path.name)


def _rows(sheet: Sheet, collector: Collector) -> Iterator[CodeRow]:
    header = next((row for row in range(len(sheet.rows)) if folded(sheet.text(row, 0)) == folded(FIELD)), None)
    if header is None:
        if any(any(row) for row in sheet.rows):
            text = f"no row begins with « {FIELD} »"
            collector.error("bad-transform", _place(sheet, 0), text, f"the columns are {'; '.join(COLUMNS)}")
        return
    names = {folded(name): name for name in COLUMNS}
    width = len(sheet.rows[header])
    columns = {names[key]: i for i in range(width) if (key := folded(sheet.text(header, i))) in names}
    if missing := sorted(NEEDED - columns.keys()):
        text = f"missing columns: {', '.join(missing)}"
        collector.error("bad-transform", _place(sheet, header), text, f"the columns are {'; '.join(COLUMNS)}")
        return
    for row in range(header + 1, len(sheet.rows)):
        if (found := _row(sheet, row, columns, collector)) is not None:
            yield found


def _row(sheet: Sheet, row: int, columns: Mapping[str, int], collector: Collector) -> CodeRow | None:
    texts = {name: sheet.text(row, column) for name, column in columns.items()}
    if not any(texts.values()):
        return None
    if missing := [name for name in (BALISE, OLD_VERSION, OLD_CODE, NEW_VERSION) if not texts[name]]:
        collector.error(
            "bad-transform", _place(sheet, row), f"empty: {', '.join(missing)}", "fill them in, or remove the row"
        )
        return None
    is_valid = all(folded(texts[name]) in YES for name in VALIDATIONS)
    return CodeRow(
        texts[BALISE].strip("/ "),
        texts[OLD_VERSION],
        texts[OLD_CODE],
        texts[NEW_VERSION],
        texts[NEW_CODE],
        is_valid,
        _place(sheet, row),
    )


def _place(sheet: Sheet, row: int) -> Location:
    """A cell of a workbook, a line of a CSV."""
    return sheet.location(row, 0) if sheet.name else Location(sheet.file, line=row + 1)
