"""The rows of a sheet as a tree: the column of a row's label gives its depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Collector
from generator.readers.records import FieldRow

CODE_AND_LABEL = "codeAndLabel"


@dataclass(slots=True)
class Node:
    """A row with the rows below it; complete once `build_tree` has returned."""

    row: FieldRow
    children: list[Node] = field(default_factory=list)

    @property
    def is_code_and_label(self) -> bool:
        """Whether the row is an object of the DSF's generic type of a code with its label."""
        return self.row.is_object and self.row.type == CODE_AND_LABEL

    @property
    def type_name(self) -> str:
        """The name of an object's type: that of its type cell, or else its balise (DSF)."""
        return self.row.name if self.is_code_and_label or not self.row.type else self.row.type

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in the order of the sheet."""
        yield self
        for child in self.children:
            yield from child.walk()


def build_tree(rows: Iterable[FieldRow], perimeter: str, collector: Collector) -> list[Node]:
    """The top-level nodes of a sheet, as the contract of one perimeter sees it.

    A row of the contract whose own parent is not in it goes to the contract's row before it, one
    level up, as in the published schemas; that is reported.
    """
    roots: list[Node] = []
    path: list[Node] = []
    above: list[FieldRow] = []
    for row in rows:
        del above[row.level - 1 :]
        if perimeter in row.perimeters:
            del path[row.level - 1 :]
            parent = path[-1] if path else None
            parent_row = parent.row if parent else None
            if above and above[-1] is not parent_row:
                _report_stray(row, above[-1], parent_row, perimeter, collector)
            node = Node(row)
            (parent.children if parent else roots).append(node)
            path.append(node)
        above.append(row)
    return roots


def check_levels(rows: Iterable[FieldRow], schemas: frozenset[str], collector: Collector) -> None:
    """No row may be more than one level below the row before it."""
    depth = 0
    for row in rows:
        if row.level > depth + 1:
            collector.error(
                "orphan-level",
                row.at(f"Donnée (Niveau {row.level})"),
                f"{row.name or row.label} is on level {row.level} right below level {depth}: it has no parent",
                f"put the label into « Donnée (Niveau {depth + 1}) », or add the missing object above",
                touches=schemas,
            )
        depth = row.level


def _report_stray(row: FieldRow, own: FieldRow, parent: FieldRow | None, perimeter: str, collector: Collector) -> None:
    place = f"a field of {parent.name}" if parent else "a field of the message itself"
    collector.warning(
        "parent-not-in-perimeter",
        row.at(perimeter),
        f"{row.name} is in {perimeter} and its parent {own.name} is not; it becomes {place}",
        f"take the row out of {perimeter}, or put {own.name} in",
    )
