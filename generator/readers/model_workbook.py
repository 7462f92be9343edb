"""The workbooks of a DSF's data model: one data table a sheet, one row a field."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.readers.broken_cells import report_cells
from generator.readers.data_rows import read_rows
from generator.readers.data_table import (
    DETAILS,
    FIRST_COLUMN,
    NEEDED_COLUMNS,
    NOMENCLATURE,
    TYPE,
    check_columns,
    find_table,
    header_row,
)
from generator.readers.declarations import read_declarations
from generator.readers.grid import Sheet, cached_sheets
from generator.readers.records import SheetRecord

__all__ = ["DETAILS", "NEEDED_COLUMNS", "NOMENCLATURE", "TYPE", "read_model_sheets"]


def read_model_sheets(
    book: Path | bytes, file: str, wanted: Collection[str], collector: Collector
) -> tuple[SheetRecord, ...]:
    """The sheets of a model workbook that declare schemas.

    `wanted` names the sheets that count (`sheets` of release.yaml); empty, all do but those whose
    name begins with `#`. Raises `UnreadableWorkbook`.
    """
    sheets = [sheet for sheet in cached_sheets(book, file) if not wanted or sheet.name in wanted]
    errors = len(collector.errors)
    records = [record for sheet in sheets if (record := _read_sheet(sheet, collector))]
    if not records and len(collector.errors) == errors and (sheets or not wanted):
        collector.error(
            "no-schema",
            Location(file),
            "the workbook declares no message: every sheet of it is empty, prose, or begins with '#'",
            "fill its sheets, or take the workbook out of models/",
        )
    return tuple(records)


def _read_sheet(sheet: Sheet, collector: Collector) -> SheetRecord | None:
    header = header_row(sheet)
    declarations = read_declarations(sheet, len(sheet.rows) if header is None else header, collector)
    if not declarations:
        _report_undeclared(sheet, header, collector)
        return None
    schemas = frozenset(declaration.name for declaration in declarations)
    if header is None:
        collector.error(
            "missing-column",
            sheet.location(0, 0),
            f"the sheet declares schemas and has no data table: no row starts with {FIRST_COLUMN!r}",
            "add the header row, or begin the sheet's name with '#'",
            touches=schemas,
        )
        return None
    table = find_table(sheet, header, schemas, collector)
    report_cells(sheet, lambda row, column: row == header and column < table.end, schemas, collector)
    if not check_columns(table, declarations, collector):
        return None
    return SheetRecord(
        location=sheet.location(),
        declarations=declarations,
        rows=tuple(read_rows(table, schemas, collector)),
        perimeter_columns={name: sheet.location(header, at) for name, at in table.perimeters.items()},
    )


def _report_undeclared(sheet: Sheet, header: int | None, collector: Collector) -> None:
    """A sheet with fields and no schema is of a layout that is not read; one without may be prose."""
    if any(problem.location.sheet == sheet.name for problem in collector.errors):
        return
    if header is None:
        text = "the sheet declares no schema" if any(map(any, sheet.rows)) else "the sheet is empty"
        collector.warning(
            "no-schema", sheet.location(), text, "fill A1 or the table of schemas, or begin the sheet's name with '#'"
        )
        return
    collector.error(
        "no-schema",
        sheet.location(0, 0),
        f"the sheet has a data table and declares no schema; A1 holds {sheet.text(0, 0)!r}: an older layout, not read",
        "write NAME:PERIMETER:rootElement into A1, add a table of schemas, or begin the sheet's name with '#'",
    )
