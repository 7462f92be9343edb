"""Whole workbooks: the instructions first, then one sheet a family, list or case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import instructions
from generator.authoring.case_sheet import fill_case_sheet
from generator.authoring.code_sheet import fill_code_sheet
from generator.authoring.lines import CaseSheet, CodeSheet, ModelSheet
from generator.authoring.model_sheet import fill_model_sheet
from generator.authoring.package import workbook_bytes
from generator.readers.records import Layout

SHEET_TITLE_LENGTH = 31
NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))

Line = TypeVar("Line", ModelSheet, CodeSheet, CaseSheet)


def model_workbook(subject: str, sheets: Iterable[ModelSheet], layout: Layout) -> bytes:
    """A workbook of the folder `models/`."""
    return _workbook(subject, instructions.model_sections(layout), sheets, fill_model_sheet)


def code_workbook(subject: str, sheets: Iterable[CodeSheet]) -> bytes:
    """A workbook of the folder `nomenclatures/`."""
    return _workbook(subject, instructions.LISTS, sheets, fill_code_sheet)


def case_workbook(subject: str, sheets: Iterable[CaseSheet]) -> bytes:
    """A workbook of the folder `test-cases/`."""
    return _workbook(subject, instructions.CASES, sheets, fill_case_sheet)


def sheet_title(name: str) -> str:
    """`name` as Excel takes it for a sheet: 31 characters, without `[]:*?/\\`, no apostrophe at an end."""
    return name.translate(NOT_IN_TITLES)[:SHEET_TITLE_LENGTH].strip("'") or "-"


def _workbook(
    subject: str,
    sections: tuple[str, ...],
    sheets: Iterable[Line],
    fill: Callable[[Worksheet, Line], None],
) -> bytes:
    workbook = Workbook()
    first = workbook.active
    assert isinstance(first, Worksheet)
    first.title = instructions.TITLE
    instructions.fill_instructions(first, subject, sections)
    for sheet in sheets:
        fill(workbook.create_sheet(sheet_title(sheet.title)), sheet)
    if len(workbook.worksheets) > 1:
        workbook.active = 1
        first.sheet_view.tabSelected = False
    return workbook_bytes(workbook)
