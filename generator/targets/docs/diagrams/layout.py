"""Where the boxes go: a tree from left to right, a column a depth, each box level with the first one below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from generator.targets.docs.diagrams.boxes import Box, Row
from generator.targets.docs.diagrams.measure import monospace, proportional, shortened

MARGIN: Final = 8
HEAD, LINE, FOOT = 30, 20, 6
GAP, BETWEEN = 72, 16
"""Space between columns, and between boxes of a column."""
PAD, SPACE, TOGGLE = 12, 14, 30
NAME_SIZE, TEXT_SIZE = 12, 11
LONGEST_NAME, LONGEST_KIND = 34, 30


@dataclass(frozen=True, slots=True)
class Place:
    """A box in the picture, in pixels; `columns` are where names, cardinalities and types begin, from its left."""

    x: int
    y: int
    width: int
    height: int
    columns: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Layout:
    """Every box's place, in the order of the boxes, and the size of the whole."""

    places: tuple[Place, ...]
    width: int
    height: int


def layout(boxes: Sequence[Box]) -> Layout:
    """Places for boxes that come parents first."""
    heights = [HEAD + LINE * len(box.rows) + FOOT for box in boxes]
    columns = [_columns(box) for box in boxes]
    widths = [_width(box, cells) for box, cells in zip(boxes, columns, strict=True)]
    lefts = _lefts(boxes, widths)
    tops = _tops(boxes, _spans(boxes, heights))
    places = tuple(
        Place(lefts[box.depth], top, width, height, cells)
        for box, top, width, height, cells in zip(boxes, tops, widths, heights, columns, strict=True)
    )
    right = max(place.x + place.width for place in places)
    return Layout(places, right + MARGIN, max(place.y + place.height for place in places) + MARGIN)


def row_middle(row: int) -> int:
    """The height of a field's line in its box, from the box's top."""
    return HEAD + LINE * row + LINE // 2


def name_shown(row: Row) -> str:
    """The balise as the box has it."""
    return shortened(row.field.name, LONGEST_NAME)


def kind_shown(row: Row) -> str:
    """The type as the box has it."""
    return shortened(row.kind, LONGEST_KIND)


def _columns(box: Box) -> tuple[int, int, int]:
    names = max((monospace(name_shown(row), NAME_SIZE) for row in box.rows), default=0)
    counts = max((proportional(str(row.field.cardinality), TEXT_SIZE) for row in box.rows), default=0)
    return PAD, PAD + names + SPACE, PAD + names + SPACE + counts + SPACE


def _width(box: Box, columns: tuple[int, int, int]) -> int:
    kinds = max((proportional(kind_shown(row), TEXT_SIZE) for row in box.rows), default=0)
    title = PAD + proportional(shortened(box.item.name, LONGEST_NAME), NAME_SIZE + 3) + PAD
    return max(columns[2] + kinds + TOGGLE, title, 160)


def _lefts(boxes: Sequence[Box], widths: Sequence[int]) -> list[int]:
    """The left of each column; a column is as wide as its widest box."""
    widest = [0] * (max(box.depth for box in boxes) + 1)
    for box, width in zip(boxes, widths, strict=True):
        widest[box.depth] = max(widest[box.depth], width)
    return list(accumulate((width + GAP for width in widest[:-1]), initial=MARGIN))


def _spans(boxes: Sequence[Box], heights: Sequence[int]) -> list[int]:
    """The height of each box with all below it."""
    below = [0] * len(boxes)
    spans = list(heights)
    for number in range(len(boxes) - 1, -1, -1):
        spans[number] = max(heights[number], below[number] - BETWEEN)
        parent = boxes[number].parent
        if parent is not None:
            below[parent] += spans[number] + BETWEEN
    return spans


def _tops(boxes: Sequence[Box], spans: Sequence[int]) -> list[int]:
    tops = [MARGIN] * len(boxes)
    free = [MARGIN] * len(boxes)
    for number, box in enumerate(boxes):
        if box.parent is not None:
            tops[number] = free[number] = free[box.parent]
            free[box.parent] += spans[number] + BETWEEN
    return tops
