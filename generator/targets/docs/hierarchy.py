"""The codes of a list as a tree: some workbooks have the codes of a level together, others each below its parent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Code

Labels = tuple[str, ...]
Node = int | Labels
"""A code, by its place in the list, or the labels of a heading."""
LEAST: Final = 3
"""How many codes a heading has at least."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A level that has labels and no code of its own: its codes stand below it; `labels` are all down to it."""

    label: str
    level: int
    labels: Labels


def hierarchy(codes: Sequence[Code]) -> list[Code]:
    """The codes of `outline`, without headings."""
    return [item for item in outline(codes) if isinstance(item, Code)]


def outline(codes: Sequence[Code]) -> list[Code | Heading]:
    """Every code once, each after its parent and before the next of its level, in the order of the list otherwise.

    A code that stands several times has its children below the first; a parent that is not in the list, or that is
    its own, counts as none. Where several codes without a parent have the same labels above them, a heading has these.
    """
    first: dict[str, int] = {}
    named: dict[Labels, int] = {}
    for index, code in enumerate(codes):
        first.setdefault(code.value, index)
        named.setdefault(code.labels, index)
    parents = [first.get(code.parent) if code.parent is not None else None for code in codes]
    sizes = Counter(code.labels[:-1] for code, parent in zip(codes, parents, strict=True) if parent is None)
    children: dict[Node | None, list[Node]] = {}
    for index, (code, parent) in enumerate(zip(codes, parents, strict=True)):
        above = code.labels[:-1]
        host: Node | None = parent if parent != index else None
        if parent is None and above and sizes[above] >= LEAST:
            if above not in children:
                children.setdefault(_host(above, named), []).append(above)
            host = above
        children.setdefault(host, []).append(index)
    order = list(_below(None, children))
    seen = set(order)
    rest = (index for index in range(len(codes)) if index not in seen)
    return [codes[node] if isinstance(node, int) else _heading(node, named) for node in (*order, *rest)]


def _host(above: Labels, named: dict[Labels, int]) -> int | None:
    """The code with the longest beginning of these labels."""
    return next((named[above[:end]] for end in range(len(above) - 1, 0, -1) if above[:end] in named), None)


def _heading(above: Labels, named: dict[Labels, int]) -> Heading:
    host = next((end for end in range(len(above) - 1, 0, -1) if above[:end] in named), 0)
    return Heading(" › ".join(above[host:]), len(above), above)


def _below(top: Node | None, children: dict[Node | None, list[Node]]) -> Iterator[Node]:
    todo = [iter(children.get(top, ()))]
    while todo:
        node = next(todo[-1], None)
        if node is None:
            todo.pop()
            continue
        yield node
        todo.append(iter(children.get(node, ())))
