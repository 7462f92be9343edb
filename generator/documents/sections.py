"""Sections of a Word document (ECMA-376, part 1, section 17.6): A4 upright or across, with or without a header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.documents.wordprocessing import paragraph
from generator.documents.xml import Xml

MARGIN, COLUMN_SPACE = 850, 400
"""The margins at the sides, and the space between columns, in twentieths of a point."""
RUNNING: Final = '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId3"/>'


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a page, in twentieths of a point."""

    width: int
    height: int

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    def column_width(self, columns: int) -> int:
        """The width of each of so many columns of a section."""
        return (self.text_width - (columns - 1) * COLUMN_SPACE) // columns


PORTRAIT: Final = Page(11906, 16838)
LANDSCAPE: Final = Page(16838, 11906)


def section(page: Page, *, columns: int = 1, is_running: bool = True) -> str:
    """The properties of a section; `is_running` gives it the header and the footer, with the number of the page."""
    shown = f'<w:cols w:num="{columns}" w:space="{COLUMN_SPACE}"/>' if columns > 1 else ""
    edges = "".join(f' w:{edge}="{MARGIN}"' for edge in ("right", "left"))
    turned = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{RUNNING if is_running else ""}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="1134"{edges} w:bottom="964" w:header="510" w:footer="454" w:gutter="0"/>{shown}</w:sectPr>'
    )


def section_end(properties: str) -> Xml:
    """What ends a section that is not the last one: an empty paragraph that holds its properties."""
    return paragraph(properties=f'<w:spacing w:before="0" w:after="0"/>{properties}', style="SectionEnd")
