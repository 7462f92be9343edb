"""A code list as a table, with the columns of the published workbooks."""

from __future__ import annotations

from generator.documents.table import comma_separated
from generator.model import Code, Nomenclature


def columns(levels: int) -> tuple[str, ...]:
    """The titles of a list with so many levels (DSF, workbooks of nomenclatures)."""
    return ("Code", *(f"Libellé niveau {level}" for level in range(1, levels + 1)), "Description", "Commentaire")


def as_csv(item: Nomenclature) -> str:
    """The list, a row for each code in the order of the workbook, labels of the upper levels repeated.

    RFC 4180, UTF-8; a text that a spreadsheet would calculate begins with an apostrophe.
    """
    depth = max([item.levels, 1, *(code.level for code in item.codes)])
    rows = ((code.value, *_labels(code, depth), code.description, code.comment) for code in item.codes)
    return comma_separated(columns(depth), rows)


def _labels(code: Code, depth: int) -> tuple[str, ...]:
    """The labels by level: the code's own in the column of its level, those above it from the left."""
    above = code.labels[:-1][: code.level - 1]
    gap = ("",) * (code.level - 1 - len(above))
    return (*above, *gap, *code.labels[-1:], *("",) * (depth - code.level + (not code.labels)))
