"""The one way by which a text reaches a cell: as a text, never as a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles

UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST = 32_767
LINE_HEIGHT, PADDING = 12.8, 3.6  # points
FILLED = 1.1
"""How much of a wrapped line is filled, in characters of the column's width."""


def put(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    *,
    font: Font = styles.PLAIN,
    alignment: Alignment = styles.WRAPPED,
    fill: PatternFill | None = None,
    border: Border | None = None,
) -> None:
    """Write `text` at a row and a column counted from 1, with its look.

    A text that begins with `=` stays a text; characters that XML cannot carry become U+FFFD, and
    what is longer than a cell may be is cut.
    """
    cell = sheet.cell(row, column)
    if text:
        cell.value = UNSPEAKABLE.sub("\ufffd", text)[:LONGEST]
        cell.data_type = "s"
    cell.font, cell.alignment = font, alignment
    if fill:
        cell.fill = fill
    if border:
        cell.border = border


def put_header(sheet: Worksheet, row: int, titles: list[str]) -> None:
    """Write a header row: white on blue, centred."""
    for column, title in enumerate(titles, 1):
        put(
            sheet,
            row,
            column,
            title,
            font=styles.HEADER,
            alignment=styles.TITLED,
            fill=styles.fill(styles.BAND),
            border=styles.BOX,
        )
    sheet.row_dimensions[row].height = 32


def fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its wrapped texts need, each given with its column's width."""
    lines = max((_line_count(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = PADDING + LINE_HEIGHT * lines


def _line_count(text: str, width: float) -> int:
    return sum(1 + int(len(line) // (width * FILLED)) for line in text.split("\n"))


def set_widths(sheet: Worksheet, widths: list[float]) -> None:
    """Set the widths of the columns from A on, in characters."""
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def freeze(sheet: Worksheet, row: int, column: int) -> None:
    """Keep the rows above `row` and the columns left of `column` in sight."""
    sheet.freeze_panes = f"{get_column_letter(column)}{row}"


def set_page(sheet: Worksheet, header_row: int) -> None:
    """Print on A4 landscape, one page wide, the header row on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.sheet_view.showGridLines = False
