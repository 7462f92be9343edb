"""What a single value may be: type, pattern, code list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.diff.changes import Difference, Effect, Side
from generator.diff.compare.describe import of_list, of_type
from generator.diff.compare.lists import CodeList, code_list, of_lists
from generator.model import Field, FieldType, Release, Scalar
from generator.patterns import BadPattern, accepts
from generator.regex.inclusion import Kind, relation

TEXTS: Final = frozenset({Scalar.STRING, Scalar.DATE, Scalar.DATETIME, Scalar.PHONE_NUMBER})
BY_RELATION: Final = {
    Kind.EQUAL: "RX-EQUIV",
    Kind.NARROWER: "RX-NARROW",
    Kind.WIDER: "RX-WIDEN",
    Kind.OVERLAPPING: "RX-OVERLAP",
    Kind.UNDECIDED: "RX-UNK",
}
EFFECTS: Final = {
    Kind.EQUAL: (Effect.SAFE, Effect.SAFE),
    Kind.NARROWER: (Effect.CONDITIONAL, Effect.SAFE),
    Kind.WIDER: (Effect.SAFE, Effect.CONDITIONAL),
    Kind.OVERLAPPING: (Effect.BREAKS, Effect.BREAKS),
    Kind.UNDECIDED: (Effect.CONDITIONAL, Effect.CONDITIONAL),
}


def of_types(old: Field, new: Field, before: Release, after: Release) -> Iterator[Difference]:
    """The differences of two fields' types; two objects have none here: their fields are compared."""
    if old.type.object_type is not None and new.type.object_type is not None:
        return
    if old.type.is_any or new.type.is_any:
        return  # see `value_rules`
    path = (new.name,)
    if (rule := _scalar_rule(old.type, new.type)) is not None:
        yield _scalar_difference(rule, old, new)
        if rule == "TYP-CHG":
            return
    lists = code_list(old.type, before), code_list(new.type, after)
    if (lists[0] is None) != (lists[1] is None):
        yield _list_toggled(old, new, *lists)
        return
    if old.type.pattern != new.type.pattern and old.type.scalar == new.type.scalar:
        yield _pattern_difference(old, new)
    if lists[0] is not None and lists[1] is not None:
        if lists[0].id != lists[1].id:
            sides = _sides(old, new, of_list(old.type), of_list(new.type))
            yield Difference("LST-SWAP", path, *sides)
        for item in of_lists(lists[0], lists[1]):
            yield replace(item, path=path)


def _scalar_rule(old: FieldType, new: FieldType) -> str | None:
    """The rule under which a change of type falls; None where the type is the same."""
    if (old.object_type is None) != (new.object_type is None):
        return "TYP-CHG"
    pair = old.scalar or Scalar.STRING, new.scalar or Scalar.STRING
    if pair[0] is pair[1]:
        return None
    if pair == (Scalar.INTEGER, Scalar.NUMBER):
        return "TYP-WIDEN"
    if pair == (Scalar.NUMBER, Scalar.INTEGER):
        return "TYP-NARROW"
    if not TEXTS.issuperset(pair):
        return "TYP-CHG"
    if Scalar.STRING in pair:
        return "TYP-NARROW" if pair[0] is Scalar.STRING else "TYP-WIDEN"
    return "FMT-CHG"


def _scalar_difference(rule: str, old: Field, new: Field) -> Difference:
    sides = _sides(old, new, of_type(old.type), of_type(new.type))
    if {old.type.scalar, new.type.scalar} <= TEXTS:
        found = relation(old.type.pattern, new.type.pattern)
        forward, backward = EFFECTS[found.kind]
        return Difference(rule, (new.name,), *sides, forward=forward, backward=backward, evidence=_texts(old, new))
    return Difference(rule, (new.name,), *sides)


def _pattern_difference(old: Field, new: Field) -> Difference:
    sides = _sides(old, new, old.type.pattern or "", new.type.pattern or "")
    if old.type.scalar not in TEXTS:  # a pattern says nothing of a number (JSON Schema, 6.3.3)
        return Difference("RX-EQUIV", (new.name,), *sides)
    found = relation(old.type.pattern, new.type.pattern)
    rule = BY_RELATION[found.kind]
    if found.kind in (Kind.NARROWER, Kind.WIDER) and None in (old.type.pattern, new.type.pattern):
        rule = "RX-DEL" if new.type.pattern is None else "RX-ADD"
    reason = (("undecided", found.reason),) if found.reason else ()
    return Difference(rule, (new.name,), *sides, evidence=(*_texts(old, new), *reason))


def _texts(old: Field, new: Field) -> tuple[tuple[str, str], ...]:
    found = relation(old.type.pattern, new.type.pattern)
    texts = (("only old", found.only_old), ("only new", found.only_new))
    return tuple((name, text) for name, text in texts if text is not None)


def _list_toggled(old: Field, new: Field, before: CodeList | None, after: CodeList | None) -> Difference:
    """Free text to a closed list or back; codes that the pattern on the other side refuses break, too."""
    sides = _sides(old, new, of_type(old.type), of_type(new.type))
    if after is not None:
        backward = _effect_of_codes(after, old.type.pattern)
        return Difference("LST-ON", (new.name,), *sides, forward=Effect.CONDITIONAL, backward=backward)
    assert before is not None
    forward = _effect_of_codes(before, new.type.pattern)
    return Difference("LST-OFF", (new.name,), *sides, forward=forward, backward=Effect.CONDITIONAL)


def _effect_of_codes(codes: CodeList, pattern: str | None) -> Effect:
    if pattern is None:
        return Effect.SAFE
    try:
        refused = any(not accepts(pattern, value) for value in codes.values)
    except BadPattern:
        return Effect.CONDITIONAL
    return Effect.CONDITIONAL if refused else Effect.SAFE


def _sides(old: Field, new: Field, before: str, after: str) -> tuple[Side, Side]:
    places = old.type.details_location or old.location, new.type.details_location or new.location
    return Side(before, places[0], old), Side(after, places[1], new)
