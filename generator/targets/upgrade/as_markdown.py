"""The upgrade guide in Markdown, in French: what was written and what is written now, as the language spells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.diff.report.as_markdown import inert
from generator.targets.upgrade.rows import Cell, Piece, introduction, rows, title
from generator.targets.upgrade.steps import Guide, Section

PLAIN: Final = re.compile(r"[\w.:#()@/ \"-]+", re.ASCII)
"""What stands between backticks as it is."""
NONE: Final = "—"


def render(guide: Guide) -> str:
    """The guide as a document: which package replaces which, then a table for each message, and one for the lists."""
    return "\n".join((f"# {_heading(guide)}\u00a0: {inert(guide.new.language.title)}", *_body(guide, "##"))) + "\n"


def changelog_part(guide: Guide) -> str:
    """The guide as a part of a release's entry in the package's changelog (headings of the third level)."""
    return "\n".join((f"### {_heading(guide)}", *_body(guide, "####"))) + "\n"


def _heading(guide: Guide) -> str:
    versions = [inert(side.release.version) for side in (guide.old, guide.new)]
    return f"Passer de la version {versions[0]} à la version {versions[1]}"


def _body(guide: Guide, marks: str) -> Iterator[str]:
    yield ""
    for sentence in introduction(guide):
        yield "".join(map(_piece, sentence))
    for section in guide.sections:
        yield from _section(section, marks)


def _section(section: Section, marks: str) -> Iterator[str]:
    yield f"\n{marks} {inert(title(section))}\n"
    yield "| Changement | Avant | Après |"
    yield "| --- | --- | --- |"
    for row in rows(section):
        yield f"| {row.change} | {_cell(row.before)} | {_cell(row.after)} |"


def _cell(cell: Cell) -> str:
    return (code(cell.code) if cell.code else NONE) + (f"\u00a0: {inert(cell.kind)}" if cell.kind else "")


def _piece(piece: Piece) -> str:
    return code(piece.text) if piece.is_code else piece.text


def code(text: str) -> str:
    """A text as code, in a cell of a table; one that has marks of Markdown in it is shown as a text."""
    return f"`{text}`" if PLAIN.fullmatch(text) else inert(text)
