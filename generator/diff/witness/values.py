"""Values that a field takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from generator.diff.witness.validity import Validity
from generator.model import Field, FieldType, Scalar
from generator.model.values import typed_example
from generator.patterns import BadPattern, matchers, short_match
from generator.regex.inclusion import Undecidable, texts

PLAIN: Final[dict[Scalar, tuple[Any, ...]]] = {
    Scalar.STRING: ("texte", "a", "hors liste", "12345", ""),
    Scalar.INTEGER: (1, 0, -1),
    Scalar.NUMBER: (1, 1.5, -0.5),
    Scalar.BOOLEAN: (True, False),
    Scalar.DATE: ("2024-01-31",),
    Scalar.DATETIME: ("2024-01-31T12:00:00+01:00",),
    Scalar.PHONE_NUMBER: ("tel:0123456789",),
}
"""First values to try, by type."""
PATTERNLESS: Final = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN})
"""Types of whose values a pattern says nothing (JSON Schema, 6.3.3)."""
ENUMERATED: Final = 400


def scalars(field: Field, validity: Validity) -> Iterator[Any]:
    """Valid values of a scalar field, the most telling first: its examples, its codes, plain ones, texts.

    None where its pattern cannot be read: what such a field takes is not known.
    """
    kind = field.type
    if not _is_readable(kind):
        return
    for value in _candidates(field, kind, validity):
        if not any(validity.value_errors(kind, value)):
            yield value


def _candidates(field: Field, kind: FieldType, validity: Validity) -> Iterator[Any]:
    scalar = kind.scalar or Scalar.STRING
    for text in field.examples:
        yield typed_example(text, scalar)
    if kind.nomenclature is not None or kind.enum:
        yield from sorted(validity.codes(kind) or (), key=str)
        return
    yield from PLAIN[scalar]
    if kind.pattern is not None and scalar not in PATTERNLESS:
        yield from _texts(kind.pattern)


def _is_readable(kind: FieldType) -> bool:
    if kind.pattern is None or kind.scalar in PATTERNLESS:
        return True
    try:
        matchers(kind.pattern)
    except BadPattern:
        return False
    return True


def _texts(pattern: str) -> Iterator[str]:
    """Texts that a pattern accepts: one by its least repetitions, which a search may not reach, then the shortest."""
    try:
        yield from filter(None, (short_match(pattern),))
        yield from islice(filter(None, texts(pattern)), ENUMERATED)
    except Undecidable:
        return
