"""The workbooks of a DSF's data model: one data table a sheet, one row a field."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Collector
from generator.readers.declarations import read_declarations
from generator.readers.grid import Sheet, kept_sheets
from generator.readers.records import FieldRow, SchemaDeclaration, SheetRecord

LEVEL_COLUMN = re.compile(r"Donnée \(Niveau (\d+)\)")
TYPE = "Format (ou type)"
DETAILS = "Détails de format"
NEEDED_COLUMNS = ("Description", "Exemples", "Balise", "Cardinalité", "Objet", TYPE, DETAILS)
LAST_COLUMN = "CUT"
COMMENT = "# "


def read_model_sheets(
    book: Path | bytes, file: str, wanted: Collection[str], collector: Collector
) -> tuple[SheetRecord, ...]:
    """The sheets of a model workbook that declare schemas.

    `wanted` names the sheets that count (`sheets` of release.yaml); empty, all do but those whose
    name begins with `#`. Raises `UnreadableWorkbook`.
    """
    sheets = [sheet for sheet in kept_sheets(book, file) if not wanted or sheet.name in wanted]
    records = (_read_sheet(sheet, bool(wanted), collector) for sheet in sheets)
    return tuple(record for record in records if record)


@dataclass(frozen=True, slots=True)
class _Table:
    """Where a data table is: its header row, its columns by title, those of levels, perimeters."""

    sheet: Sheet
    header_row: int
    columns: Mapping[str, int]
    levels: Mapping[int, int]
    perimeters: Mapping[str, int]


def _read_sheet(sheet: Sheet, is_wanted: bool, collector: Collector) -> SheetRecord | None:
    header_row = next((row for row in range(len(sheet.rows)) if sheet.text(row, 0) == "ID"), None)
    above = len(sheet.rows) if header_row is None else header_row
    declarations = read_declarations(sheet, above, collector)
    if not declarations:
        if is_wanted:
            collector.warning(
                "no-schema", sheet.location(), "the sheet declares no schema", "fill A1 or the table of schemas"
            )
        return None
    schemas = frozenset(declaration.name for declaration in declarations)
    if header_row is None:
        collector.error(
            "missing-column",
            sheet.location(0, 0),
            "the sheet declares schemas and has no data table: no row starts with 'ID'",
            "add the header row, or begin the sheet's name with '#'",
            touches=schemas,
        )
        return None
    table = _find_columns(sheet, header_row)
    if not _check_columns(table, declarations, collector):
        return None
    return SheetRecord(
        location=sheet.location(),
        declarations=declarations,
        rows=tuple(_read_rows(table, schemas, collector)),
        perimeter_columns={name: sheet.location(header_row, at) for name, at in table.perimeters.items()},
    )


def _find_columns(sheet: Sheet, header_row: int) -> _Table:
    titles = [sheet.text(header_row, column) for column in range(len(sheet.rows[header_row]))]
    if LAST_COLUMN in titles:
        titles = titles[: titles.index(LAST_COLUMN)]
    columns: dict[str, int] = {}
    for column, title in enumerate(titles):
        if title:
            columns.setdefault(title, column)
    levels = {int(m[1]): at for title, at in columns.items() if (m := LEVEL_COLUMN.fullmatch(title))}
    details = columns.get(DETAILS, len(titles))
    perimeters = {title: at for title, at in columns.items() if at > details}
    return _Table(sheet, header_row, columns, dict(sorted(levels.items())), perimeters)


def _check_columns(table: _Table, declarations: tuple[SchemaDeclaration, ...], collector: Collector) -> bool:
    sheet, row = table.sheet, table.header_row
    schemas = frozenset(declaration.name for declaration in declarations)
    missing = [title for title in NEEDED_COLUMNS if title not in table.columns]
    if 1 not in table.levels:
        missing.insert(0, "Donnée (Niveau 1)")
    for title in missing:
        collector.error(
            "missing-column",
            sheet.location(row, 0),
            f"the data table has no column {title!r}",
            "add it to the header row, left of CUT",
            touches=schemas,
        )
    for declaration in declarations:
        if declaration.perimeter not in table.columns:
            collector.error(
                "missing-column",
                declaration.location,
                f"{declaration.name} is of perimeter {declaration.perimeter!r}, for which the table has no column",
                f"add the column to row {row + 1}, left of CUT, or correct the perimeter",
                touches=frozenset({declaration.name}),
            )
    return not missing


def _read_rows(table: _Table, schemas: frozenset[str], collector: Collector) -> Iterator[FieldRow]:
    sheet = table.sheet
    first = table.header_row + 1
    numbered = [row for row in range(first, len(sheet.rows)) if sheet.text(row, 0)]
    balise = table.columns["Balise"]
    for row in range(first, max(numbered, default=first - 1) + 1):
        if not sheet.text(row, 0):
            if not sheet.text(row, balise):
                continue
            collector.warning(
                "row-without-id",
                sheet.location(row, 0),
                f"the row of {sheet.text(row, balise)!r} has no ID; it is read all the same",
                "copy the formula of the row above",
            )
        record = _read_row(table, row, schemas, collector)
        if record:
            yield record


def _read_row(table: _Table, row: int, schemas: frozenset[str], collector: Collector) -> FieldRow | None:
    sheet = table.sheet

    def cell(title: str) -> str:
        return sheet.text(row, table.columns.get(title))

    filled = {level: text for level, at in table.levels.items() if (text := sheet.text(row, at))}
    labels = {level: text for level, text in filled.items() if not (text + " ").startswith(COMMENT)}
    remarks = [text[len(COMMENT) :] for level, text in filled.items() if level not in labels]
    if not labels and remarks and not cell("Balise"):
        return None
    if len(labels) != 1:
        _wrong_level(table, row, labels, schemas, collector)
    if not labels:
        return None
    level = min(labels)
    return FieldRow(
        sheet=sheet,
        row=row,
        columns=table.columns,
        level=level,
        label=labels[level],
        description=cell("Description"),
        examples=cell("Exemples"),
        name=cell("Balise"),
        cardinality=cell("Cardinalité"),
        is_object=cell("Objet").upper() == "X",
        type=cell(TYPE),
        details=sheet.raw_text(row, table.columns.get(DETAILS)),
        perimeters={title: text for title, at in table.perimeters.items() if (text := sheet.text(row, at))},
        remark=" ".join(remarks),
    )


def _wrong_level(
    table: _Table, row: int, labels: Mapping[int, str], schemas: frozenset[str], collector: Collector
) -> None:
    column = table.levels[max(labels)] if labels else table.levels[1]
    text = f"the row has labels on {len(labels)} levels" if labels else "the row has no label"
    collector.error(
        "doubled-level" if labels else "missing-label",
        table.sheet.location(row, column),
        f"{text}; the column of its label gives a field its depth",
        "keep one « Donnée (Niveau n) » cell; a comment begins with '# '",
        touches=schemas,
    )
