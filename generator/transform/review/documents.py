"""Correspondences to approve outside the site: a workbook that filters, and a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring.cells import freeze, put, put_header, set_page, set_widths
from generator.authoring.package import workbook_bytes
from generator.authoring.table_aids import drop_down
from generator.documents.formulas import is_formula
from generator.documents.word_package import package
from generator.documents.wordprocessing import paragraph, run, table
from generator.documents.xml import Xml
from generator.targets.french import count
from generator.transform.review import words
from generator.transform.review.rows import Review, Row

DECISIONS: Final = ("Validé", "Refusé")
TO_FILL: Final = ("Décision", "Commentaire")
SHEET_WIDTHS: Final = (16, 24, 30, 46, 46, 44, 34, 34, 14, 40)
PAGE_WIDTHS: Final = (1700, 1900, 3900, 3900, 2600, 1400)
"""Twentieths of a point: the width of a landscape page."""


def title(review: Review) -> str:
    """What the document is called."""
    return f"Correspondances de {review.pair}"


def as_xlsx(review: Review) -> bytes:
    """A sheet of all rows, with columns to decide in; the same bytes for the same table."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Correspondances"
    put_header(sheet, 1, [*words.COLUMNS, *TO_FILL])
    for number, row in enumerate(review.rows, 2):
        for column, text in enumerate((*row.texts, "", ""), 1):
            put(sheet, number, column, text)
            sheet.cell(number, column).quotePrefix = is_formula(text)
    set_widths(sheet, [float(width) for width in SHEET_WIDTHS])
    freeze(sheet, 2, 3)
    set_page(sheet, 1)
    sheet.auto_filter.ref = sheet.dimensions
    drop_down(sheet, f"I2:I{max(len(review.rows) + 1, 2)}", list(DECISIONS), strict=True)
    return workbook_bytes(workbook)


def as_docx(review: Review) -> bytes:
    """A document of all rows by their nature, with a column to decide in."""
    return package(_body(review), title=title(review))


def _body(review: Review) -> Iterator[Xml]:
    yield paragraph(run(title(review)), style="Title")
    yield paragraph(run(summary(review)))
    for kind in dict.fromkeys(row.kind for row in review.rows):
        yield paragraph(run(kind), style="Heading1")
        titles = ("Messages", "Champ du code", "Avant", "Après", "Origine", "Décision")
        rows = (_cells(row) for row in review.rows if row.kind == kind)
        yield table(PAGE_WIDTHS, titles, rows, caption=kind)


def _cells(row: Row) -> list[Xml]:
    _, messages, about, old, new, origin, *_ = row.texts
    boxes = "\n".join(f"☐ {name}" for name in DECISIONS)
    return [paragraph(run(text), style="Cell") for text in (messages, about, old, new, origin, boxes)]


def summary(review: Review) -> str:
    """How much changes, and how much is lost, in a sentence or two."""
    fields, codes = review.count(words.FIELD), review.count(words.CODE)
    text = f"{count(fields, 'champ')} et {count(codes, 'code')} changent\u00a0; "
    text += f"{count(review.unchanged, 'champ')} sont repris tels quels."
    if review.losses:
        place = f"dans un {review.new}" if review.within else f"en version {review.new}"
        text += f" Valeurs sans place {place}\u00a0: {review.losses}."
    if open_rows := review.count(words.OPEN):
        text += f" Points à trancher\u00a0: {open_rows}."
    return text
