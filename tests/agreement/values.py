"""Values, names and texts that mutants put into messages."""

from __future__ import annotations

import random
from typing import Any

FREE: dict[str, Any] = {
    "text": "a", "empty": "", "number": 1, "decimal": -1.5, "large": 1e20, "yes": True, "no": False, "nothing": None,
    "one": ["a"], "none": [], "object": {}, "objects": [{"a": 1}, {}], "lists": [[1, "b"], [], [[None]]],
    "deep": {"list": [{"item": [True]}], "item": ["x"]}, "two": ["x", {"y": "z"}],
}  # fmt: skip
"""Free content of every kind."""
OTHER_VALUES: list[Any] = [
    None, True, False, 0, 1, -1, 1.0, 1.5, 10**25, "", " ", "x", "1", "true", "FR\n", "é", "null", [], [None], [[]],
    ["x"], {}, {"x": 1}, {"code": "x"}, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00+01:00",
]  # fmt: skip
ODD_NAMES = [
    "unknown", "a b", "a-b", "a.b", "1a", "_1", "", "it's",
    'a"b', "a\\b", "é", "\u2028", "\x00", "\x1f\x7f", "\b\f\n\r\t",
    "@x", "$", "[0]", "🚑", "message", "content", "sender", "code", "jsonContent", "xmlns", "x:y", "constructor",
]  # fmt: skip
TEXTS = [
    "", " ", "x", "FR", "0", "1", " 1 ", "1.0", "-1.50", "+2", "-0", ".5", "2.", ".", "1e3", "NaN", "INF", "true",
    "TRUE",
    " false ", "vrai", "é", "٣", "a\tb\nc", "2024-01-01", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00+01:00",
    " 2024-01-01T00:00:00+01:00", "2024-02-30T25:61:00+99:99", "a.b.c.d.e", "tel:0123456789", "x" * 300, "\u00a0",
    "1" * 310, "0" * 399 + "1", "0" * 400 + "1", "1" + "0" * 30, "0." + "1" * 30,
]  # fmt: skip
INSERTED = ["", "0", "a", "A", ".", "-", "_", "é", "\n", "٣", " ", "\u00a0", "\u2028", ":", "+", "🚑"]


def near_text(text: str, chance: random.Random) -> str:
    """A text with a little changed in it."""
    at = chance.randrange(len(text) + 1)
    ways = [
        text[:at] + chance.choice(INSERTED) + text[at + chance.randrange(2) :],
        text[:at] + chance.choice(INSERTED) + text[at + chance.randrange(2) :],
        text + chance.choice(["X", "\n", " ", "\r"]),
        chance.choice([" ", "\n", "é"]) + text,
        text[:-1],
        text[1:],
        text * 8,
        text.swapcase(),
        text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    ]
    if len(text) == 25 and text[10] == "T":
        ways += [
            text[:19] + "Z",
            text[:19] + ".5" + text[19:],
            text.replace("T", " "),
            text[:19],
            text[:-3] + text[-2:],
        ]
    return chance.choice(ways)
