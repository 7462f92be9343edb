"""Python expressions broken into lines as black breaks them: one line where it fits, else one item a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.targets.python.literals import WIDTH
from generator.targets.rendering import Code, code, formatted


@dataclass(frozen=True, slots=True)
class Group:
    """Items between brackets; `is_tuple` has its comma even around one item."""

    start: Code
    items: Sequence[Group | Code]
    end: Code
    is_tuple: bool = False

    def __str__(self) -> str:
        comma = "," if self.is_tuple and len(self.items) == 1 else ""
        return f"{self.start}{', '.join(map(str, self.items))}{comma}{self.end}"


def laid_out(group: Group, indent: int, reserve: int = 0) -> Code:
    """`group` at an indentation, its first line not indented; `reserve` characters follow its last."""
    line = str(group)
    if len(line) + indent + reserve <= WIDTH or not group.items:
        return formatted(line)
    margin = " " * (indent + 4)
    single = len(group.items) == 1 and not group.is_tuple
    inner = [laid_out(item, indent + 4, 1) if isinstance(item, Group) else item for item in group.items]
    body = "\n".join(f"{margin}{item}{'' if single else ','}" for item in inner)
    return formatted(f"{group.start}\n{body}\n{' ' * indent}{group.end}")


def tuple_of(items: Sequence[Group | Code]) -> Group:
    """A tuple display."""
    return Group(code("("), items, code(")"), is_tuple=True)
