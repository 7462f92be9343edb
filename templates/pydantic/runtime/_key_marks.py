"""What the bytes of a JSON text tell before it is parsed: how many keys it has, and whether doubles may keep its numbers."""

from __future__ import annotations

from string import ascii_letters

BLANKS = b" \t\r\n"
ESCAPE = b"\\"
KEY_END = b'":'
LETTERS_KEY_END = b'"":'
"""What is left of the quotes and the colon of a name that has letters only."""
LEFT_OUT = f"{ascii_letters}_+-".encode() + BLANKS
MARKS = bytes.maketrans(b"123456789.[", b"0000000000,")
"""All digits and the point as `0`, and what stands before the numbers of a list as a comma."""
LONG_NUMBER = b":" + b"0" * 16
"""What a number has in it that has more digits than each double keeps, or a long exponent; some texts have it, too."""
LONG_ITEM = b"," + b"0" * 16
"""The same for the numbers of a list."""


def marks_of(plain: bytes) -> bytes:
    """The text without letters, signs and blanks, its digits all alike: what is searched for is found fast in it."""
    return plain.translate(MARKS, LEFT_OUT)


def keys_at_most(plain: bytes, marks: bytes) -> int:
    """How many keys a text has, or more, where each has letters only once its escapes are read.

    An escape hides what a key is: then all is counted that a key may end with.
    """
    if ESCAPE in plain:
        return plain.translate(None, BLANKS).count(KEY_END)
    return marks.count(LETTERS_KEY_END)
