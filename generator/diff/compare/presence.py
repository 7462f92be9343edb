"""Fields that only one side has, or that stand elsewhere in their object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diff.changes import ABSENT, Difference, Effect, Side
from generator.diff.compare.describe import of_field
from generator.diff.compare.renames import Match
from generator.model import Field, ObjectType


def of_order(
    old: ObjectType, new: ObjectType, before: dict[str, Field], after: dict[str, Field]
) -> Iterator[Difference]:
    """One difference where the fields that both have stand in another order (xs:sequence)."""
    common = [name for name in before if name in after]
    moved = [name for name in after if name in before]
    if common != moved:
        yield Difference(
            "FLD-ORD", (), Side(", ".join(common), old.location, old), Side(", ".join(moved), new.location, new)
        )


def openness(old: ObjectType, new: ObjectType) -> Difference:
    """An object that was opened to unknown properties, or closed (OPEN-CHG)."""
    effects = (Effect.SAFE, Effect.CONDITIONAL) if new.is_open else (Effect.CONDITIONAL, Effect.SAFE)
    before, after = (Side("open" if item.is_open else "closed", item.location, item) for item in (old, new))
    return Difference("OPEN-CHG", (), before, after, forward=effects[0], backward=effects[1])


def position(item: Field, before: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The field that it comes after: where its element stands (xs:sequence)."""
    return (("after", before[item.name]),) if item.name in before else ()


def renamed(match: Match, before: Mapping[str, str], old: ObjectType, new: ObjectType) -> Difference:
    """Breaks where the value must be there; an open object takes the other name as an unknown property."""
    required = match.old.cardinality.is_required, match.new.cardinality.is_required
    effect = Effect.BREAKS if any(required) else Effect.CONDITIONAL
    forward = Effect.SAFE if new.is_open and not required[1] else effect
    backward = Effect.SAFE if old.is_open and not required[0] else effect
    return Difference(
        "FLD-REN",
        (match.old.name,),
        side(match.old),
        side(match.new),
        forward=forward,
        backward=backward,
        evidence=(*match.evidence, *position(match.new, before)),
        moved_to=(match.new.name,),
    )


def removed(item: Field, parent: ObjectType) -> Difference:
    """A field that is gone; an object that is open now takes it still, as an unknown property."""
    rule = "FLD-DEL-REQ" if item.cardinality.is_required else "FLD-DEL-OPT"
    forward = Effect.SAFE if parent.is_open else None
    return Difference(rule, (item.name,), side(item), ABSENT, forward=forward)


def side(item: Field) -> Side:
    """A whole field as one side of a difference."""
    return Side(of_field(item), item.location, item)
