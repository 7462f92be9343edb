"""The contents list: a TOC field whose result is there already, so that it reads before anyone updates it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.documents.wordprocessing import FIELD_END, field_begin, link, paragraph, run
from generator.documents.xml import Xml
from generator.targets.word.parts import Part, joined

MANY = 80
"""Parts from which on the contents have chapters only; each chapter begins with links to its own parts."""
GALLERY = (
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
)


def contents(parts: Sequence[Part]) -> Xml:
    """An entry for each part, numbered like the headings, each a link (ECMA-376, part 1, 17.16.5.68)."""
    deepest = 2 if len(parts) <= MANY else 1
    entries = list(_entries(parts, deepest))
    if not entries:
        return Xml("")
    begin, end = field_begin(f'TOC \\o "1-{deepest}" \\h \\z \\u'), FIELD_END
    lines = [
        paragraph(*((begin,) if at == 0 else ()), runs, *((end,) if at == len(entries) - 1 else ()), style=style)
        for at, (style, runs) in enumerate(entries)
    ]
    return Xml(f"<w:sdt>{GALLERY}<w:sdtContent>{joined(*lines)}</w:sdtContent></w:sdt>")


def _entries(parts: Sequence[Part], deepest: int) -> Iterator[tuple[str, Xml]]:
    chapter, number = 0, 0
    for part in parts:
        chapter, number = (chapter + 1, 0) if part.level == 1 else (chapter, number + 1)
        shown = f"{chapter}." if part.level == 1 else f"{chapter}.{number}"
        if part.level <= deepest:
            yield f"TOC{part.level}", link(part.anchor.name, run(f"{shown} {part.title}"))
