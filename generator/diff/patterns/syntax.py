"""Regular expressions of the DSF (ECMA 262, without look-around and back-references) as trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.diff.patterns.characters import DIGITS, DOT, SPACES, WORDS, Ranges, complement, union

CLASSES: Final = {"d": DIGITS, "w": WORDS, "s": SPACES}
CONTROLS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}
HEX_ESCAPES: Final = {"x": 2, "u": 4}


class Undecidable(ValueError):
    """The pattern is beyond regular languages, or too large to compare; the message says why."""


@dataclass(frozen=True, slots=True)
class Characters:
    """One character out of `ranges`."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several alternatives."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part `minimum` to `maximum` times; None is without limit."""

    part: Node
    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The start of the text (`^`) or its very end (`$`)."""

    is_start: bool


Node = Characters | Sequence | Choice | Repeat | Anchor


def parse(pattern: str) -> Node:
    """The tree of a pattern; raises `Undecidable` for what no finite automaton decides, or no pattern."""
    parser = _Parser(pattern)
    tree = parser.choice()
    if parser.rest:
        raise Undecidable(f"unexpected {parser.rest[0]!r}")
    return tree


class _Parser:
    """Reads one pattern from left to right (ECMA 262, 21.2.1)."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0

    @property
    def rest(self) -> str:
        return self._pattern[self._at :]

    def choice(self) -> Node:
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while (char := self._peek()) and char not in "|)":
            parts.append(self._quantified())
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _quantified(self) -> Node:
        part = self._atom()
        while (bounds := self._quantifier()) is not None:
            minimum, maximum = bounds
            if maximum is not None and maximum < minimum:
                raise Undecidable("a count from high to low")
            part = Repeat(part, minimum, maximum)
            if self._peek() == "+":
                raise Undecidable("a possessive quantifier")
            self._take("?")  # lazy or greedy, the same texts match
        return part

    def _quantifier(self) -> tuple[int, int | None] | None:
        for sign, bounds in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(sign):
                return bounds
        low, comma, high = self.rest[1 : max(self.rest.find("}"), 0)].partition(",")
        if self._peek() != "{" or not low.isdigit() or (high and not high.isdigit()):
            return None
        self._at = self._pattern.index("}", self._at) + 1
        return int(low), int(high) if high else (None if comma else int(low))

    def _atom(self) -> Node:
        char = self._next()
        if char == "(":
            return self._group()
        if char == "[":
            return Characters(self._class())
        if char == ".":
            return Characters(DOT)
        if char in "^$":
            return Anchor(char == "^")
        if char == "\\":
            return Characters(self._escape())
        if char in "*+?":
            raise Undecidable("a quantifier that repeats nothing")
        return Characters(((ord(char), ord(char)),))

    def _group(self) -> Node:
        if self._take("?") and not self._take(":"):
            raise Undecidable("look-around, a named group or flags")
        inner = self.choice()
        if not self._take(")"):
            raise Undecidable("a group that is not closed")
        return inner

    def _class(self) -> Ranges:
        negated = self._take("^")
        found: Ranges = ()
        while self._peek() != "]":
            low = self._class_item()
            if self._peek() == "-" and self.rest[1:2] not in ("]", "") and _is_single(low):
                self._next()
                high = self._class_item()
                if not _is_single(high) or high[0][0] < low[0][0]:
                    raise Undecidable("a range of characters from high to low")
                low = ((low[0][0], high[0][0]),)
            found = union(found, low)
        self._next()
        return complement(found) if negated else found

    def _class_item(self) -> Ranges:
        char = self._next()
        if char == "\\":
            if self._take("b"):
                return ((8, 8),)
            return self._escape()
        return ((ord(char), ord(char)),)

    def _escape(self) -> Ranges:
        char = self._next()
        if char.lower() in CLASSES:
            known = CLASSES[char.lower()]
            return known if char.islower() else complement(known)
        if char in HEX_ESCAPES:
            return self._code_point(HEX_ESCAPES[char])
        char = CONTROLS.get(char, char)
        if char.isalnum() and char.isascii():
            raise Undecidable(f"the escape \\{char}")
        return ((ord(char), ord(char)),)

    def _code_point(self, digits: int) -> Ranges:
        text = self.rest[:digits]
        if len(text) != digits or not all(char in "0123456789abcdefABCDEF" for char in text):
            raise Undecidable("an escape without its digits")
        self._at += digits
        return ((int(text, 16), int(text, 16)),)

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _next(self) -> str:
        char = self._peek()
        if not char:
            raise Undecidable("the pattern ends too early")
        self._at += 1
        return char

    def _take(self, char: str) -> bool:
        if self._peek() != char:
            return False
        self._at += 1
        return True


def _is_single(ranges: Ranges) -> bool:
    return len(ranges) == 1 and ranges[0][0] == ranges[0][1]
