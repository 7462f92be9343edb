"""Where the data table of a model sheet is: its header row, and its columns by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Collector
from generator.readers.grid import Sheet
from generator.readers.records import SchemaDeclaration

FIRST_COLUMN: Final = "ID"
LEVEL_COLUMN: Final = re.compile(r"Donnée \(Niveau (\d+)\)")
TYPE: Final = "Format (ou type)"
DETAILS: Final = "Détails de format"
NOMENCLATURE: Final = "Nomenclature"
NEEDED_COLUMNS: Final = ("Description", "Exemples", "Balise", "Cardinalité", "Objet", TYPE, DETAILS)
LAST_COLUMN: Final = "CUT"


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: its columns by title, those of levels by depth, those of perimeters by name.

    `end` is the column CUT, from which on nothing is read.
    """

    sheet: Sheet
    header_row: int
    columns: Mapping[str, int]
    levels: Mapping[int, int]
    perimeters: Mapping[str, int]
    end: int

    @property
    def read_columns(self) -> frozenset[int]:
        """The columns whose cells say something of a field; the others are for its authors."""
        needed = (self.columns[title] for title in (*NEEDED_COLUMNS, NOMENCLATURE) if title in self.columns)
        return frozenset({*needed, *self.levels.values(), *self.perimeters.values()})


def header_row(sheet: Sheet) -> int | None:
    """The row of titles, counted from 0: the first that starts with `ID`."""
    return next((row for row in range(len(sheet.rows)) if sheet.title(row, 0) == FIRST_COLUMN), None)


def find_table(sheet: Sheet, header: int, schemas: frozenset[str], collector: Collector) -> Table:
    """The table below a header row; of two columns of one title the first counts, which is reported."""
    titles = [sheet.title(header, column) for column in range(len(sheet.rows[header]))]
    if LAST_COLUMN in titles:
        titles = titles[: titles.index(LAST_COLUMN)]
    columns: dict[str, int] = {}
    for column, title in enumerate(titles):
        if title:
            columns.setdefault(title, column)
    levels = {int(m[1]): at for title, at in columns.items() if (m := LEVEL_COLUMN.fullmatch(title))}
    details = columns.get(DETAILS, len(titles))
    perimeters = {title: at for title, at in columns.items() if at > details and title != NOMENCLATURE}
    table = Table(sheet, header, columns, dict(sorted(levels.items())), perimeters, len(titles))
    _report_twins(table, titles, schemas, collector)
    return table


def check_columns(table: Table, declarations: tuple[SchemaDeclaration, ...], collector: Collector) -> bool:
    """Whether the table has every column that a field needs; what it lacks is an error of its schemas."""
    sheet, row = table.sheet, table.header_row
    schemas = frozenset(declaration.name for declaration in declarations)
    missing = [title for title in NEEDED_COLUMNS if title not in table.columns]
    if 1 not in table.levels:
        missing.insert(0, "Donnée (Niveau 1)")
    for title in missing:
        collector.error(
            "missing-column",
            sheet.location(row, 0),
            f"the data table has no column {title!r}{_near(title, table.columns)}",
            "add it to the header row, left of CUT",
            touches=schemas,
        )
    for declaration in declarations:
        if declaration.perimeter not in table.columns:
            collector.error(
                "missing-column",
                declaration.location,
                f"{declaration.name} is of perimeter {declaration.perimeter!r}, for which the table has no column"
                + _near(declaration.perimeter, table.perimeters),
                f"add the column to row {row + 1}, left of CUT, or correct the perimeter",
                touches=frozenset({declaration.name}),
            )
    return not missing


def _report_twins(table: Table, titles: list[str], schemas: frozenset[str], collector: Collector) -> None:
    """The second column of a title that counts: which of the two was meant is not known."""
    for column, title in enumerate(titles):
        first = table.columns.get(title, column)
        if first != column and first in table.read_columns and _differ(table, first, column):
            collector.error(
                "duplicate-column",
                table.sheet.location(table.header_row, column),
                f"the column {title!r} stands at {table.sheet.location(table.header_row, first).cell} already, "
                "and its cells differ",
                "rename one, delete it, or put it right of CUT",
                touches=schemas,
            )


def _differ(table: Table, first: int, second: int) -> bool:
    rows = range(table.header_row + 1, len(table.sheet.rows))
    return any(table.sheet.text(row, first) != table.sheet.text(row, second) for row in rows)


def _near(title: str, known: Iterable[str]) -> str:
    """What the sheet has instead, where it is nearly the same: a space or an accent is easily overlooked."""
    from difflib import get_close_matches  # most runs have every column

    found = get_close_matches(title, list(known), 1, 0.8)
    return f"; it has {found[0]!r}" if found else ""
