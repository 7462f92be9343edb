"""The catalogue on a terminal: tables whose columns stand below each other, and no markup."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from generator import terminal
from generator.catalogue.matrix import Cell, Matrix, dsf_rows, matrices, package_rows
from generator.catalogue.model import Catalogue

NEW = "*"
LEGEND = (
    "Dans chaque case, la version depuis laquelle le contrat du message est le même\u00a0; "
    f"«\u00a0{NEW}\u00a0»\u00a0: il change avec cette version."
)
ABSENT = "–"


def as_text(found: Catalogue) -> bytes:
    """A table for the DSF versions, one for each perimeter, one for the packages."""
    return ("\n".join(_lines(found)).rstrip("\n") + "\n").encode("utf-8", "replace")


def _lines(found: Catalogue) -> Iterator[str]:
    titles = [f"{edition.version}{' (LTS)' if edition.is_lts else ''}" for edition in found.editions]
    yield from ("Catalogue des messages du Hub Santé", "", "Versions du DSF")
    yield from _table(("Périmètre", *titles), ((name, *cells) for name, cells in dsf_rows(found)))
    yield from ("Messages par hôte virtuel", LEGEND, "")
    for matrix in matrices(found):
        yield from _matrix(matrix)
    yield "Paquets"
    for language, ecosystem, items in package_rows(found):
        yield f"  {_shown(language)} ({_shown(ecosystem)})"
        rows = dict.fromkeys((f"    {_shown(name)}", _shown(version)) for name, version in items)
        yield from _aligned(list(rows))
    yield ""


def _matrix(matrix: Matrix) -> Iterator[str]:
    yield _shown(matrix.perimeter)
    titles = [f"{column.edition.version} {column.host.name}".strip() for column in matrix.columns]
    yield from _table(("Message", *titles), ((message, *map(_cell, cells)) for message, cells in matrix.rows))


def _cell(cell: Cell) -> str:
    if cell.carried is None:
        return ABSENT
    if not cell.carried.is_declared:
        return "non décrit"
    return cell.carried.since + (f" {NEW}" if cell.is_new else "")


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    cells = [tuple(_shown(text) or ABSENT for text in row) for row in (titles, *rows)]
    lines = list(_aligned(cells))
    yield f"  {lines[0]}"
    yield f"  {'─' * max(map(_width, lines))}"
    yield from (f"  {line}" for line in lines[1:])
    yield ""


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their columns as wide as the widest cell."""
    wide = [max(map(_width, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        yield "  ".join(text + " " * (size - _width(text)) for text, size in zip(row, wide, strict=True)).rstrip()


def _shown(text: str) -> str:
    return " ".join(terminal.printable(text).split())


def _width(text: str) -> int:
    """The columns of a terminal that a text takes (Unicode Standard Annex 11)."""
    marks = sum(1 for char in text if unicodedata.combining(char))
    return len(text) - marks + sum(unicodedata.east_asian_width(char) in "WF" for char in text)
