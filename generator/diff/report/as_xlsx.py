"""The report as a workbook: a sheet to read, a sheet to filter, a sheet of proofs."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring.cells import freeze, put, put_header, set_page, set_widths
from generator.authoring.package import workbook_bytes
from generator.diff.report.view import View
from generator.documents.formulas import is_formula

COLUMNS = (
    ("verdict", 16), ("rule", 14), ("change", 34), ("message", 22), ("perimeter", 22), ("place", 48), ("old", 40),
    ("new", 40), ("cell_old", 34), ("cell_new", 34), ("action", 44), ("evidence", 40), ("fingerprint", 18),
)  # fmt: skip


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
    lines: list[Sequence[str]] = [(view.title, "")]
    lines += [(name, str(count)) for _, name, count in view.counts]
    lines += [(view.word("bump"), view.bump), *view.bumps, *((note, "") for note in view.notes)]
    for number, (name, value) in enumerate(lines, 1):
        _put(sheet, number, 1, name)
        _put(sheet, number, 2, value)
    set_widths(sheet, [48, 16])


def _fill_changes(sheet: Worksheet, view: View) -> None:
    put_header(sheet, 1, [view.word(name) for name, _ in COLUMNS])
    for number, row in enumerate(view.rows, 2):
        texts = (
            row.verdict, row.change.rule, row.title, ", ".join(row.messages), ", ".join(row.perimeters), row.place,
            row.old, row.new, row.old_cell, row.new_cell, row.action, "\n".join(row.notes), row.change.fingerprint,
        )  # fmt: skip
        for column, text in enumerate(texts, 1):
            _put(sheet, number, column, text)
    set_widths(sheet, [float(width) for _, width in COLUMNS])
    freeze(sheet, 2, 3)
    set_page(sheet, 1)
    sheet.auto_filter.ref = sheet.dimensions


def _fill_proofs(sheet: Worksheet, view: View) -> None:
    put_header(sheet, 1, [view.word("rule"), view.word("place"), view.word("witness"), "JSON", "XML"])
    number = 1
    for row in view.rows:
        for proof in row.proofs[:1]:
            number += 1
            texts = (row.change.rule, row.place, f"{proof.direction}: {proof.error}", proof.json, proof.xml)
            for column, text in enumerate(texts, 1):
                _put(sheet, number, column, text)
    set_widths(sheet, [14, 40, 50, 60, 60])
    freeze(sheet, 2, 1)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a text that stays one, also where the sheet is saved as CSV or typed into again."""
    put(sheet, row, column, text)
    sheet.cell(row, column).quotePrefix = is_formula(text)
