"""Whether the new values of bounds, constants and branches are part of the old ones, or hold them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from generator.model import Bounds, ListBounds

LOWER = ("minimum", "exclusive_minimum", "min_length")
UPPER = ("maximum", "exclusive_maximum", "max_length")


class Direction(Enum):
    """How the new values stand to the old ones; the value is the rule of the diff."""

    SAME = "same"
    NARROWER = "VAL-NARROW"
    WIDER = "VAL-WIDEN"
    UNKNOWN = "CANT-TELL"


def combined(directions: Iterable[Direction]) -> Direction:
    """The direction of several changes of one value: unknown where they differ."""
    found = {direction for direction in directions if direction is not Direction.SAME}
    if not found:
        return Direction.SAME
    return found.pop() if len(found) == 1 else Direction.UNKNOWN


def of_permission(old: bool, new: bool) -> Direction:
    """What more or fewer values are permitted by: null, for one."""
    if old == new:
        return Direction.SAME
    return Direction.WIDER if new else Direction.NARROWER


def of_constants(old: Iterable[str], new: Iterable[str]) -> Direction:
    """The only values that are accepted; any value where there are none."""
    before, after = set(old), set(new)
    if before == after:
        return Direction.SAME
    if not before or (after and after < before):
        return Direction.NARROWER
    return Direction.WIDER if not after or before < after else Direction.UNKNOWN


def of_branches(old: frozenset[str], new: frozenset[str], *, is_exclusive: bool) -> Direction:
    """The branches of a union, by their signatures."""
    if old == new:
        return Direction.SAME
    if new < old:  # where one alone has to fit, a value that fitted two may be accepted now: rare
        return Direction.NARROWER
    return Direction.WIDER if old < new and not is_exclusive else Direction.UNKNOWN


def of_bounds(old: Bounds | None, new: Bounds | None) -> Direction:
    """Bounds of numbers and of lengths (JSON Schema draft-07, 6.2 and 6.3)."""
    before, after = old or Bounds(), new or Bounds()
    found = [_of_lower(getattr(before, name), getattr(after, name)) for name in LOWER]
    found += [_of_upper(getattr(before, name), getattr(after, name)) for name in UPPER]
    if before.multiple_of != after.multiple_of:
        is_one_free = not before.multiple_of or not after.multiple_of
        free = not before.multiple_of, not after.multiple_of
        found.append(of_permission(*free) if is_one_free else Direction.UNKNOWN)
    return combined(found)


def of_list_bounds(old: ListBounds, new: ListBounds) -> Direction:
    """What lists hold (JSON Schema draft-07, 6.4)."""
    return combined(
        (
            _of_lower(old.minimum, new.minimum),
            _of_upper(old.maximum, new.maximum),
            of_permission(not old.is_unique, not new.is_unique),
            of_permission(not old.is_required, not new.is_required),
        )
    )


def _of_lower(old: str | int | None, new: str | int | None) -> Direction:
    return _of_limit(old, new, is_upper=False)


def _of_upper(old: str | int | None, new: str | int | None) -> Direction:
    return _of_limit(old, new, is_upper=True)


def _of_limit(old: str | int | None, new: str | int | None, *, is_upper: bool) -> Direction:
    if old == new:
        return Direction.SAME
    if old in ("", None) or new in ("", None):
        return of_permission(old in ("", None), new in ("", None))
    is_raised = Decimal(str(new)) > Decimal(str(old))
    return Direction.WIDER if is_raised == is_upper else Direction.NARROWER
