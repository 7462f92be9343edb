"""Which bounds of values the packages check: those of the value's own type, written as numbers that doubles know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.model import Bounds, Field, FieldType, ListBounds, Release, Scalar
from generator.model.decimals import violated_bound
from generator.model.values import NUMBER

NUMBERS: Final = frozenset({Scalar.INTEGER, Scalar.NUMBER})
MOST_DIGITS: Final = 400
"""Digits and places of a bound: packages compute with no others."""
WORD: Final = "exemple"
LONGEST_EXAMPLE: Final = 1000
LONGEST: Final = 2**31 - 1
"""No text of Java or .NET has more characters."""
Limits = tuple[Bounds | None, ListBounds | None]
"""The bounds of the values of a field, and of how many there are where its cardinality does not say it."""
NO_LIMITS: Final[Limits] = (None, None)


def value_bounds(kind: FieldType) -> Bounds | None:
    """The bounds that narrow values of a scalar type (JSON Schema draft-07, 6.2 and 6.3); None where none does."""
    bounds = kind.rules.bounds if kind.rules is not None else None
    if bounds is None or kind.scalar is None or kind.scalar is Scalar.BOOLEAN:
        return None
    if kind.scalar in NUMBERS:
        step = bounds.multiple_of if bounds.multiple_of and Decimal(bounds.multiple_of) > 0 else ""
        found = replace(bounds, multiple_of=step, min_length=None, max_length=None)
    else:
        longest = bounds.max_length if bounds.max_length is not None and bounds.max_length < LONGEST else None
        found = Bounds(min_length=bounds.min_length or None, max_length=longest)
    return found if found != Bounds() else None


def any_bounds(kind: FieldType) -> Bounds | None:
    """The bounds of a value of any type: each bears on values of its own type; None where there is none."""
    bounds = kind.rules.bounds if kind.rules is not None else None
    if bounds is None:
        return None
    is_step = bool(bounds.multiple_of) and Decimal(bounds.multiple_of) > 0
    return bounds if is_step or not bounds.multiple_of else replace(bounds, multiple_of="")


def needed_limits(field: Field, release: Release) -> Limits:
    """The bounds that a target has to check: none of codes that are all within."""
    bounds = value_bounds(field.type)
    codes = _codes(field, release)
    is_within = bounds is not None and bool(codes) and all(_fits(bounds, code) for code in codes)
    return None if is_within else bounds, field.bounds


def package_limits(field: Field, release: Release) -> Limits:
    """The bounds that packages check: they compute with short numbers, and have codes as constants.

    A code that the bounds refuse would be a constant that no message may have.
    """
    values, counts = needed_limits(field, release)
    if values is None:
        return None, counts
    is_short = all(map(_is_short, numbers_of(values).values())) and (values.min_length or 0) <= LONGEST
    return values if is_short and not _codes(field, release) else None, counts


def is_within(kind: FieldType, text: str) -> bool:
    """Whether a text, a number for a type of numbers, is within the bounds of the type; False where it is no number."""
    bounds = value_bounds(kind)
    if bounds is None:
        return True
    if kind.scalar not in NUMBERS:
        return _fits(bounds, text)
    return NUMBER.fullmatch(text) is not None and not violated_bound(Decimal(text.replace(",", ".")), bounds)


def texts_within(kind: FieldType) -> Iterator[str]:
    """Texts that are most likely within the bounds of a type; none where it has none."""
    bounds = value_bounds(kind)
    if bounds is None:
        return
    if kind.scalar in NUMBERS:
        ends = [Decimal(text) for text in numbers_of(bounds).values()]
        yield from (format(end + step, "f") for end in ends for step in (0, 1, -1))
        yield from (format(sum(ends[:2]) / 2, "f"), "0")
    elif (least := bounds.min_length or 0) <= LONGEST_EXAMPLE:
        most = len(WORD) if bounds.max_length is None else min(bounds.max_length, len(WORD))
        yield (WORD * (least // len(WORD) + 1))[: max(least, most)]


def numbers_of(bounds: Bounds) -> dict[str, str]:
    """The numbers of bounds, as decimal texts, by their keywords: those that there are."""
    found = {
        "minimum": bounds.minimum,
        "maximum": bounds.maximum,
        "exclusiveMinimum": bounds.exclusive_minimum,
        "exclusiveMaximum": bounds.exclusive_maximum,
        "multipleOf": bounds.multiple_of,
    }
    return {keyword: text for keyword, text in found.items() if text}


def _is_short(text: str) -> bool:
    value = Decimal(text)
    digits = value.as_tuple()
    return len(digits.digits) <= MOST_DIGITS and abs(int(digits.exponent)) <= MOST_DIGITS


def _codes(field: Field, release: Release) -> tuple[str, ...]:
    if field.type.nomenclature is None:
        return field.type.enum
    return tuple(code.value for code in release.nomenclatures_by_id[field.type.nomenclature].codes)


def _fits(bounds: Bounds, code: str) -> bool:
    return (bounds.min_length or 0) <= len(code) and (bounds.max_length is None or len(code) <= bounds.max_length)
