"""What only AsyncAPI documents say of values: null, bounds, constants, unions, lists in lists, further properties.

Each is compared by whether the new values are part of the old ones; where that is not certain, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.diagnostics import Location
from generator.diff.changes import Difference, Side
from generator.model import Bounds, Field, FieldType, ListBounds, ObjectType, Release, Scalar, Schema, ValueRules

NO_RULES = ValueRules()
NUMBERS = {Scalar.INTEGER, Scalar.NUMBER}
LEAST, MOST = ("minimum", "exclusive_minimum", "min_length"), ("maximum", "exclusive_maximum", "max_length")
PROSE = frozenset({"location", "details_location", "label", "description", "examples", "example_cell", "remark"})


class Way(Enum):
    """How the new values stand to the old ones."""

    SAME = "same"
    NARROWER = "VAL-NARROW"
    WIDER = "VAL-WIDEN"
    UNKNOWN = "CANT-TELL"


def of_value_rules(old: Field, new: Field, before: Schema, after: Schema) -> Iterator[Difference]:
    """The difference of two fields beyond their types, patterns and code lists, if there is one."""
    ways = [_of_rules(*_apart(old.type, new.type), before, after)] if any(map(_has_rules, (old.type, new.type))) else []
    if old.bounds is not None or new.bounds is not None:  # else the cardinality says all, and is compared by itself
        ways.append(_of_lists(old.counts, new.counts))
    way = _together(ways)
    if way is not Way.SAME:
        sides = Side(_text(old), old.location, old), Side(_text(new), new.location, new)
        yield Difference(way.value, (new.name,), *sides, "value")


def of_object_rules(old: ObjectType, new: ObjectType, before: Schema, after: Schema) -> Iterator[Difference]:
    """The differences of two objects beyond their fields: branches of a choice, values of further properties."""
    ways = []
    if old.choice is not None or new.choice is not None:
        ways.append(_of_choices(old, new, before, after))
    if old.additional != new.additional and old.is_open and new.is_open:
        ways.append(_of_types(old.additional or FieldType(), new.additional or FieldType(), before, after))
    way = _together(ways)
    if way is not Way.SAME:
        sides = Side(_branches(old), old.location, old), Side(_branches(new), new.location, new)
        yield Difference(way.value, (), *sides, f"{new.name} branches")


def of_unsupported(old: Release, new: Release) -> Iterator[tuple[str, Difference]]:
    """What one release's input says beyond the model and the other's does not: with the message, nobody can tell."""
    before, after = (
        {(item.schema, item.path, item.keyword, item.source): item for item in release.unsupported}
        for release in (old, new)
    )
    for key, item in before.items():
        if key not in after:
            side = Side(f"{item.keyword}: {item.source}"[:200], item.location)
            yield item.schema, Difference("CANT-TELL", (), side, Side(), f"{item.path} {item.keyword}")
    for key, item in after.items():
        if key not in before:
            side = Side(f"{item.keyword}: {item.source}"[:200], item.location)
            yield item.schema, Difference("CANT-TELL", (), Side(), side, f"{item.path} {item.keyword}")


def _has_rules(kind: FieldType) -> bool:
    return kind.rules is not None or kind.is_any


def _apart(old: FieldType, new: FieldType) -> tuple[FieldType, FieldType]:
    """Two types without their objects, where both have one: those are compared field by field."""
    if old.object_type is None or new.object_type is None:
        return old, new
    return replace(old, object_type=None, scalar=Scalar.STRING), replace(new, object_type=None, scalar=Scalar.STRING)


def _together(ways: list[Way]) -> Way:
    found = {way for way in ways if way is not Way.SAME}
    if not found:
        return Way.SAME
    return found.pop() if len(found) == 1 else Way.UNKNOWN


def _of_types(old: FieldType, new: FieldType, before: Schema, after: Schema) -> Way:
    """Values that are no field's own: their types are compared here too."""
    plain = [replace(kind, rules=None, object_type=None, details_location=None) for kind in (old, new)]
    if plain[0] == plain[1] or old.is_any or new.is_any:
        return _of_rules(old, new, before, after)
    if (old.rules, new.rules, old.object_type, new.object_type) != (None, None, None, None):
        return Way.UNKNOWN
    if plain[0] == replace(plain[1], scalar=plain[0].scalar) and {old.scalar, new.scalar} == NUMBERS:
        return Way.NARROWER if new.scalar is Scalar.INTEGER else Way.WIDER
    return Way.UNKNOWN


def _of_rules(old: FieldType, new: FieldType, before: Schema, after: Schema) -> Way:
    if signature(old, before) == signature(new, after):
        return Way.SAME
    if old.object_type is not None and new.object_type is not None and old.rules == new.rules:
        return Way.UNKNOWN  # objects that no field names: a field's own are compared field by field
    if old.is_any != new.is_any and (old if old.is_any else new).rules is None and not (old.pattern or new.pattern):
        return Way.NARROWER if old.is_any else Way.WIDER
    if old.is_any != new.is_any:
        return _in_union(old, new, before, after)
    mine, theirs = old.rules or NO_RULES, new.rules or NO_RULES
    ways = [_flag(mine.is_nullable, theirs.is_nullable), _of_bounds(mine.bounds, theirs.bounds)]
    ways.append(_of_sets(mine.values, theirs.values))
    if mine.format != theirs.format:
        ways.append(Way.UNKNOWN)  # it asserts nothing, and yet its readers may rely on it (7.2)
    if mine.array != theirs.array:
        ways.append(_of_arrays(mine, theirs, before, after))
    if mine.union != theirs.union:
        ways.append(_of_unions(mine, theirs, before, after))
    if old.is_any and old.pattern != new.pattern:
        ways.append(Way.UNKNOWN)
    return _together(ways)


def _in_union(old: FieldType, new: FieldType, before: Schema, after: Schema) -> Way:
    """One value against several: a branch that became the whole, or the whole that became a branch."""
    union = (old.rules or NO_RULES).union or (new.rules or NO_RULES).union
    if union is None or union.is_exclusive:
        return Way.UNKNOWN
    single, schema, others = (new, after, before) if old.is_any else (old, before, after)
    known = [signature(branch, others) for branch in union.branches]
    if signature(single, schema) not in known:
        return Way.UNKNOWN
    return Way.NARROWER if old.is_any else Way.WIDER


def _flag(old: bool, new: bool) -> Way:
    return Way.SAME if old == new else Way.WIDER if new else Way.NARROWER


def _of_arrays(old: ValueRules, new: ValueRules, before: Schema, after: Schema) -> Way:
    if old.array is None or new.array is None:
        return Way.UNKNOWN
    items = _of_types(old.array.items, new.array.items, before, after)
    return _together([items, _of_lists(old.array.bounds, new.array.bounds)])


def _of_unions(old: ValueRules, new: ValueRules, before: Schema, after: Schema) -> Way:
    if old.union is None or new.union is None or old.union.is_exclusive != new.union.is_exclusive:
        return Way.UNKNOWN
    branches = [
        frozenset(signature(branch, schema) for branch in union.branches)
        for union, schema in ((old.union, before), (new.union, after))
    ]
    return _of_branches(branches[0], branches[1], is_exclusive=old.union.is_exclusive)


def _of_choices(old: ObjectType, new: ObjectType, before: Schema, after: Schema) -> Way:
    exclusive = {item.choice.is_exclusive for item in (old, new) if item.choice is not None}
    if len(exclusive) > 1:
        return Way.UNKNOWN
    branches = [
        frozenset(signature(schema.types_by_name[name], schema) for name in item.choice.branches)
        if item.choice is not None
        else frozenset({signature(item, schema)})
        for item, schema in ((old, before), (new, after))
    ]
    return _of_branches(branches[0], branches[1], is_exclusive=True in exclusive)


def _of_branches(old: frozenset[str], new: frozenset[str], *, is_exclusive: bool) -> Way:
    if old == new:
        return Way.SAME
    if new < old:  # where one alone has to fit, a value that fitted two may be accepted now: rare
        return Way.NARROWER
    return Way.WIDER if old < new and not is_exclusive else Way.UNKNOWN


def _of_sets(old: tuple[str, ...], new: tuple[str, ...]) -> Way:
    before, after = set(old), set(new)
    if before == after:
        return Way.SAME
    if not before or (after and after < before):
        return Way.NARROWER
    return Way.WIDER if not after or before < after else Way.UNKNOWN


def _of_bounds(old: Bounds | None, new: Bounds | None) -> Way:
    before, after = old or Bounds(), new or Bounds()
    ways = [
        _least(getattr(before, name), getattr(after, name)) for name in ("minimum", "exclusive_minimum", "min_length")
    ]
    ways += [
        _most(getattr(before, name), getattr(after, name)) for name in ("maximum", "exclusive_maximum", "max_length")
    ]
    if before.multiple_of != after.multiple_of:
        toggled = not before.multiple_of or not after.multiple_of
        ways.append(_flag(not before.multiple_of, not after.multiple_of) if toggled else Way.UNKNOWN)
    return _together(ways)


def _of_lists(old: ListBounds, new: ListBounds) -> Way:
    ways = [_least(old.minimum, new.minimum), _most(old.maximum, new.maximum)]
    return _together(
        [*ways, _flag(not old.is_unique, not new.is_unique), _flag(not old.is_required, not new.is_required)]
    )


def _least(old: str | int | None, new: str | int | None) -> Way:
    if old == new:
        return Way.SAME
    if old in ("", None) or new in ("", None):
        return Way.NARROWER if old in ("", None) else Way.WIDER
    return Way.NARROWER if Decimal(str(new)) > Decimal(str(old)) else Way.WIDER


def _most(old: str | int | None, new: str | int | None) -> Way:
    if old == new:
        return Way.SAME
    if old in ("", None) or new in ("", None):
        return Way.NARROWER if old in ("", None) else Way.WIDER
    return Way.NARROWER if Decimal(str(new)) < Decimal(str(old)) else Way.WIDER


def signature(kind: FieldType | ObjectType, schema: Schema) -> str:
    """What a type accepts, with all objects below it, as a text; names of types and prose are no part of it."""
    order: dict[str, int] = {}
    parts = [_bare(kind, order)]
    done = 0
    while done < len(order):  # dicts keep their order: each object is compared once, where it is first named
        name = list(order)[done]
        parts.append(_bare(schema.types_by_name.get(name), order))
        done += 1
    return "\n".join(parts)


def _bare(value: Any, order: dict[str, int]) -> str:
    if isinstance(value, Location):
        return ""
    if isinstance(value, FieldType) and value.object_type is not None:
        number = order.setdefault(value.object_type, len(order))
        return f"object {number} {_bare(value.rules, order)}"
    if is_dataclass(value) and not isinstance(value, type):
        names = [item.name for item in fields(value) if item.name not in PROSE]
        if isinstance(value, ObjectType):
            names.remove("name")
        return f"({', '.join(f'{name}={_bare(getattr(value, name), order)}' for name in names)})"
    return f"[{', '.join(_bare(item, order) for item in value)}]" if isinstance(value, tuple) else repr(value)


def _text(field: Field) -> str:
    """What a difference shows of a field."""
    rules = field.type.rules
    shown = [field.type.word, str(field.bounds.minimum) + ".." if field.bounds else ""]
    if rules is not None:
        shown += [rules.format, ", ".join(rules.values)]
        shown += [
            f"{item.name}={value}"
            for item in fields(Bounds)
            if rules.bounds and (value := getattr(rules.bounds, item.name))
        ]
    return " ".join(filter(None, shown))


def _branches(item: ObjectType) -> str:
    if item.choice is None:
        return item.name
    return f"{'oneOf' if item.choice.is_exclusive else 'anyOf'} {', '.join(item.choice.branches)}"
