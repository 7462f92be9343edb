"""The contents list: a link to each part, with its page as a field.

Not a TOC field: LibreOffice takes the result of that as it stands, without pages, and computes fields of pages when it
opens a document. Word does when it updates fields, which `updateFields` of the settings makes it do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.documents.sections import PORTRAIT
from generator.documents.wordprocessing import field, link, paragraph, run
from generator.documents.xml import Xml
from generator.targets.word.parts import Part, joined

TAB = Xml("<w:r><w:tab/></w:r>")
MANY = 80
"""Parts from which on the contents have chapters only; each chapter begins with links to its own parts."""
LONG = 48
"""Entries from which on they stand in two columns."""


def columns(parts: Sequence[Part]) -> int:
    """In how many columns the contents stand."""
    return 2 if LONG < len(parts) <= MANY else 1


def contents(parts: Sequence[Part]) -> Xml:
    """An entry for each part, numbered like the headings, each a link; pages stand at the right of its column."""
    at = PORTRAIT.column_width(columns(parts))
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{at}"/></w:tabs>'
    deepest = 2 if len(parts) <= MANY else 1
    entries = list(_entries(parts, deepest))
    if not entries:
        return Xml("")
    return joined(*(paragraph(runs, style=style, properties=tab) for style, runs in entries))


def _entries(parts: Sequence[Part], deepest: int) -> Iterator[tuple[str, Xml]]:
    chapter, number = 0, 0
    for part in parts:
        chapter, number = (chapter + 1, 0) if part.level == 1 else (chapter, number + 1)
        shown = f"{chapter}." if part.level == 1 else f"{chapter}.{number}"
        if part.level <= deepest:
            yield f"TOC{part.level}", link(part.anchor.name, run(f"{shown} {part.title}"), TAB, _page(part.anchor.name))


def _page(anchor: str) -> Xml:
    """The page of a bookmark (ECMA-376, part 1, 17.16.5.45); an ellipsis until a reader has computed it."""
    return field(f"PAGEREF {anchor} \\h", "…")
