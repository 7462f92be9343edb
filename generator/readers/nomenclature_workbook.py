"""The nomenclature workbooks: one code list a sheet."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import Collector, Diagnostic, Location
from generator.readers.broken_cells import report_cells, report_cut_off, report_numbers
from generator.readers.cached_records import read_cached
from generator.readers.grid import Sheet, content_of, read_sheets
from generator.readers.records import CodeRow, NomenclatureRecord

LABEL_COLUMN = re.compile(r"Libellé niveau (\d+)")
ID, REFERENCE, NAME = "Identifiant nomenclature", "Référentiel nomenclature", "Nom Nomenclature"


def read_nomenclatures(book: Path | bytes, file: str, collector: Collector) -> tuple[NomenclatureRecord, ...]:
    """The code lists of a workbook. Raises `UnreadableWorkbook`."""
    content = content_of(book)
    known = ("nomenclatures", file, content)
    return read_cached(
        tuple[NomenclatureRecord, ...], known, lambda problems: _read(content, file, problems), collector
    )


def _read(content: bytes, file: str, collector: Collector) -> tuple[NomenclatureRecord, ...]:
    records = (_read_sheet(sheet, collector) for sheet in read_sheets(content, file))
    return tuple(record for record in records if record)


def _read_sheet(sheet: Sheet, collector: Collector) -> NomenclatureRecord | None:
    header = next((row for row in range(len(sheet.rows)) if sheet.title(row, 0) == "Code"), None)
    properties: dict[str, str] = {}
    places: dict[str, Location] = {}
    for row in range(len(sheet.rows) if header is None else header):
        if key := sheet.title(row, 0):
            properties.setdefault(key, sheet.text(row, 1))
            places.setdefault(key, sheet.location(row, 1))
    if not any(properties.get(key) for key in (ID, NAME)):
        if header is not None:
            collector.warning(
                "nomenclature-without-id",
                sheet.location(0, 0),
                "the sheet has codes and no name: no field can use it",
                f"fill {ID!r}, or {REFERENCE!r} and {NAME!r}",
            )
        return None
    if header is None:
        collector.warning(
            "missing-column",
            sheet.location(0, 0),
            "the code list has no header row: no row starts with 'Code'",
            "add the row Code, Libellé niveau 1, …, Description, Commentaire above the codes",
        )
        return None
    rows = tuple(_read_codes(sheet, header, collector))
    return NomenclatureRecord(sheet.location(), properties, rows, places, _faults(sheet, header, collector))


def _faults(sheet: Sheet, header: int, collector: Collector) -> tuple[Diagnostic, ...]:
    """The codes that cannot be read: who uses the list is known later. What is said of a code otherwise is reported."""
    titles = {sheet.title(header, column): column for column in range(len(sheet.rows[header]))}
    others = {column for title, column in titles.items() if title and column}

    def is_code(row: int, column: int) -> bool:
        return (column == 0 and row >= header) or (column == 1 and sheet.title(row, 0) in (ID, REFERENCE, NAME))

    met = Collector()
    report_cells(sheet, is_code, frozenset(), met)
    report_cut_off(sheet, is_code, frozenset(), met)
    report_numbers(sheet, is_code, collector)
    report_cells(sheet, lambda row, at: row >= header and at in others, frozenset(), collector, is_error=False)
    return met.all


def _read_codes(sheet: Sheet, header: int, collector: Collector) -> list[CodeRow]:
    titles = {sheet.title(header, column): column for column in range(len(sheet.rows[header]))}
    levels = {int(m[1]): at for title, at in titles.items() if (m := LABEL_COLUMN.fullmatch(title))}
    label_columns = [levels[level] for level in sorted(levels)]
    rows = []
    for row in range(header + 1, len(sheet.rows)):
        raw = sheet.raw_text(row, 0)
        labels = tuple(sheet.text(row, at) for at in label_columns)
        if not raw.strip():
            if any(labels):
                collector.warning(
                    "missing-code", sheet.location(row, 0), f"{labels!r} has no code; left out", "give it a code"
                )
            continue
        rows.append(
            CodeRow(
                code=raw,
                labels=labels,
                description=sheet.text(row, titles.get("Description")),
                comment=sheet.text(row, titles.get("Commentaire")),
                location=sheet.location(row, 0),
            )
        )
    return rows
