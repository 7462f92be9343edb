"""Trees to text that ECMA 262, XSD, RE2, .NET, Java, Python and Ruby read alike.

Non-capturing groups aside (XSD has plain ones only), nothing is used that one of them lacks: classes
are written out, `$` and `^` never stand for themselves, and control characters are escapes.
An expression that a whole text is matched against has no anchors; `anchored` adds those of ECMA 262.
"""

from __future__ import annotations

from typing import Final

from generator.regex.charset import EVERY, LAST, XML, CharSet
from generator.regex.tree import Choice, One, Sequence, Tree

ESCAPED: Final = frozenset("\\.?*+{}()[]|^")
ESCAPED_IN_CLASS: Final = frozenset("\\[]^-")
NAMED: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def anchored(tree: Tree, *, is_lazy: bool = False) -> str:
    """The tree as an ECMA 262 expression for a whole text; groups repeat as few times as fit where `is_lazy`."""
    renderer = Renderer(is_lazy=is_lazy)
    return f"^{renderer.grouped(tree) if isinstance(tree, Choice) else renderer.text(tree)}$"


def for_xsd(tree: Tree) -> str:
    """The tree as XSD has it: tied to both ends by itself, plain groups, nothing that XML cannot carry."""
    return Renderer(is_xml=True).text(tree)


class Renderer:
    """Writes trees as text, for ECMA 262 and its like or for XSD (`is_xml`)."""

    def __init__(self, *, is_xml: bool = False, is_lazy: bool = False) -> None:
        self._is_xml = is_xml
        self._is_lazy = is_lazy

    def text(self, tree: Tree) -> str:
        """The tree without anchors."""
        if isinstance(tree, One):
            return self._character(tree.chars)
        if isinstance(tree, Sequence):
            return "".join(self.grouped(part) if isinstance(part, Choice) else self.text(part) for part in tree.parts)
        if isinstance(tree, Choice):
            return "|".join(map(self.text, tree.options))
        if isinstance(tree.body, One):
            return self.text(tree.body) + _counts(tree.least, tree.most)
        is_lazy = self._is_lazy and tree.least != tree.most
        return self.grouped(tree.body) + _counts(tree.least, tree.most) + ("?" if is_lazy else "")

    def grouped(self, tree: Tree) -> str:
        """The tree in a group."""
        return f"{'(' if self._is_xml else '(?:'}{self.text(tree)})"

    def _character(self, found: CharSet) -> str:
        """One character of a set; a set that reaches to the last code point is written by what it lacks."""
        if found == EVERY:
            return r"[\s\S]"
        is_negated = bool(found.ranges) and found.ranges[-1][1] == LAST
        shown = ~found if is_negated else found
        shown = shown & XML if self._is_xml else shown
        if not is_negated and len(shown.ranges) == 1 and shown.ranges[0][0] == shown.ranges[0][1]:
            return self._literal(chr(shown.ranges[0][0]))
        if not shown.ranges:
            return r"[\s\S]" if is_negated else r"[^\s\S]"
        return f"[{'^' if is_negated else ''}{''.join(map(self._range, shown.ranges))}]"

    def _literal(self, char: str) -> str:
        if char == "$":
            return "[$]"  # XSD has no \$, every other engine no bare $
        return f"\\{char}" if char in ESCAPED else self._plain(char)

    def _range(self, ends: tuple[int, int]) -> str:
        low, high = (self._in_class(chr(end)) for end in ends)
        if ends[0] == ends[1]:
            return low
        return low + ("" if ends[1] == ends[0] + 1 else "-") + high

    def _in_class(self, char: str) -> str:
        return f"\\{char}" if char in ESCAPED_IN_CLASS else self._plain(char)

    def _plain(self, char: str) -> str:
        """A character as itself, control characters as escapes."""
        if char in NAMED:
            return NAMED[char]
        is_control = ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0
        return f"\\x{ord(char):02x}" if is_control and not self._is_xml else char


def _counts(least: int, most: int | None) -> str:
    if (least, most) == (0, 1):
        return "?"
    if most is None and least <= 1:
        return "+" if least else "*"
    if least == most:
        return f"{{{least}}}"
    return f"{{{least},{'' if most is None else most}}}"
