"""Many short lines in columns: down the first, then down the next."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.documents.sections import TEXT_WIDTH
from generator.documents.wordprocessing import paragraph, unruled_table
from generator.documents.xml import Xml
from generator.targets.word.parts import joined

COLUMNS, MANY = 3, 15


def side_by_side(lines: Sequence[Xml], caption: str) -> Xml:
    """Paragraphs, in three columns where there are more than fifteen; `caption` is for who hears the page."""
    if len(lines) <= MANY:
        return joined(*lines)
    height = ceil(len(lines) / COLUMNS)
    cells = [joined(*lines[at : at + height]) for at in range(0, len(lines), height)]
    filled = [*cells, *[paragraph(style="Branch")] * (COLUMNS - len(cells))]
    return unruled_table([TEXT_WIDTH // COLUMNS] * COLUMNS, [filled], caption=caption)
