"""The rows of a code list as its page prints them: headings, and codes with what changed in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Code, Nomenclature
from generator.targets.docs.code_anchors import code_anchors
from generator.targets.docs.hierarchy import Heading, outline

DEEPEST: Final = 6
"""Levels that the page tells apart."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of a list as its page prints it.

    `above` are the labels of the levels above it, where no row says them; `was` is its label in the release before,
    where that was another.
    """

    code: Code
    anchor: str
    level: int
    above: str
    is_new: bool
    was: str


def code_rows(item: Nomenclature, before: Nomenclature | None, *, has_older: bool) -> list[CodeRow | Heading]:
    """The codes of a list, each below its parent or heading, with what the list before said of it."""
    labels = {code.value: code.label for code in before.codes} if before else {}
    own = {code.value for code in item.codes}
    rows = outline(item.codes)
    anchors = iter(code_anchors(row.value for row in rows if isinstance(row, Code)))
    found: list[CodeRow | Heading] = []
    headed: tuple[str, ...] = ()
    for row in rows:
        if isinstance(row, Heading):
            headed = row.labels
            found.append(row)
            continue
        was = labels.get(row.value)
        above = "" if row.parent in own or row.labels[:-1] == headed else " › ".join(row.labels[:-1])
        is_new = has_older and before is not None and was is None
        changed = was if was and was != row.label else ""
        found.append(CodeRow(row, next(anchors), min(row.level, DEEPEST), above, is_new, changed))
    return found


def removed_codes(item: Nomenclature, before: Nomenclature | None) -> list[Code]:
    """The codes that the list before had and this one has not."""
    left = {code.value for code in item.codes}
    return [code for code in before.codes if code.value not in left] if before else []


def is_long(rows: Sequence[CodeRow | Heading]) -> bool:
    """Whether a page folds the list by level at first."""
    return len(rows) > LONGEST and len({row.level for row in rows}) > 1


LONGEST: Final = 60
"""Rows that a page shows at once."""
