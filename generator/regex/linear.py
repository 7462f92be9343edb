"""Patterns as conjunctions of expressions that every engine matches in time linear in the text.

`forms` is tried rule by rule: the expression as it stands, where it is unambiguous; runs with an optional
separator, which give two expressions; the expression of its minimal deterministic automaton. A search is first
freed of all that does not decide it: `x+y` is found wherever `xy` is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from generator.regex.automaton import is_linear
from generator.regex.deterministic import deterministic
from generator.regex.parser import Branch, parse
from generator.regex.tree import ANYTHING, EMPTY, One, Repeat, Sequence, Tree, choice, repeat, sequence


@dataclass(frozen=True, slots=True)
class Forms:
    """The expressions, all of which a text must match whole; `are_linear` is False where no linear ones are known."""

    trees: tuple[Tree, ...]
    are_linear: bool


def forms(pattern: str) -> Forms:
    """The expressions that equal a search for `pattern`. Raises `Unsupported`."""
    branches = [_trimmed(branch) for branch in parse(pattern)]
    whole = searched(branches)
    if is_linear(choice(_with_ends(branch, tail=False) for branch in branches)):
        return Forms((whole,), True)
    for rule in RULES:
        trees = rule(whole)
        if trees and all(map(is_linear, trees)):
            return Forms(trees, True)
    return Forms((whole,), False)


def searched(branches: Iterable[Branch]) -> Tree:
    """The expression for whole texts that equals a search for any of the branches."""
    return choice(_with_ends(branch, tail=True) for branch in branches)


def runs_with_separators(tree: Tree) -> tuple[Tree, ...]:
    """`(a+s?){m,n}`, a and s without a common character: runs of a between single s, and m characters of a.

    A run may be split between any two of its characters, so that the number of repetitions goes from
    the number of runs to the number of characters. The published pattern of `caseId` is of this form.
    """
    if not isinstance(tree, Repeat) or tree.least < 2 or not isinstance(tree.body, Sequence):
        return ()
    match tree.body.parts:
        case (Repeat(One(run), 1, None), Repeat(One(separator), 0, 1)) if not run.meets(separator):
            letter, mark = One(run), Repeat(One(separator), 0, 1)
        case _:
            return ()
    rest = repeat(One(run | separator), 0, None)
    most = None if tree.most is None else tree.most - 1
    more = repeat(sequence([One(separator), repeat(letter, 1, None)]), 0, most)
    return (
        sequence([repeat(letter, 1, None), more, mark]),
        sequence([repeat(sequence([letter, mark]), tree.least - 1, tree.least - 1), letter, rest]),
    )


RULES: Final[tuple[Callable[[Tree], tuple[Tree, ...]], ...]] = (runs_with_separators, deterministic)


def _with_ends(branch: Branch, *, tail: bool) -> Tree:
    """The branch as an expression for a whole text; an engine stops at the tail's begin, so it costs nothing."""
    if branch.tree == EMPTY and not branch.at_start and not branch.at_end:
        return ANYTHING if tail else EMPTY
    before = [] if branch.at_start else [ANYTHING]
    after = [] if branch.at_end or not tail else [ANYTHING]
    return sequence([*before, branch.tree, *after])


def _trimmed(branch: Branch) -> Branch:
    parts = list(branch.tree.parts if isinstance(branch.tree, Sequence) else [branch.tree])
    if not branch.at_start:
        parts = _shortened(parts)
    if not branch.at_end:
        parts = _shortened(parts[::-1], reverse=True)[::-1]
    return Branch(sequence(parts), branch.at_start, branch.at_end)


def _shortened(parts: list[Tree], *, reverse: bool = False) -> list[Tree]:
    """The parts, where any text may stand before the first: optional repetitions at the border decide nothing."""
    while parts:
        first, *others = parts
        if not isinstance(first, Repeat):
            break
        if first.least == 0:
            parts = others
            continue
        inner = list(first.body.parts if isinstance(first.body, Sequence) else [first.body])
        rest = [repeat(first.body, first.least - 1, first.least - 1)] if first.least > 1 else []
        shortened = _shortened(inner[::-1] if reverse else inner, reverse=reverse)
        return [*shortened, *rest, *others] if shortened or rest else others
    return parts
