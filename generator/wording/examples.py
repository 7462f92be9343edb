"""An example for each pattern: the model's own where it agrees with the pattern, else one that is derived from it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from generator.model import Field, Scalar
from generator.patterns import BadPattern, accepts, short_match

LONGEST: Final = 60
"""Characters of an example; a longer one is no help in a sentence."""
NOT_TEXTS: Final = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN})
USUAL: Final = {
    Scalar.DATETIME: ("2024-01-31T12:00:00+01:00",),
    Scalar.DATE: ("2024-01-31",),
    Scalar.PHONE_NUMBER: ("tel:+33100000000", "+33100000000", "0100000000"),
}


def example_of(field: Field) -> str:
    """A text that the field's pattern accepts; empty where it has no pattern, or none is found."""
    kind = field.type
    if kind.pattern is None or kind.scalar is None or kind.scalar in NOT_TEXTS:
        return ""
    usual = USUAL.get(kind.scalar, ())
    return _accepted(kind.pattern, usual or field.examples)


@lru_cache(maxsize=4096)
def _accepted(pattern: str, texts: tuple[str, ...]) -> str:
    try:
        return next((text for text in _candidates(pattern, texts) if _is_shown(text) and accepts(pattern, text)), "")
    except BadPattern:
        return ""


def _candidates(pattern: str, texts: tuple[str, ...]) -> Iterator[str]:
    yield from texts
    if (derived := short_match(pattern)) is not None:
        yield derived


def _is_shown(text: str) -> bool:
    return 0 < len(text) <= LONGEST and text.isprintable() and text == text.strip()
