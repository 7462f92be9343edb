"""Lines of a tree, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterator


def branch(title: str, below: Iterator[str], *, is_last: bool, is_root: bool = False) -> Iterator[str]:
    """A line of the tree, and what is below it; a root has no mark before it."""
    yield title if is_root else f"{'└── ' if is_last else '├── '}{title}"
    indent = "" if is_root else "    " if is_last else "│   "
    details = list(below)
    for number, detail in enumerate(details):
        is_end = number == len(details) - 1
        for index, line in enumerate(detail.split("\n")):
            mark = ("    " if is_end else "│   ") if index else ("└── " if is_end else "├── ")
            yield f"{indent}{mark}{line}"
