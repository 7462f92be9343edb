"""Bounds as facets of XML Schema 1.0 (part 2, 4.3), and the counts of lists as occurrences (part 1, 3.8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.model import Bounds, ListBounds
from generator.targets.bounds import Limits, numbers_of
from generator.targets.xsd.xml import Node, node

MOST_DIGITS: Final = 18
"""Digits of a decimal that every processor of XML Schema supports (part 2, 3.2.3)."""
LONGEST: Final = 10**9
"""No facet says more characters: processors keep them as an integer of 32 bits."""


def facet_limits(needed: Limits) -> Limits:
    """What a schema can say of bounds: not that a number is a multiple, nor that the values of a list differ."""
    values, counts = needed
    return _facets(replace(values, multiple_of="")) if values else None, _occurrences(counts) if counts else None


def _facets(bounds: Bounds) -> Bounds | None:
    """The bounds where facets say them; that there is no value at all is no type of XML Schema."""
    numbers = [Decimal(text) for text in numbers_of(bounds).values()]
    lengths = [count for count in (bounds.min_length, bounds.max_length) if count is not None]
    is_known = all(map(_is_short, numbers)) and all(count <= LONGEST for count in lengths)
    return bounds if bounds != Bounds() and is_known and not _is_empty(bounds) else None


def _occurrences(counts: ListBounds) -> ListBounds | None:
    is_known = counts.maximum is None or counts.minimum <= counts.maximum
    return replace(counts, is_unique=False) if is_known else None


def bounded(kind: str | Node, bounds: Bounds) -> Node:
    """A type whose values are within bounds that facets can say."""
    least, least_of = _least(bounds)
    most, most_of = _most(bounds)
    facets = {
        least_of: least,
        most_of: most,
        "minLength": str(bounds.min_length) if bounds.min_length else None,
        "maxLength": None if bounds.max_length is None else str(bounds.max_length),
    }
    found = [node(f"xs:{name}", value=value) for name, value in facets.items() if value is not None]
    base = kind if isinstance(kind, str) else None
    inner = (kind,) if isinstance(kind, Node) else ()
    return node("xs:simpleType", node("xs:restriction", *inner, *found, base=base))


def _least(bounds: Bounds) -> tuple[str | None, str]:
    """The greater of the two least numbers: one type may have one of them."""
    above, least = bounds.exclusive_minimum, bounds.minimum
    if above and not (least and Decimal(least) > Decimal(above)):
        return above, "minExclusive"
    return least or None, "minInclusive"


def _most(bounds: Bounds) -> tuple[str | None, str]:
    below, most = bounds.exclusive_maximum, bounds.maximum
    if below and not (most and Decimal(most) < Decimal(below)):
        return below, "maxExclusive"
    return most or None, "maxInclusive"


def _is_empty(bounds: Bounds) -> bool:
    """Whether no value is within, which is no type of XML Schema (part 2, 4.3.7 to 4.3.10)."""
    (least, least_of), (most, most_of) = _least(bounds), _most(bounds)
    if least is not None and most is not None:
        is_closed = least_of == "minInclusive" and most_of == "maxInclusive"
        return Decimal(least) > Decimal(most) or (not is_closed and Decimal(least) == Decimal(most))
    return bounds.max_length is not None and (bounds.min_length or 0) > bounds.max_length


def _is_short(number: Decimal) -> bool:
    places = -min(int(number.as_tuple().exponent), 0)
    return max(number.adjusted() + 1, 0) + places <= MOST_DIGITS
