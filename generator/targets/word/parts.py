"""What documents are made of: parts with a heading, which the contents list, on pages upright or across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.documents.sections import PORTRAIT, Page, section, section_end
from generator.documents.wordprocessing import bookmark, paragraph, run
from generator.documents.xml import Xml
from generator.targets.word.anchors import Anchor

NEW_PAGE = "<w:pageBreakBefore/>"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of level 1 or 2, its bookmark, the content below it as markup, and the page that this fits on."""

    level: int
    title: str
    anchor: Anchor
    content: Xml
    page: Page = PORTRAIT

    @property
    def markup(self) -> Xml:
        """The heading, numbered by its style, and the content."""
        numbering = f'<w:numPr><w:ilvl w:val="{self.level - 1}"/><w:numId w:val="2"/></w:numPr>'
        properties = (NEW_PAGE if self.level == 1 else "") + numbering
        heading = paragraph(
            bookmark(self.anchor.number, self.anchor.name, run(self.title)),
            style=f"Heading{self.level}",
            properties=properties,
        )
        return Xml(heading + self.content)


def joined(*blocks: Xml) -> Xml:
    """Blocks one after the other."""
    return Xml("".join(blocks))


def in_sections(parts: Sequence[Part]) -> Iterator[Xml]:
    """The markup of parts; a section ends where the next part has other pages, the last one with the document."""
    for part, after in pairwise((*parts, None)):
        assert part is not None
        yield part.markup
        if after is not None and after.page != part.page:
            yield section_end(section(part.page))
