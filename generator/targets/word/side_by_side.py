"""Many short lines in columns: down the first, then down the next."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from generator.documents.sections import LANDSCAPE, PORTRAIT, Page
from generator.documents.wordprocessing import paragraph, unruled_table
from generator.documents.xml import Xml
from generator.targets.word.parts import joined

COLUMNS: Final = {PORTRAIT: 2, LANDSCAPE: 3}
MANY = 15


def side_by_side(lines: Sequence[Xml], caption: str, page: Page) -> Xml:
    """Paragraphs, in columns where there are more than fifteen; `caption` is for who hears the page."""
    if len(lines) <= MANY:
        return joined(*lines)
    columns = COLUMNS[page]
    height = ceil(len(lines) / columns)
    cells = [joined(*lines[at : at + height]) for at in range(0, len(lines), height)]
    filled = [*cells, *[paragraph(style="Branch")] * (columns - len(cells))]
    return unruled_table([page.text_width // columns] * columns, [filled], caption=caption)
