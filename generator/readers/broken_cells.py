"""Cells whose text is not known, or may be another one than their author sees: reported, never read as empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.diagnostics import Collector, Location
from generator.readers.addresses import position
from generator.readers.grid import Sheet

Counts = Callable[[int, int], bool]
"""Whether a cell (its row and column) is one that is read."""


def report_cells(
    sheet: Sheet, counts: Counts, schemas: frozenset[str], collector: Collector, *, is_error: bool = True
) -> None:
    """Report the cells that count and hold an error, or a formula without its value.

    They are errors of `schemas`, or warnings where no contract depends on them.
    """
    for place, cell in _placed(sheet, sheet.facts.errors, counts):
        text = f"the cell shows {sheet.facts.errors[cell]}: its formula cannot be calculated"
        hint = "correct the formula, or write the value itself"
        if is_error:
            collector.error("error-value", place, text, hint, touches=schemas)
        else:
            collector.warning("error-value", place, text, hint)
    for place, _ in _placed(sheet, sheet.facts.without_value, counts):
        text = "the cell has a formula, and the file does not have its value"
        hint = "open the workbook in Excel or LibreOffice and save it, or write the value itself"
        if is_error:
            collector.error("formula-without-value", place, text, hint, touches=schemas)
        else:
            collector.warning("formula-without-value", place, text, hint)


def report_numbers(sheet: Sheet, counts: Counts, collector: Collector) -> None:
    """Report the cells that count and show a number, date or boolean in a way of their own."""
    for place, cell in _placed(sheet, sheet.facts.doubtful, counts):
        row, column = position(cell)
        collector.warning(
            "cell-format",
            place,
            f"the cell holds {sheet.facts.doubtful[cell]}; it is read as {sheet.text(row, column)!r}",
            "give the cell the format Text, and write what it should say",
        )


def report_cut_off(sheet: Sheet, counts: Counts, schemas: frozenset[str], collector: Collector) -> None:
    """Report the cells that count and hold a number of more digits than a spreadsheet keeps."""
    for place, _ in _placed(sheet, sheet.facts.cut_off, counts):
        collector.error(
            "digits-lost",
            place,
            "the cell holds a number of more than 15 digits, of which a spreadsheet does not keep the last",
            "give the cell the format Text, and write the digits again",
            touches=schemas,
        )


def _placed(sheet: Sheet, cells: Iterable[str], counts: Counts) -> list[tuple[Location, str]]:
    found = sorted((position(cell), cell) for cell in cells)
    return [(sheet.location(*at), cell) for at, cell in found if counts(*at)]
