"""What a group of benchmarks is: a module of this folder with a title, its columns, and a function that measures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

Row = tuple[str, ...]
"""What was measured, then a figure per column, each a text; a last one that is missing is left empty."""


class Group(Protocol):
    """A module of figures that belong side by side."""

    @property
    def TITLE(self) -> str: ...  # noqa: N802

    @property
    def COLUMNS(self) -> tuple[str, ...]: ...  # noqa: N802

    def rows(self, release: Path) -> Iterator[Row]:
        """Measure on one release folder; a row as soon as it is known."""


def table(group: Group, release: Path) -> Iterator[str]:
    """The lines of a group's Markdown table, which reads well in a terminal too."""
    width = 58
    yield f"## {group.TITLE}"
    yield ""
    yield f"| {'':{width}} | " + " | ".join(group.COLUMNS) + " |"
    yield f"| {'-' * width} |" + " ---: |" * len(group.COLUMNS)
    for name, *figures in group.rows(release):
        cells = [*figures, *[""] * (len(group.COLUMNS) - len(figures))]
        texts = (f"{text:>{len(column)}}" for text, column in zip(cells, group.COLUMNS, strict=True))
        yield f"| {name:{width}} | " + " | ".join(texts) + " |"
    yield ""
