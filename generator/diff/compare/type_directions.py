"""Whether the values of a new type are part of the old one's, where AsyncAPI documents say more than workbooks can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.diff.compare.directions import (
    Direction,
    combined,
    of_bounds,
    of_branches,
    of_constants,
    of_list_bounds,
    of_permission,
)
from generator.diff.compare.signatures import signature
from generator.model import FieldType, ObjectType, Scalar, Schema, ValueRules

NO_RULES: Final = ValueRules()
NUMBERS: Final = {Scalar.INTEGER, Scalar.NUMBER}


@dataclass(frozen=True, slots=True)
class TypeDirections:
    """Compares types of the schema `before` with types of the schema `after`."""

    before: Schema
    after: Schema

    def of_field_types(self, old: FieldType, new: FieldType) -> Direction:
        """The rules of two fields; their objects, codes and patterns are compared by themselves."""
        if all(kind.rules is None and not kind.is_any for kind in (old, new)):
            return Direction.SAME
        if old.object_type is None or new.object_type is None:
            return self._of_rules(old, new)
        plain = [replace(kind, object_type=None, scalar=Scalar.STRING) for kind in (old, new)]
        return self._of_rules(*plain)

    def of_types(self, old: FieldType, new: FieldType) -> Direction:
        """Values that are no field's own: their types are compared here too."""
        plain = [replace(kind, rules=None, object_type=None, details_location=None) for kind in (old, new)]
        if plain[0] == plain[1] or old.is_any or new.is_any:
            return self._of_rules(old, new)
        if (old.rules, new.rules, old.object_type, new.object_type) != (None, None, None, None):
            return Direction.UNKNOWN
        if plain[0] == replace(plain[1], scalar=plain[0].scalar) and {old.scalar, new.scalar} == NUMBERS:
            return Direction.NARROWER if new.scalar is Scalar.INTEGER else Direction.WIDER
        return Direction.UNKNOWN

    def of_choices(self, old: ObjectType, new: ObjectType) -> Direction:
        """The branches of two objects, of which one at least has some."""
        choices = [item.choice for item in (old, new) if item.choice is not None]
        exclusive = {choice.is_exclusive for choice in choices}
        if not choices:
            return Direction.SAME
        if len(exclusive) > 1:
            return Direction.UNKNOWN
        before, after = _branches(old, self.before), _branches(new, self.after)
        return of_branches(before, after, is_exclusive=True in exclusive)

    def _of_rules(self, old: FieldType, new: FieldType) -> Direction:
        if signature(old, self.before) == signature(new, self.after):
            return Direction.SAME
        if old.object_type is not None and new.object_type is not None and old.rules == new.rules:
            return Direction.UNKNOWN  # objects that no field names: a field's own are compared field by field
        if old.is_any != new.is_any:
            return self._of_any(old, new)
        mine, theirs = old.rules or NO_RULES, new.rules or NO_RULES
        found = [
            of_permission(mine.is_nullable, theirs.is_nullable),
            of_bounds(mine.bounds, theirs.bounds),
            of_constants(mine.values, theirs.values),
            self._of_arrays(mine, theirs),
            self._of_unions(mine, theirs),
        ]
        # a format asserts nothing, and yet its readers may rely on it (7.2)
        if mine.format != theirs.format or (old.is_any and old.pattern != new.pattern):
            found.append(Direction.UNKNOWN)
        return combined(found)

    def _of_any(self, old: FieldType, new: FieldType) -> Direction:
        """Values of one type against those of several or of any."""
        several = old if old.is_any else new
        toward = Direction.NARROWER if old.is_any else Direction.WIDER
        if several.rules is None and not (old.pattern or new.pattern):
            return toward
        union = (old.rules or NO_RULES).union or (new.rules or NO_RULES).union
        if union is None or union.is_exclusive:
            return Direction.UNKNOWN
        single, schema, others = (new, self.after, self.before) if old.is_any else (old, self.before, self.after)
        is_branch = signature(single, schema) in {signature(branch, others) for branch in union.branches}
        return toward if is_branch else Direction.UNKNOWN

    def _of_arrays(self, old: ValueRules, new: ValueRules) -> Direction:
        if old.array == new.array:
            return Direction.SAME
        if old.array is None or new.array is None:
            return Direction.UNKNOWN
        items = self.of_types(old.array.items, new.array.items)
        return combined((items, of_list_bounds(old.array.bounds, new.array.bounds)))

    def _of_unions(self, old: ValueRules, new: ValueRules) -> Direction:
        if old.union == new.union:
            return Direction.SAME
        if old.union is None or new.union is None or old.union.is_exclusive != new.union.is_exclusive:
            return Direction.UNKNOWN
        before = frozenset(signature(branch, self.before) for branch in old.union.branches)
        after = frozenset(signature(branch, self.after) for branch in new.union.branches)
        return of_branches(before, after, is_exclusive=old.union.is_exclusive)


def _branches(item: ObjectType, schema: Schema) -> frozenset[str]:
    """What each branch of an object accepts; the object itself where it has none."""
    if item.choice is None:
        return frozenset({signature(item, schema)})
    return frozenset(signature(schema.types_by_name[name], schema) for name in item.choice.branches)
