"""The codes of a list as a tree: some workbooks have the codes of a level together, others each below its parent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Code


def hierarchy(codes: Sequence[Code]) -> list[Code]:
    """Every code once, each after its parent and before the next of its level, in the order of the list otherwise.

    A code that stands several times has its children below the first; a parent that is not in the list, or that is
    its own, counts as none.
    """
    first: dict[str, int] = {}
    for index, code in enumerate(codes):
        first.setdefault(code.value, index)
    children: dict[int | None, list[int]] = {}
    for index, code in enumerate(codes):
        parent = first.get(code.parent) if code.parent is not None else None
        children.setdefault(parent if parent != index else None, []).append(index)
    order = list(_below(None, children))
    told = set(order)
    return [codes[index] for index in (*order, *(index for index in range(len(codes)) if index not in told))]


def _below(top: int | None, children: dict[int | None, list[int]]) -> Iterator[int]:
    todo = [iter(children.get(top, ()))]
    while todo:
        index = next(todo[-1], None)
        if index is None:
            todo.pop()
            continue
        yield index
        todo.append(iter(children.get(index, ())))
