"""ECMA 262 regular expressions to trees, as far as every target can carry them.

Source: ECMA 262, 22.2.1 and Annex B.1.2 (a `{` or `]` that is no syntax stands for itself), without the flag `u`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.regex.charset import DIGITS, LINE_ENDS, SPACES, WORD, CharSet, chars
from generator.regex.tree import One, Tree, choice, repeat, sequence

MAX_LENGTH: Final = 4_096
MAX_DEPTH: Final = 50
MAX_COUNT: Final = 1_000
"""The highest count that RE2 accepts."""
CLASSES: Final = {"d": DIGITS, "D": ~DIGITS, "w": WORD, "W": ~WORD, "s": SPACES, "S": ~SPACES}
CONTROLS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}


class Unsupported(ValueError):
    """The expression is none, or uses what not every target has; the message says what."""


@dataclass(frozen=True, slots=True)
class Branch:
    """An alternative of a whole expression: its tree, and whether it is tied to the text's start and end."""

    tree: Tree
    at_start: bool
    at_end: bool


def parse(pattern: str) -> tuple[Branch, ...]:
    """The alternatives of `pattern`. Raises `Unsupported`."""
    if len(pattern) > MAX_LENGTH:
        raise Unsupported(f"is longer than {MAX_LENGTH:,} characters")
    parser = _Parser(pattern)
    branches = parser.branches(0)
    if parser.rest:
        raise Unsupported("has a ) without its (")
    return tuple(branches)


class _Parser:
    def __init__(self, pattern: str) -> None:
        self._text, self._at = pattern, 0

    @property
    def rest(self) -> str:
        return self._text[self._at :]

    def _take(self, token: str) -> bool:
        if self._text.startswith(token, self._at):
            self._at += len(token)
            return True
        return False

    def branches(self, depth: int) -> list[Branch]:
        found = self._branch(depth)
        while self._take("|"):
            found += self._branch(depth)
        return found

    def _branch(self, depth: int) -> list[Branch]:
        """One alternative; several where it is nothing but a group with anchors of its own."""
        at_start, at_end = False, False
        parts: list[Tree] = []
        group: list[Branch] | None = None
        while self.rest and self.rest[0] not in "|)":
            if at_end or (group is not None and _tied(group)):
                raise Unsupported("has an anchor in the middle")
            if self._take("^"):
                if parts:
                    raise Unsupported("has an anchor in the middle")
                at_start = True
            elif self._take("$"):
                at_end = True
            else:
                part, group = self._item(depth)
                if group is not None and _tied(group) and (parts or at_start):
                    raise Unsupported("has an anchor in the middle")
                parts.append(part)
        if group is not None and _tied(group) and not at_end:
            return group
        if group is not None and _tied(group):
            raise Unsupported("has an anchor in the middle")
        return [Branch(sequence(parts), at_start, at_end)]

    def _item(self, depth: int) -> tuple[Tree, list[Branch] | None]:
        """An atom with its quantifier; the branches of a group too, where it has no quantifier."""
        group = None
        if self._take("("):
            group = self._group(depth)
            atom = choice(branch.tree for branch in group)
        elif self._take("["):
            atom = One(self._class())
        elif self._take("\\"):
            atom = One(self._escape(in_class=False))
        elif self._take("."):
            atom = One(~LINE_ENDS)
        elif self.rest[0] in "*+?":
            raise Unsupported(f"has a {self.rest[0]} that repeats nothing")
        else:
            atom = One(chars(self._next()))
        counts = self._quantifier()
        if counts is None:
            return atom, group
        if group is not None and _tied(group):
            raise Unsupported("repeats an anchor")
        return repeat(atom, *counts), None

    def _group(self, depth: int) -> list[Branch]:
        if depth >= MAX_DEPTH:
            raise Unsupported(f"has groups deeper than {MAX_DEPTH}")
        if self._take("?<") and self.rest[:1] not in ("=", "!"):
            name, _, after = self.rest.partition(">")
            if not name.isidentifier():
                raise Unsupported("has a group whose name is none")
            self._at += len(self.rest) - len(after)
        elif not self._take("?:") and (self.rest.startswith("?") or self._text[self._at - 2 : self._at] == "?<"):
            raise Unsupported("uses look-around, flags or atomic groups")
        found = self.branches(depth + 1)
        if not self._take(")"):
            raise Unsupported("has a ( without its )")
        return found

    def _quantifier(self) -> tuple[int, int | None] | None:
        counts: tuple[int, int | None] | None = None
        for sign, meaning in {"*": (0, None), "+": (1, None), "?": (0, 1)}.items():
            if counts is None and self._take(sign):
                counts = meaning
        if counts is None and self.rest.startswith("{"):
            counts = self._counts()
        if counts is not None:
            self._take("?")  # a lazy quantifier takes the same texts
            if self.rest[:1] and self.rest[0] in "*+?":
                raise Unsupported("has a quantifier on a quantifier")
        return counts

    def _counts(self) -> tuple[int, int | None] | None:
        inner, closed, after = self.rest[1:].partition("}")
        low, comma, high = inner.partition(",")
        if not closed or not _number(low) or (high and not _number(high)):
            return None
        least, most = int(low), int(high) if high else None if comma else int(low)
        if (most is not None and most < least) or max(least, most or 0) > MAX_COUNT:
            raise Unsupported(f"has the count {{{inner}}}")
        self._at = len(self._text) - len(after)
        return least, most

    def _class(self) -> CharSet:
        negated = self._take("^")
        found = CharSet(())
        while not self._take("]"):
            if not self.rest:
                raise Unsupported("has a [ without its ]")
            low = self._class_atom()
            if self.rest.startswith("-") and not self.rest.startswith("-]"):
                mark = self._at
                self._at += 1
                high = self._class_atom()
                if _single(low) and _single(high):
                    if low.ranges[0][0] > high.ranges[0][0]:
                        raise Unsupported("has a range in a class that runs backwards")
                    low = CharSet(((low.ranges[0][0], high.ranges[0][0]),))
                else:
                    self._at = mark
                    found |= chars(self._next())  # Annex B: beside a class, the hyphen stands for itself
            found |= low
        return ~found if negated else found

    def _class_atom(self) -> CharSet:
        if not self.rest:
            raise Unsupported("has a [ without its ]")
        return self._escape(in_class=True) if self._take("\\") else chars(self._next())

    def _escape(self, *, in_class: bool) -> CharSet:
        if not self.rest:
            raise Unsupported("ends in a \\")
        char = self._next()
        if char in CLASSES:
            return CLASSES[char]
        if char in CONTROLS:
            return chars(CONTROLS[char])
        if char == "b" and in_class:
            return chars("\b")
        if char == "0" and not _number(self.rest[:1]):
            return chars("\0")
        if char in "xu":
            return self._code_point(2 if char == "x" else 4)
        if char.isascii() and char.isalnum():
            what = "back-references" if char.isdigit() or char == "k" else f"\\{char}"
            raise Unsupported(f"uses {what}")
        return chars(char)

    def _code_point(self, length: int) -> CharSet:
        digits = self.rest[:length]
        if len(digits) < length or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            raise Unsupported("has \\x or \\u without its digits")
        self._at += length
        return chars(chr(int(digits, 16)))

    def _next(self) -> str:
        char = self._text[self._at]
        self._at += 1
        return char


def _tied(branches: list[Branch]) -> bool:
    return any(branch.at_start or branch.at_end for branch in branches)


def _single(found: CharSet) -> bool:
    return len(found.ranges) == 1 and found.ranges[0][0] == found.ranges[0][1]


def _number(text: str) -> bool:
    return bool(text) and text.isascii() and text.isdigit()
