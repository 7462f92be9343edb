"""Sections of a Word document (ECMA-376, part 1, section 17.6): landscape A4, with or without a running header."""

from __future__ import annotations

from typing import Final

from generator.documents.wordprocessing import paragraph
from generator.documents.xml import Xml

WIDTH, HEIGHT, MARGIN = 16838, 11906, 850
"""Landscape A4 and its margins, in twentieths of a point."""
TEXT_WIDTH: Final = WIDTH - 2 * MARGIN
RUNNING: Final = '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId3"/>'


def section(*, columns: int = 1, is_running: bool = True) -> str:
    """The properties of a section; `is_running` gives it the header and the footer, with the number of the page."""
    shown = f'<w:cols w:num="{columns}" w:space="400"/>' if columns > 1 else ""
    edges = "".join(f' w:{edge}="{MARGIN}"' for edge in ("right", "left"))
    return (
        f'<w:sectPr>{RUNNING if is_running else ""}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}" w:orient="landscape"/>'
        f'<w:pgMar w:top="1134"{edges} w:bottom="964" w:header="510" w:footer="454" w:gutter="0"/>{shown}</w:sectPr>'
    )


def section_end(properties: str) -> Xml:
    """What ends a section that is not the last one: an empty paragraph that holds its properties."""
    return paragraph(properties=f'<w:spacing w:before="0" w:after="0"/>{properties}', style="SectionEnd")
