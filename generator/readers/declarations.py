"""Which schemas a sheet declares, in the two layouts of the DSF workbooks."""

from __future__ import annotations

import re

from generator.diagnostics import Collector, Location
from generator.readers.broken_cells import report_cells
from generator.readers.grid import Sheet
from generator.readers.records import Layout, SchemaDeclaration

DECLARATION = re.compile(r"([^\s:]+):([^\s:]+):([^\s:]+)")
TABLE_COLUMNS = ("schema", "perimeter", "rootElement")
YES_NO = {"Y": True, "N": False}


def read_declarations(sheet: Sheet, header_row: int, collector: Collector) -> tuple[SchemaDeclaration, ...]:
    """The schemas that `sheet` declares above its data table (`header_row`, counted from 0).

    The table of line 3.x (first cell `schema`) counts where there is one, and A1 is then ignored;
    else A1 holds space-separated `NAME:PERIMETER:rootElement` (lines 1.x and 2.x).
    """
    for row in range(header_row):
        if sheet.title(row, 0) == "schema":
            return _from_table(sheet, row, header_row, collector)
    return _from_first_cell(sheet, collector)


def _from_first_cell(sheet: Sheet, collector: Collector) -> tuple[SchemaDeclaration, ...]:
    place = sheet.location(0, 0)
    found = {word: DECLARATION.fullmatch(word) for word in sheet.title(0, 0).split()}
    declared = tuple(
        SchemaDeclaration(match[1], match[2], match[3], location=place, layout=Layout.FIRST_CELL)
        for match in found.values()
        if match
    )
    for word in (word for word, match in found.items() if not match and (declared or ":" in word)):
        collector.error(
            "bad-declaration",
            place,
            f"{word!r} in A1 declares no schema",
            "write NAME:PERIMETER:rootElement, and a blank between two of them",
        )
    report_cells(sheet, lambda row, column: row == column == 0, frozenset(), collector)
    return declared


def _from_table(sheet: Sheet, title_row: int, end_row: int, collector: Collector) -> tuple[SchemaDeclaration, ...]:
    columns = {sheet.title(title_row, column): column for column in range(len(sheet.rows[title_row]))}
    named = {column for title, column in columns.items() if title}
    report_cells(sheet, lambda row, at: title_row <= row < end_row and at in named, frozenset(), collector)
    missing = [name for name in TABLE_COLUMNS if name not in columns]
    if missing:
        collector.error(
            "missing-column",
            sheet.location(title_row, 0),
            f"the table of schemas has no column {', '.join(map(repr, missing))}",
            "add the column; its titles are schema, perimeter, rootElement, package, …, header, xmlns",
        )
        return ()
    found = []
    for row in range(title_row + 1, end_row):
        empty = [name for name in TABLE_COLUMNS if not sheet.text(row, columns[name])]
        if not empty:
            found.append(_from_row(sheet, row, columns, collector))
        elif sheet.text(row, columns["schema"]) or len(empty) == 1:
            _incomplete(sheet, row, columns, empty, collector)
    return tuple(found)


def _incomplete(sheet: Sheet, row: int, columns: dict[str, int], empty: list[str], collector: Collector) -> None:
    collector.error(
        "bad-declaration",
        sheet.location(row, columns[empty[0]]),
        f"the schema has no {empty[0]}",
        "fill the row of the table of schemas, or empty it",
    )


def _from_row(sheet: Sheet, row: int, columns: dict[str, int], collector: Collector) -> SchemaDeclaration:
    def cell(title: str) -> str:
        return sheet.text(row, columns.get(title))

    name = cell("schema")
    header = cell("header")
    if header and header not in YES_NO:
        _bad_flag(sheet.location(row, columns["header"]), header, name, collector)
    return SchemaDeclaration(
        name=name,
        perimeter=sheet.title(row, columns["perimeter"]),
        root_element=cell("rootElement"),
        location=sheet.location(row, columns["schema"]),
        layout=Layout.TABLE,
        package=cell("package"),
        xml_namespace=cell("xmlns"),
        has_header=YES_NO.get(header),
    )


def _bad_flag(place: Location, value: str, schema: str, collector: Collector) -> None:
    collector.error("bad-flag", place, f"{value!r} is neither Y nor N", "write Y or N", touches=frozenset({schema}))
