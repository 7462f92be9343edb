"""What documents are made of: parts with a heading, which the contents list, and blocks below it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.wordprocessing import bookmark, paragraph, run
from generator.documents.xml import Xml
from generator.targets.word.anchors import Anchor

NEW_PAGE = "<w:pageBreakBefore/>"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of level 1 or 2, its bookmark, and the content below it as markup."""

    level: int
    title: str
    anchor: Anchor
    content: Xml

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
