"""A regular expression as a tree; the functions simplify as they build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.regex.charset import EVERY, CharSet


@dataclass(frozen=True, slots=True)
class One:
    """One character of a set."""

    chars: CharSet


@dataclass(frozen=True, slots=True)
class Sequence:
    """All parts, one after another; without parts, the empty text."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Any of the options, two or more."""

    options: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`body`, from `least` to `most` times; `most` is None for no end."""

    body: Tree
    least: int
    most: int | None


Tree = One | Sequence | Choice | Repeat

EMPTY: Final = Sequence(())


def sequence(parts: Iterable[Tree]) -> Tree:
    """The parts in a row: sequences in sequences made flat, repetitions of one thing joined (`aa*` is `a+`)."""
    flat: list[Tree] = []
    for part in parts:
        for inner in part.parts if isinstance(part, Sequence) else (part,):
            if flat and _repeated(flat[-1]) == _repeated(inner):
                flat[-1] = _joined(flat[-1], inner)
            else:
                flat.append(inner)
    return flat[0] if len(flat) == 1 else Sequence(tuple(flat))


def _repeated(tree: Tree) -> Tree:
    return tree.body if isinstance(tree, Repeat) else tree


def _counts(tree: Tree) -> tuple[int, int | None]:
    return (tree.least, tree.most) if isinstance(tree, Repeat) else (1, 1)


def _joined(left: Tree, right: Tree) -> Tree:
    (a, b), (c, d) = _counts(left), _counts(right)
    return Repeat(_repeated(left), a + c, None if b is None or d is None else b + d)


def choice(options: Iterable[Tree]) -> Tree:
    """Any of `options`: each once, single characters joined to one set."""
    branches: dict[Tree, None] = {}
    single: CharSet | None = None
    for option in options:
        for inner in option.options if isinstance(option, Choice) else (option,):
            if isinstance(inner, One):
                single = inner.chars if single is None else single | inner.chars
            else:
                branches[inner] = None
    rest = [item for item in branches if item != EMPTY]
    found: list[Tree] = ([One(single)] if single is not None else []) + rest
    if not found:
        return EMPTY
    made = found[0] if len(found) == 1 else Choice(tuple(found))
    return made if EMPTY not in branches or nullable(made) else repeat(made, 0, 1)


def repeat(body: Tree, least: int, most: int | None) -> Tree:
    """`body` repeated; loops in loops become one where that is the same language."""
    if most == 0 or body == EMPTY:
        return EMPTY
    if isinstance(body, Repeat) and body.most is None and body.least <= 1:
        return Repeat(body.body, body.least * least, None)
    if isinstance(body, Repeat) and (body.least, body.most) == (0, 1):
        return repeat(body.body, 0, most)
    return body if (least, most) == (1, 1) else Repeat(body, least, most)


def nullable(tree: Tree) -> bool:
    """Whether the empty text matches."""
    if isinstance(tree, One):
        return False
    if isinstance(tree, Sequence):
        return all(map(nullable, tree.parts))
    if isinstance(tree, Choice):
        return any(map(nullable, tree.options))
    return tree.least == 0 or nullable(tree.body)


ANYTHING: Final = Repeat(One(EVERY), 0, None)
"""Any text, line breaks included."""
