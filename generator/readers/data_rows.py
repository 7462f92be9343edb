"""The rows of a data table: which rows of a sheet are fields, and what their cells say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.diagnostics import Collector
from generator.readers.addresses import address, position
from generator.readers.broken_cells import report_cells, report_cut_off, report_numbers
from generator.readers.data_table import DETAILS, NOMENCLATURE, TYPE, Table
from generator.readers.merges import fill_merges
from generator.readers.records import FieldRow

COMMENT: Final = "# "
IN_PERIMETER: Final = re.compile(r"[Xx]|[0-9]+\.\.(?:[0-9]+|n)")
NUMBER_KIND: Final = "a number"
NUMBER: Final = re.compile(r"-?[0-9]+")


def read_rows(table: Table, schemas: frozenset[str], collector: Collector) -> Iterator[FieldRow]:
    """The fields of a table, down to the last row that is one: what stands below are counts and notes (DSF)."""
    below = range(table.header_row + 1, len(table.sheet.rows))
    table = fill_merges(table)
    last = next((row for row in reversed(below) if _ends_table(table, row)), table.header_row)
    _report_broken(table, last, schemas, collector)
    _report_struck(table, last, collector)
    for row in range(table.header_row + 1, last + 1):
        if _has_id(table, row) or _check_without_id(table, row, schemas, collector):
            record = _read_row(table, row, schemas, collector)
            if record:
                yield record
    _report_next(table, last + 1, collector)


def _report_broken(table: Table, last: int, schemas: frozenset[str], collector: Collector) -> None:
    """Report the cells of the table that cannot be read; those of the column ID only number the rows."""
    sheet, examples = table.sheet, table.columns["Exemples"]

    def counts(row: int, column: int) -> bool:
        return table.header_row < row <= last and column in table.read_columns

    def is_number(row: int, column: int) -> bool:
        has_own_form = column == examples and not sheet.facts.doubtful[address(row, column)].startswith(NUMBER_KIND)
        return counts(row, column) and not has_own_form

    report_cells(sheet, counts, schemas, collector)
    report_numbers(sheet, is_number, collector)
    report_cut_off(sheet, counts, schemas, collector)
    for cell, text in sorted(sheet.facts.errors.items()):
        row, column = position(cell)
        if table.header_row < row <= last and column == 0:
            collector.warning(
                "error-value",
                sheet.location(row, column),
                f"the ID shows {text}; it only numbers the row, which is read",
                "copy the formula of another row",
            )


def _report_struck(table: Table, last: int, collector: Collector) -> None:
    """A row that its author struck through is in the contract all the same."""
    names = {table.columns["Balise"], *table.levels.values()}
    found = {position(cell) for cell in table.sheet.facts.struck}
    for row in sorted({row for row, column in found if table.header_row < row <= last and column in names}):
        column = min(at for number, at in found if number == row and at in names)
        collector.note(
            "struck-row",
            table.sheet.location(row, column),
            f"{table.sheet.text(row, column)!r} is struck through; the row counts all the same",
            "delete the row, or empty its cells of perimeters",
        )


def _ends_table(table: Table, row: int) -> bool:
    """Whether a row is one of a field, so that the table reaches down to it."""
    name = table.sheet.text(row, table.columns["Balise"])
    if _is_field(table, row):
        return True
    number = table.sheet.text(row, 0)
    is_numbered = _has_id(table, row) and (not number or NUMBER.fullmatch(number) is not None)
    return is_numbered and bool(name or _labels(table, row))


def _is_field(table: Table, row: int) -> bool:
    """Whether a row says enough to be a field, with an ID or without: two facts of one, its name among them."""
    sheet, columns = table.sheet, table.columns
    named = (bool(_labels(table, row)), bool(sheet.text(row, columns["Balise"])))
    others = (
        bool(sheet.text(row, columns["Cardinalité"])),
        bool(sheet.text(row, columns[TYPE])),
        any(IN_PERIMETER.fullmatch(sheet.text(row, at)) for at in table.perimeters.values()),
    )
    return any(named) and sum(named) + sum(others) > 1


def _has_id(table: Table, row: int) -> bool:
    """Whether the row is numbered; the number counts for nothing, so that a formula will do, or its error."""
    facts, cell = table.sheet.facts, address(row, 0)
    return bool(table.sheet.text(row, 0)) or cell in facts.without_value or cell in facts.errors


def _labels(table: Table, row: int) -> Mapping[int, str]:
    filled = {level: text for level, at in table.levels.items() if (text := table.sheet.text(row, at))}
    return {level: text for level, text in filled.items() if not (text + " ").startswith(COMMENT)}


def _check_without_id(table: Table, row: int, schemas: frozenset[str], collector: Collector) -> bool:
    """Whether a row without ID is read all the same; where it is not, its texts are reported."""
    sheet = table.sheet
    name, labels = sheet.text(row, table.columns["Balise"]), _labels(table, row)
    if name or _is_field(table, row):
        collector.warning(
            "row-without-id",
            sheet.location(row, 0),
            f"the row of {name or next(iter(labels.values()))!r} has no ID; it is read all the same",
            "copy the formula of the row above",
        )
        return True
    _report_left_out(table, row, collector)
    return False


def _report_left_out(table: Table, row: int, collector: Collector) -> None:
    texts = {at: text for at in sorted(table.read_columns) if (text := table.sheet.text(row, at))}
    remark = all((text + " ").startswith(COMMENT) for text in texts.values())
    if texts and not remark:
        at = next(iter(texts))
        collector.warning(
            "row-left-out",
            table.sheet.location(row, at),
            f"{texts[at]!r} is in a row without ID and balise; it is not read",
            "complete the row, begin the text with '# ', or move it below the table or right of CUT",
        )


def _report_next(table: Table, row: int, collector: Collector) -> None:
    """A label right below the table may be a field that was begun; counts, and notes further down, are none."""
    if row < len(table.sheet.rows) and not table.sheet.text(row, 0) and _labels(table, row):
        _report_left_out(table, row, collector)


def _read_row(table: Table, row: int, schemas: frozenset[str], collector: Collector) -> FieldRow | None:
    sheet = table.sheet

    def cell(title: str) -> str:
        return sheet.text(row, table.columns.get(title))

    filled = {level: text for level, at in table.levels.items() if (text := sheet.text(row, at))}
    labels = _labels(table, row)
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
        is_object=_is_object(table, row, schemas, collector),
        type=cell(TYPE),
        details=sheet.raw_text(row, table.columns.get(DETAILS)),
        perimeters={title: text for title, at in table.perimeters.items() if (text := sheet.text(row, at))},
        remark=" ".join(remarks),
        nomenclature=cell(NOMENCLATURE),
    )


def _is_object(table: Table, row: int, schemas: frozenset[str], collector: Collector) -> bool:
    column = table.columns["Objet"]
    text = table.sheet.text(row, column)
    if text and text.upper() != "X":
        collector.error(
            "bad-flag",
            table.sheet.location(row, column),
            f"{text!r} in the column Objet is not X",
            "write X for an object, or empty the cell",
            touches=schemas,
        )
    return text.upper() == "X"


def _wrong_level(
    table: Table, row: int, labels: Mapping[int, str], schemas: frozenset[str], collector: Collector
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
