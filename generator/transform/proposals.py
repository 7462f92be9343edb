"""The clinicians' table filled in: the codes without a counterpart first, then those that the comparison proposes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring.cells import freeze, put, put_header, set_page, set_widths
from generator.authoring.package import workbook_bytes
from generator.documents.formulas import inert, is_formula
from generator.model import Release
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.sheet import COLUMNS
from generator.transform.table import CodeTarget, Table

TITLE: Final = "Correspondances"
WIDTHS: Final = (34, 22, 12, 18, 40, 12, 18, 40, 14, 14, 50)
REMARKS: Final = {
    "none": "À compléter : aucune correspondance trouvée",
    "label": "Proposition : même libellé",
    "ancestor": "Proposition : code plus général",
    "spelling": "Proposition : même code, autre graphie",
    "suffix": "Proposition : même code, suffixe ajouté ou retiré",
    "declared": "Déjà déclaré",
}
CODE: Final = "code"


def rows(table: Table, old: Release) -> list[tuple[str, ...]]:
    """A row for each code that changes, once for each balise: what is open first."""
    schemas = {item.name: item for item in old.schemas}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for mapping in table.messages:
        for place in mapped_places(mapping, schemas[mapping.old]):
            if place.mapping.code_map:
                for row in _rows(place, table):
                    found.setdefault((row[1], row[3]), row)
    return sorted(found.values(), key=lambda row: bool(row[6]))


def _rows(place: MappedPlace, table: Table) -> Iterator[tuple[str, ...]]:
    balise = place.path[-2] if place.path[-1] == CODE and len(place.path) > 1 else place.path[-1]
    for code, target in table.code_maps[place.mapping.code_map].codes.items():
        yield _row(place.field.label, balise, code, target, (table.old, table.new))


def _row(label: str, balise: str, code: str, target: CodeTarget, versions: tuple[str, str]) -> tuple[str, ...]:
    remark = REMARKS.get(target.origin, target.origin)
    given = (label, balise, versions[0], code, target.old_label)
    return (*given, versions[1], target.code or "", target.label, "", "", remark)


def as_csv(table: Table, old: Release) -> bytes:
    """The table as the agency keeps it: semicolons, UTF-8 with a mark for spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([inert(text) for text in row] for row in rows(table, old))
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(table: Table, old: Release) -> bytes:
    """The same as a workbook, with a filter."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = TITLE
    put_header(sheet, 1, list(COLUMNS))
    for number, row in enumerate(rows(table, old), 2):
        _put_row(sheet, number, row)
    set_widths(sheet, [float(width) for width in WIDTHS])
    freeze(sheet, 2, 3)
    set_page(sheet, 1)
    sheet.auto_filter.ref = sheet.dimensions
    return workbook_bytes(workbook)


def _put_row(sheet: Worksheet, number: int, row: Sequence[str]) -> None:
    for column, text in enumerate(row, 1):
        put(sheet, number, column, text)
        sheet.cell(number, column).quotePrefix = is_formula(text)
