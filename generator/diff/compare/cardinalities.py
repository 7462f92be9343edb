"""How many values a field takes: what changed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.changes import Difference, Side
from generator.model import Cardinality, Field


def of_cardinality(old: Field, new: Field) -> Iterator[Difference]:
    """The differences of two cardinalities, as the rules MIN-*, ARR-*, MAX-* and MINI-* see them."""
    if old.cardinality == new.cardinality:
        return
    sides = Side(str(old.cardinality), old.location, old), Side(str(new.cardinality), new.location, new)
    for rule in _rules(old.cardinality, new.cardinality):
        yield Difference(rule, (new.name,), *sides)


def _rules(old: Cardinality, new: Cardinality) -> Iterator[str]:
    if old.is_required != new.is_required:
        yield "MIN-UP01" if new.is_required else "MIN-DOWN10"
    if old.is_list != new.is_list:
        yield "ARR-ON" if new.is_list else "ARR-OFF"
        return
    if old.maximum != new.maximum:
        yield "MAX-DOWN" if _is_less(new.maximum, old.maximum) else "MAX-UP"
    if old.minimum != new.minimum and max(old.minimum, new.minimum) > 1:
        yield "MINI-UP" if new.minimum > old.minimum else "MINI-DOWN"


def _is_less(one: int | None, other: int | None) -> bool:
    return one is not None and (other is None or one < other)
