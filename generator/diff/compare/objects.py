"""Two objects compared field by field, down to the last one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.diff.changes import ABSENT, Difference, Effect, Side
from generator.diff.compare import renames
from generator.diff.compare.cardinalities import of_cardinality
from generator.diff.compare.describe import of_field
from generator.diff.compare.prose import of_field_prose, of_type_prose, told_once
from generator.diff.compare.types import of_types
from generator.model import Field, ObjectType, Release, Schema


@dataclass(slots=True)
class ObjectComparer:
    """Compares the objects of two schemas; each pair of types is compared once.

    `matched` gathers the fields found on both sides, `types` the pairs of object types met.
    """

    before: Release
    after: Release
    old: Schema
    new: Schema
    confirmed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    matched: list[tuple[Field, Field]] = field(default_factory=list)
    types: dict[tuple[str, str], tuple[ObjectType, ObjectType]] = field(default_factory=dict)
    _known: dict[tuple[str, str], tuple[Difference, ...]] = field(default_factory=dict)
    _open: list[tuple[str, str]] = field(default_factory=list)

    def differences(self) -> tuple[Difference, ...]:
        """Every difference below the two roots, with its path."""
        return tuple(self._of_objects(self.old.root, self.new.root))

    def _of_objects(self, old: ObjectType, new: ObjectType) -> Iterator[Difference]:
        before = {item.name: item for item in old.fields}
        after = {item.name: item for item in new.fields}
        gone = [item for item in old.fields if item.name not in after]
        added = [item for item in new.fields if item.name not in before]
        yield from self._of_order(old, new, before, after)
        if old.is_open != new.is_open:
            yield _openness(old, new)
        yield from self._gone_and_added(old, new, gone, added)
        for item in new.fields:
            if item.name in before:
                yield from self._of_fields(before[item.name], item)

    def _gone_and_added(
        self, old: ObjectType, new: ObjectType, gone: list[Field], added: list[Field]
    ) -> Iterator[Difference]:
        matches = [*self._confirmed(old.name, gone, added)]
        left = [item for item in gone if item not in [match.old for match in matches]]
        fresh = [item for item in added if item not in [match.new for match in matches]]
        matches += renames.probable(left, fresh)
        before = {after.name: item.name for item, after in pairwise(new.fields)}
        for match in matches:
            yield _renamed(match, before, old, new)
        taken = {id(item) for match in matches for item in (match.old, match.new)}
        yield from (_removed(item, new) for item in gone if id(item) not in taken)
        yield from (self._added(item, old, before) for item in added if id(item) not in taken)

    def _confirmed(self, parent: str, gone: list[Field], added: list[Field]) -> Iterator[renames.Match]:
        for old in gone:
            for new in added:
                if self.confirmed.get((parent, old.name)) == new.name:
                    yield renames.Match(old, new, (("confirmed", "renames.yaml"), *renames.reasons(old, new)))

    def _of_fields(self, old: Field, new: Field) -> Iterator[Difference]:
        self.matched.append((old, new))
        yield from of_cardinality(old, new)
        yield from of_types(old, new, self.before, self.after)
        prose = tuple(of_field_prose(old, new))
        if old.type.object_type is None or new.type.object_type is None:
            yield from prose
            return
        told, below = told_once(prose, self._below(old.type.object_type, new.type.object_type))
        yield from told
        for item in below:
            moved = (new.name, *item.moved_to) if item.moved_to else None
            yield replace(item, path=(new.name, *item.path), moved_to=moved)

    def _below(self, old: str, new: str) -> tuple[Difference, ...]:
        """The differences inside two types, their paths from there; none again inside a type in itself."""
        key = old, new
        if key in self._open:
            return ()
        if key not in self._known:
            pair = self.old.types_by_name[old], self.new.types_by_name[new]
            self.types[key] = pair
            self._open.append(key)
            self._known[key] = (*of_type_prose(*pair), *self._of_objects(*pair))
            self._open.pop()
        return self._known[key]

    def _added(self, item: Field, parent: ObjectType, before: Mapping[str, str]) -> Difference:
        rule = "FLD-ADD-REQ" if item.cardinality.is_required else "FLD-ADD-OPT"
        kind = item.type.object_type
        if rule == "FLD-ADD-OPT" and kind and any(x.cardinality.is_required for x in self._fields(kind)):
            rule = "FLD-ADD-SUB"
        backward = Effect.SAFE if parent.is_open else None
        return Difference(rule, (item.name,), ABSENT, _side(item), backward=backward, evidence=_after(item, before))

    def _fields(self, name: str) -> tuple[Field, ...]:
        return self.new.types_by_name[name].fields

    @staticmethod
    def _of_order(
        old: ObjectType, new: ObjectType, before: dict[str, Field], after: dict[str, Field]
    ) -> Iterator[Difference]:
        """One difference where the fields that both have stand in another order (xs:sequence)."""
        common = [name for name in before if name in after]
        moved = [name for name in after if name in before]
        if common != moved:
            yield Difference(
                "FLD-ORD", (), Side(", ".join(common), old.location, old), Side(", ".join(moved), new.location, new)
            )


def _openness(old: ObjectType, new: ObjectType) -> Difference:
    effects = (Effect.SAFE, Effect.CONDITIONAL) if new.is_open else (Effect.CONDITIONAL, Effect.SAFE)
    before, after = (Side("open" if item.is_open else "closed", item.location, item) for item in (old, new))
    return Difference("OPEN-CHG", (), before, after, forward=effects[0], backward=effects[1])


def _after(item: Field, before: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The field that it comes after: where its element stands (xs:sequence)."""
    return (("after", before[item.name]),) if item.name in before else ()


def _renamed(match: renames.Match, before: Mapping[str, str], old: ObjectType, new: ObjectType) -> Difference:
    """Breaks where the value must be there; an open object takes the other name as an unknown property."""
    required = match.old.cardinality.is_required, match.new.cardinality.is_required
    effect = Effect.BREAKS if any(required) else Effect.CONDITIONAL
    forward = Effect.SAFE if new.is_open and not required[1] else effect
    backward = Effect.SAFE if old.is_open and not required[0] else effect
    return Difference(
        "FLD-REN",
        (match.old.name,),
        _side(match.old),
        _side(match.new),
        forward=forward,
        backward=backward,
        evidence=(*match.evidence, *_after(match.new, before)),
        moved_to=(match.new.name,),
    )


def _removed(item: Field, parent: ObjectType) -> Difference:
    rule = "FLD-DEL-REQ" if item.cardinality.is_required else "FLD-DEL-OPT"
    forward = Effect.SAFE if parent.is_open else None
    return Difference(rule, (item.name,), _side(item), ABSENT, forward=forward)


def _side(item: Field) -> Side:
    return Side(of_field(item), item.location, item)
