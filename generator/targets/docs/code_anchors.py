"""The address of each code on the page of its list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

UNSAFE: Final = re.compile(r"[^\w./+-]+")
"""What an id may not hold (white space), and `:`, which the page's own ids have (`h:menu`)."""


def code_anchors(values: Iterable[str]) -> list[str]:
    """A different anchor for each code of a page, in order: the code itself where it may be one.

    A code that stands several times is numbered: `AER15M`, `AER15M~2`.
    """
    seen: dict[str, int] = {}
    return [_numbered(UNSAFE.sub("_", value) or "_", seen) for value in values]


def _numbered(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}~{seen[name]}"
