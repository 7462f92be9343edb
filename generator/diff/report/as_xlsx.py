"""The report as a review pack: a sheet to read, a sheet to filter and to decide in, a sheet of proofs."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import fit_height, freeze, put, put_header, set_page, set_widths
from generator.authoring.package import workbook_bytes
from generator.authoring.table_aids import drop_down
from generator.diff.decisions import Choice
from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.view import View
from generator.documents.formulas import is_formula

COLUMNS = (
    ("verdict", 16), ("decision", 14), ("comment", 36), ("assignee", 20), ("change", 34), ("message", 22),
    ("perimeter", 22), ("label", 34), ("place", 48), ("old", 40), ("new", 40), ("action", 44), ("evidence", 40),
    ("rule", 14), ("cell_old", 34), ("cell_new", 34), ("fingerprint", 18),
)  # fmt: skip
DECISION = 2
"""The column of the decision, counted from 1."""
FIRST_FREE = 5
"""The column from which on a reader scrolls."""
SUMMARY, NARROW = 60.0, 16.0


def render(view: View) -> bytes:
    """The workbook's bytes, the same ones for the same comparison."""
    workbook = Workbook()
    summary = workbook.active
    assert isinstance(summary, Worksheet)
    summary.title = view.word("summary")
    _fill_summary(summary, view)
    _fill_changes(workbook.create_sheet(view.word("change")), view)
    _fill_proofs(workbook.create_sheet(view.word("proofs")), view)
    return workbook_bytes(workbook)


def _fill_summary(sheet: Worksheet, view: View) -> None:
    put(sheet, 1, 1, view.title, font=styles.TITLE)
    put_header(sheet, 2, [view.word("perimeter"), view.word("bump_short"), *(name for _, name, _ in view.counts)])
    lines = [(line.name, line.bump, line.counts) for line in perimeter_lines(view)]
    for number, (name, bump, counts) in enumerate([*lines, (view.word("total"), view.bump, view.counts)], 3):
        _put(sheet, number, 1, name)
        _put(sheet, number, 2, bump)
        for column, (_, _, count) in enumerate(counts, 3):
            sheet.cell(number, column, count)
    last = sheet.max_row + 2
    put(sheet, last, 1, view.word("foremost"), font=styles.BOLD)
    for number, group in enumerate(foremost(view.groups), last + 1):
        _put(sheet, number, 1, group.title)
        _put(sheet, number, 2, group.first.verdict)
        _put(sheet, number, 3, view.pair(view.word("action"), group.first.action))
        sheet.merge_cells(start_row=number, start_column=3, end_row=number, end_column=7)
        fit_height(sheet, number, ((group.title, SUMMARY), (group.first.action, 5 * NARROW)))
    for number, note in enumerate(view.notes, sheet.max_row + 2):
        _put(sheet, number, 1, note)
    set_widths(sheet, [SUMMARY, *(6 * [NARROW])])
    set_page(sheet, 2)


def _fill_changes(sheet: Worksheet, view: View) -> None:
    put_header(sheet, 1, [view.word(name) for name, _ in COLUMNS])
    for number, row in enumerate(view.rows, 2):
        texts = (
            row.verdict, *view.decided(row.change), row.title, ", ".join(row.messages), ", ".join(row.perimeters),
            row.label, row.place, row.old, row.new, row.action, "\n".join(row.notes), row.change.rule, row.old_cell,
            row.new_cell, row.change.fingerprint,
        )  # fmt: skip
        for column, text in enumerate(texts, 1):
            _put(sheet, number, column, text)
    set_widths(sheet, [float(width) for _, width in COLUMNS])
    freeze(sheet, 2, FIRST_FREE)
    set_page(sheet, 1)
    sheet.auto_filter.ref = sheet.dimensions
    letter = get_column_letter(DECISION)
    cells = f"{letter}2:{letter}{max(len(view.rows) + 1, 2)}"
    drop_down(sheet, cells, [view.word(choice) for choice in Choice], strict=True)


def _fill_proofs(sheet: Worksheet, view: View) -> None:
    put_header(sheet, 1, [view.word("rule"), view.word("place"), view.word("witness"), "JSON", "XML"])
    number = 1
    for row in view.rows:
        for proof in row.proofs[:1]:
            number += 1
            texts = (
                row.change.rule,
                row.labelled_place,
                view.pair(proof.direction, proof.error),
                proof.json,
                proof.xml,
            )
            for column, text in enumerate(texts, 1):
                _put(sheet, number, column, text)
    set_widths(sheet, [14, 40, 50, 60, 60])
    freeze(sheet, 2, 1)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a text that stays one, also where the sheet is saved as CSV or typed into again."""
    put(sheet, row, column, text)
    sheet.cell(row, column).quotePrefix = is_formula(text)
