"""A sheet of a model workbook: schemas on top, then the data table (DSF)."""

from __future__ import annotations

from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import fit_height, freeze, put, put_header, set_page, set_widths
from generator.authoring.lines import FieldLine, ModelSheet
from generator.authoring.table_aids import add_aids
from generator.readers.records import Layout

HEADER_ROW: Final = 8
MAX_LEVELS: Final = 6
WIDTHS: Final = [10, 9, 9, 9, 9, 9, 26, 62, 28, 26, 12, 8, 16, 34]
MAX_SCHEMAS: Final = 4
"""The schema table lies between row 2, its titles, and row 7, the flags of the perimeters."""
FIXED: Final = ["ID", *(f"Donnée (Niveau {level})" for level in range(1, MAX_LEVELS + 1))]
FACTS: Final = [
    "Description",
    "Exemples",
    "Balise",
    "Cardinalité",
    "Objet",
    "Format (ou type)",
    "Détails de format",
]
SCHEMA_TITLES: Final = [
    "schema",
    "perimeter",
    "rootElement",
    "package",
    "customExtendPackage",
    "customExtendClass",
    "automaticGeneration",
    "subschema",
    "header",
    "xmlns",
]


def titles(sheet: ModelSheet) -> list[str]:
    """The header row of the data table."""
    return [*FIXED, *FACTS, *sheet.perimeters, "CUT", "Commentaire"]


def fill_model_sheet(worksheet: Worksheet, sheet: ModelSheet) -> None:
    """Write a whole sheet. Raises `ValueError` where the schemas are too many for the table."""
    if len(sheet.schemas) > MAX_SCHEMAS:
        raise ValueError(f"a sheet declares at most {MAX_SCHEMAS} schemas")
    _declare(worksheet, sheet)
    first = len(FIXED) + len(FACTS) + 1
    for column in range(first, first + len(sheet.perimeters)):
        put(worksheet, HEADER_ROW - 1, column, "Périmètre", font=styles.NOTE, alignment=styles.TITLED)
    put_header(worksheet, HEADER_ROW, titles(sheet))
    for row, line in enumerate(sheet.lines, HEADER_ROW + 1):
        _fill_line(worksheet, row, line, sheet.perimeters)
    set_widths(worksheet, [*WIDTHS, *([10] * len(sheet.perimeters)), 6, 40])
    freeze(worksheet, HEADER_ROW + 1, len(FIXED) + 1)
    add_aids(worksheet, titles(sheet), HEADER_ROW, len(sheet.lines), sheet.perimeters)
    set_page(worksheet, HEADER_ROW)


def _declare(worksheet: Worksheet, sheet: ModelSheet) -> None:
    """The schemas in A1 (lines 1.x and 2.x), and in the table that line 3.x has."""
    declared = " ".join(schema.first_cell for schema in sheet.schemas)
    put(worksheet, 1, 1, declared, font=styles.SECTION, alignment=styles.ABOVE)
    worksheet.row_dimensions[1].height = 22
    if sheet.layout is Layout.FIRST_CELL:
        return
    for column, title in enumerate(SCHEMA_TITLES, 1):
        put(worksheet, 2, column, title, font=styles.SMALL, fill=styles.fill(styles.PALE), border=styles.BOX)
    for row, schema in enumerate(sheet.schemas, 3):
        flags = [schema.is_generated, schema.is_subschema, schema.has_header]
        facts = [schema.name, schema.perimeter, schema.root_element, schema.package, "", ""]
        cells = [*facts, *("Y" if flag else "N" for flag in flags), schema.xml_namespace]
        for column, text in enumerate(cells, 1):
            put(worksheet, row, column, text, font=styles.SMALL, border=styles.BOX)
    for row in range(2, 3 + len(sheet.schemas)):
        fit_height(worksheet, row, [("createCaseHealthUpdate", 10)])


def _fill_line(worksheet: Worksheet, row: int, line: FieldLine, perimeters: tuple[str, ...]) -> None:
    put(worksheet, row, 1, "", alignment=styles.CENTRED, font=styles.NOTE, border=styles.ROW)
    worksheet.cell(row, 1).value = f"=ROW()-{HEADER_ROW}"
    for level in range(1, MAX_LEVELS + 1):
        text = line.label if level == line.level else ""
        put(worksheet, row, 1 + level, text, alignment=styles.ABOVE, border=styles.ROW)
    facts = [line.description, line.examples, line.name, line.cardinality]
    facts += ["X" if line.is_object else "", line.type, line.details]
    for column, text in enumerate(facts, len(FIXED) + 1):
        _put_fact(worksheet, row, column, text)
    fit_height(worksheet, row, zip(facts, WIDTHS[len(FIXED) :], strict=True))
    first = len(FIXED) + len(FACTS) + 1
    for column, perimeter in enumerate(perimeters, first):
        text = line.perimeters.get(perimeter, "")
        put(worksheet, row, column, text, alignment=styles.CENTRED, border=styles.BOX)
    put(worksheet, row, first + len(perimeters) + 1, line.remark, font=styles.NOTE)


def _put_fact(worksheet: Worksheet, row: int, column: int, text: str) -> None:
    title = FACTS[column - len(FIXED) - 1]
    is_code = title in {"Balise", "Détails de format", "Exemples"}
    is_short = title in {"Cardinalité", "Objet"}
    put(
        worksheet,
        row,
        column,
        text,
        font=styles.CODE if is_code else styles.PLAIN,
        alignment=styles.CENTRED if is_short else styles.WRAPPED,
        border=styles.ROW,
    )
