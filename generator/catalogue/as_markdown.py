"""The catalogue in Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue.matrix import Cell, Matrix, dsf_rows, matrices, package_rows
from generator.catalogue.model import Catalogue
from generator.diff.report.as_markdown import inert

LEGEND = (
    "Dans chaque case, la version depuis laquelle le contrat du message est le même, en gras quand il change avec "
    "cette version."
)


def as_markdown(found: Catalogue) -> bytes:
    """One table for the DSF versions, one for each perimeter, one for the packages."""
    return ("\n".join(_lines(found)).rstrip("\n") + "\n").encode("utf-8", "replace")


def _lines(found: Catalogue) -> Iterator[str]:
    titles = [f"{edition.version}{' (LTS)' if edition.is_lts else ''}" for edition in found.editions]
    yield from ("# Catalogue des messages du Hub Santé", "", "## Versions du DSF", "")
    yield from _table(("Périmètre", *titles), ((name, *cells) for name, cells in dsf_rows(found)))
    yield from ("## Messages par hôte virtuel", "", LEGEND, "")
    for matrix in matrices(found):
        yield from _matrix(matrix)
    yield from ("## Paquets", "")
    rows = (
        (language, ecosystem, *(f"{name} {version}" for name, version in items))
        for language, ecosystem, items in package_rows(found)
    )
    yield from _table(("Langage", "Dépôt", *titles), rows)


def _matrix(matrix: Matrix) -> Iterator[str]:
    yield from (f"### {inert(matrix.perimeter)}", "")
    titles = [f"{column.edition.version} {column.host.name}".strip() for column in matrix.columns]
    head = _line(("Message", *map(inert, titles)))
    yield from (head, _rule(len(titles) + 1))
    for message, cells in matrix.rows:
        shown = map(_cell, cells)
        yield _line((inert(message), *shown))
    yield ""


def _cell(cell: Cell) -> str:
    if cell.carried is None:
        return "–"
    if not cell.carried.is_declared:
        return "non décrit"
    return f"**{inert(cell.carried.since)}**" if cell.is_new else inert(cell.carried.since)


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _line(map(inert, titles))
    yield _rule(len(titles))
    yield from (_line(inert(text) or "–" for text in row) for row in rows)
    yield ""


def _rule(columns: int) -> str:
    return _line(["---"] * columns)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
