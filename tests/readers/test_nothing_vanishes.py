"""The law of the workbooks: what a cell of a table says is in the model, or a problem names the cell."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.readers.grid import Sheet, read_sheets
from generator.readers.model_workbook import NEEDED_COLUMNS
from tests.readers.edit import Content, copy_release, edit
from tests.readers.tables import FIRST_ROW, ROWS, TITLES, Change, read, write_release


def text(cell: Cell) -> None:
    cell.value = "zzz"


def nothing(cell: Cell) -> None:
    cell.value = None


def error(cell: Cell) -> None:
    cell.value, cell.data_type = "#N/A", "e"


def formula(cell: Cell) -> None:
    cell.value = "=B1"


def number(cell: Cell) -> None:
    cell.value, cell.number_format = 7, "000"


def odd_number(cell: Cell) -> None:
    cell.value, cell.number_format = 1234567, "#,##0"


def long_number(cell: Cell) -> None:
    cell.value = 12345678901234567


def date(cell: Cell) -> None:
    cell.value = datetime.date(2026, 2, 1)


def boolean(cell: Cell) -> None:
    cell.value = True


def struck(cell: Cell) -> None:
    cell.font = Font(strike=True)


WAYS = (text, nothing, error, formula, number, odd_number, long_number, date, boolean)
SILENT = {"ID", "CUT", "note"}
"""Columns that say nothing of a field: its row is counted, and what stands right of CUT is for authors."""


def may_be_silent(row: int, title: str, way: Callable[[Cell], None]) -> bool:
    """Prose in « Détails de format » constrains nothing, an object has no example, what was empty stays it."""
    cells = dict(zip(TITLES, ROWS[row], strict=False))
    if way in (error, formula, long_number, odd_number):
        return False
    if way is nothing:
        return not cells[title]
    is_prose = title == "Détails de format" and not cells[title]
    has_no_example = title == "Exemples" and bool(cells["Objet"])
    return (is_prose and way is not date and way is not boolean) or has_no_example


CASES = [
    pytest.param(row, title, way, id=f"{ROWS[row][6]}-{title}-{way.__name__}")
    for (row, title), way in itertools.product(itertools.product(range(len(ROWS)), TITLES), WAYS)
    if title not in SILENT and not may_be_silent(row, title, way)
]


@pytest.mark.parametrize(("row", "title", "way"), CASES)
def test_a_cell_of_the_table(row: int, title: str, way: Callable[[Cell], None], tmp_path: Path) -> None:
    place = f"{'ABCDEFGHIJKLMNO'[TITLES.index(title)]}{FIRST_ROW + row}"
    sound, none = read(write_release(tmp_path / "9.0"))
    assert sound and none == ()
    changed, problems = read(write_release(tmp_path / "9.0", lambda sheet: way(sheet[place])))
    named = place in {item.location.cell for item in problems}
    assert changed != sound or named, "the cell says something else, and nobody is told"
    if way in (error, formula, long_number):
        assert named and changed is None, "what is not known is read as something"


def last_row_without_id(sheet: Worksheet) -> str:
    at = FIRST_ROW + len(ROWS)
    for column, value in ((2, "Nouveau"), (5, "d"), (7, "nouveau"), (8, "1..1"), (10, "string"), (12, "X")):
        sheet.cell(at, column, value)
    return f"A{at}"


def last_label_alone(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW + len(ROWS), 2, "Nouveau")
    return f"B{FIRST_ROW + len(ROWS)}"


def label_alone_inside(sheet: Worksheet) -> str:
    sheet.insert_rows(FIRST_ROW + 2)
    sheet.cell(FIRST_ROW + 2, 2, "À compléter")
    return f"B{FIRST_ROW + 2}"


def second_perimeter(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW - 1, 13, "15-15")
    return f"M{FIRST_ROW - 1}"


def struck_row(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW, 7).font = Font(strike=True)
    return f"G{FIRST_ROW}"


def not_an_object(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW, 9, "oui")
    return f"I{FIRST_ROW}"


def wrong_id(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW, 1).value = "#REF!"
    sheet.cell(FIRST_ROW, 1).data_type = "e"
    return f"A{FIRST_ROW}"


def broken_title(sheet: Worksheet) -> str:
    sheet.cell(FIRST_ROW - 1, 12).value = "#REF!"
    sheet.cell(FIRST_ROW - 1, 12).data_type = "e"
    return f"L{FIRST_ROW - 1}"


def broken_declaration(sheet: Worksheet) -> str:
    sheet["C2"] = "=D1"
    return "C2"


SHEETS = (
    *(last_row_without_id, last_label_alone, label_alone_inside, second_perimeter, struck_row, not_an_object, wrong_id),
    *(broken_title, broken_declaration),
)


@pytest.mark.parametrize("change", SHEETS, ids=lambda change: change.__name__)
def test_a_row_or_a_column(change: Callable[[Worksheet], str], tmp_path: Path) -> None:
    where: list[str] = []
    _, problems = read(write_release(tmp_path / "9.0", lambda sheet: where.append(change(sheet))))
    assert where[0] in {item.location.cell for item in problems}, [str(item) for item in problems]


def formulas_for_ids(sheet: Worksheet) -> None:
    for row in range(FIRST_ROW, FIRST_ROW + len(ROWS)):
        sheet.cell(row, 1, "=ROW()-8")


def totals_below(sheet: Worksheet) -> None:
    end = FIRST_ROW + len(ROWS)
    sheet.cell(end + 1, 1, "Total")
    sheet.cell(end + 1, 2, 7)
    sheet.cell(end + 2, 1, 7)
    sheet.cell(end, 12, 7)
    sheet.cell(end + 4, 2, "Note : relu en mai")
    sheet.cell(end + 5, 3).value = "#REF!"
    sheet.cell(end + 5, 3).data_type = "e"


def merged_perimeters(sheet: Worksheet) -> None:
    sheet.merge_cells(start_row=FIRST_ROW + 3, end_row=FIRST_ROW + 6, start_column=12, end_column=13)


def merged_heading(sheet: Worksheet) -> None:
    """The label of an object over the rows of its fields: they have labels of their own."""
    sheet.merge_cells(start_row=FIRST_ROW + 2, end_row=FIRST_ROW + 5, start_column=2, end_column=2)


def notes_beside(sheet: Worksheet) -> None:
    sheet.cell(FIRST_ROW, 15).value = "#N/A"
    sheet.cell(FIRST_ROW, 15).data_type = "e"
    sheet.cell(2, 12, "=D1")


def other_encodings(sheet: Worksheet) -> None:
    replaced = {
        "Description": "De\u200bscription",
        "Détails de format": "De\u0301tails\u00a0de format",
        "CUT": "\ufeffCUT",
    }
    for cell in sheet[FIRST_ROW - 1]:
        cell.value = replaced.get(cell.value, cell.value.replace(" ", "\u202f").replace("-", "\u2011"))


SAME = (formulas_for_ids, totals_below, merged_perimeters, merged_heading, notes_beside, other_encodings)


@pytest.mark.parametrize("change", SAME, ids=lambda change: change.__name__)
def test_what_reads_the_same_is_the_same(change: Change, tmp_path: Path) -> None:
    sound = read(write_release(tmp_path / "9.0"))
    assert read(write_release(tmp_path / "9.0", change)) == sound


@pytest.mark.parametrize(("top", "bottom"), list(itertools.combinations(range(len(ROWS)), 2)))
def test_a_value_counts_for_each_row_of_its_merge(top: int, bottom: int, tmp_path: Path) -> None:
    """For each column that may hold one value in several rows: as if it were written in each."""
    for column in (5, 8, 12, 13):
        value = ROWS[top][column - 1]

        def written(sheet: Worksheet, column: int = column, value: str = value) -> None:
            for row in range(top, bottom + 1):
                sheet.cell(FIRST_ROW + row, column, value)

        def merged(sheet: Worksheet, column: int = column) -> None:
            sheet.merge_cells(
                start_row=FIRST_ROW + top, end_row=FIRST_ROW + bottom, start_column=column, end_column=column
            )

        assert read(write_release(tmp_path / "9.0", merged)) == read(write_release(tmp_path / "9.0", written))


ERROR = Content(' t="e"><v>#N/A</v>')
FORMULA = Content("><f>B1</f><v></v>")
LONG = Content("><v>12345678901234567</v>")


def cells_of(folder: Path) -> list[tuple[Path, str, str]]:
    """Every cell that says something of a field: its workbook, sheet and address."""
    found = []
    for path in sorted((folder / "models").glob("*.xlsx")):
        for sheet in read_sheets(path, path.name):
            found += [(path, sheet.name, cell) for cell in _cells(sheet)]
    return found


def _cells(sheet: Sheet) -> list[str]:
    header = next((row for row in range(len(sheet.rows)) if sheet.text(row, 0) == "ID"), len(sheet.rows))
    if header == len(sheet.rows):
        return []
    columns = {sheet.text(header, column): column for column in reversed(range(len(sheet.rows[header])))}
    wanted = [columns[title] for title in (*NEEDED_COLUMNS, "15-15", "15-SMUR") if title in columns]
    rows = [
        row for row in range(header + 1, len(sheet.rows)) if sheet.text(row, 0) and sheet.text(row, columns["Balise"])
    ]
    return [str(sheet.location(row, column).cell) for row in rows for column in wanted if sheet.text(row, column)]


@pytest.mark.parametrize("era", ["2.0.0", "3.3.2"])
def test_cells_of_a_real_workbook(era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    """Some, drawn by lot, are made unreadable at once: each is named."""
    copy, random = copy_release(dsf(era), tmp_path), Random(era)
    release, _ = read(copy)
    assert release
    counted = {schema.location.sheet for schema in release.schemas}
    chosen = random.sample([item for item in cells_of(copy) if item[1] in counted], 40)
    for path in {path for path, _, _ in chosen}:
        edit(path, {(sheet, cell): random.choice((ERROR, FORMULA, LONG)) for at, sheet, cell in chosen if at == path})
    named = {(item.location.sheet, item.location.cell) for item in read(copy)[1] if item.severity == "error"}
    assert {(sheet, cell) for _, sheet, cell in chosen} <= named


@pytest.mark.parametrize("era", ["3.3.2"])
def test_a_real_workbook_saved_by_a_program(era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    """A library saves the formulas of the IDs without their values: the messages are those of the release."""
    copy = copy_release(dsf(era), tmp_path)
    for path in (copy / "models").glob("*.xlsx"):
        load_workbook(path).save(path)
    saved, problems = read(copy)
    sound, _ = read(dsf(era))
    assert saved and sound and saved.schemas == sound.schemas
    assert not [item for item in problems if item.severity == "error"]
