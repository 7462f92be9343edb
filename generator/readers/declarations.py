"""Which schemas a sheet declares, in the two layouts of the DSF workbooks."""

from __future__ import annotations

import re

from generator.diagnostics import Collector, Location
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
        if sheet.text(row, 0) == "schema":
            return _from_table(sheet, row, header_row, collector)
    return _from_first_cell(sheet)


def _from_first_cell(sheet: Sheet) -> tuple[SchemaDeclaration, ...]:
    place = sheet.location(0, 0)
    words = sheet.text(0, 0).split()
    return tuple(
        SchemaDeclaration(match[1], match[2], match[3], location=place, layout=Layout.FIRST_CELL)
        for word in words
        if (match := DECLARATION.fullmatch(word))
    )


def _from_table(sheet: Sheet, title_row: int, end_row: int, collector: Collector) -> tuple[SchemaDeclaration, ...]:
    columns = {sheet.text(title_row, column): column for column in range(len(sheet.rows[title_row]))}
    missing = [name for name in TABLE_COLUMNS if name not in columns]
    if missing:
        collector.error(
            "missing-column",
            sheet.location(title_row, 0),
            f"the table of schemas has no column {', '.join(map(repr, missing))}",
            "add the column; its titles are schema, perimeter, rootElement, package, …, header, xmlns",
        )
        return ()
    rows = (row for row in range(title_row + 1, end_row) if sheet.text(row, columns["perimeter"]))
    return tuple(_from_row(sheet, row, columns, collector) for row in rows)


def _from_row(sheet: Sheet, row: int, columns: dict[str, int], collector: Collector) -> SchemaDeclaration:
    def cell(title: str) -> str:
        return sheet.text(row, columns.get(title))

    name = cell("schema")
    header = cell("header")
    if header and header not in YES_NO:
        _bad_flag(sheet.location(row, columns["header"]), header, name, collector)
    return SchemaDeclaration(
        name=name,
        perimeter=cell("perimeter"),
        root_element=cell("rootElement"),
        location=sheet.location(row, columns["schema"]),
        layout=Layout.TABLE,
        package=cell("package"),
        xml_namespace=cell("xmlns"),
        has_header=YES_NO.get(header),
    )


def _bad_flag(place: Location, value: str, schema: str, collector: Collector) -> None:
    collector.error("bad-flag", place, f"{value!r} is neither Y nor N", "write Y or N", touches=frozenset({schema}))
