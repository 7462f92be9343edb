"""Two objects compared field by field, down to the last one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise
from typing import Final, TypeVar

from generator.diff.changes import ABSENT, Difference, Effect
from generator.diff.compare import renames
from generator.diff.compare.cardinalities import of_cardinality
from generator.diff.compare.expected_lists import of_expected_lists
from generator.diff.compare.presence import of_order, openness, position, removed, renamed, side
from generator.diff.compare.prose import merge_type_prose, of_field_prose, of_type_prose
from generator.diff.compare.types import of_types
from generator.diff.compare.value_rules import of_object_rules, of_value_rules
from generator.model import Field, ObjectType, Release, Schema

MAXIMUM_STEPS: Final = 25_000
"""Names in the paths listed below one type: thirty types, each twice in the next, would have a billion places."""

MAXIMUM_WORK: Final = 3_000
"""Pairs of types worked out, anew ones included, before places are left out; real messages have up to 40."""

Pair = tuple[str, str]
"""The names of an old and a new type that are compared."""
Own = tuple[tuple[Difference, ...], tuple[Difference, ...]]
"""The differences of two fields themselves, and those of their texts."""
Found = TypeVar("Found")
Walk = Generator[Pair, tuple[Difference, ...], Found]
"""Comes to `Found` by and by: asks for the differences inside pairs of types, and is sent them."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The differences inside a pair of types, and the pairs that they pass through."""

    differences: tuple[Difference, ...]
    through: frozenset[Pair]


@dataclass(slots=True)
class ObjectComparer:
    """Compares the objects of two schemas; each pair of types, and of fields, is compared once.

    `matched` gathers the fields found on both sides, `types` the pairs of object types met, and `renamed` the renamed
    fields of each pair, those of the roots too.
    """

    before: Release
    after: Release
    old: Schema
    new: Schema
    confirmed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    matched: list[tuple[Field, Field]] = field(default_factory=list)
    types: dict[Pair, tuple[ObjectType, ObjectType]] = field(default_factory=dict)
    renamed: dict[Pair, list[renames.Match]] = field(default_factory=dict)
    _known: dict[Pair, _Known] = field(default_factory=dict)
    _own: dict[tuple[int, int], Own] = field(default_factory=dict)
    _open: list[Pair] = field(default_factory=list)
    _cuts: set[Pair] = field(default_factory=set)
    _work: int = 0
    _through: set[Pair] = field(default_factory=set)

    def differences(self) -> tuple[Difference, ...]:
        """Every difference below the two roots, with its path.

        Without recursion: types may be nested deeper than Python's calls.
        """
        return self._finished(self._of_objects(self.old.root, self.new.root))

    def between(self, old: Field, new: Field) -> tuple[Difference, ...]:
        """Every difference of two fields that stand for each other, and below them; paths begin with the new name."""
        return self._finished(self._of_pair(old, new))

    def _finished(self, walk: Walk[tuple[Difference, ...]]) -> tuple[Difference, ...]:
        walks = [walk]
        finished: tuple[Difference, ...] | None = None
        while walks:
            try:
                pair = next(walks[-1]) if finished is None else walks[-1].send(finished)
            except StopIteration as end:
                finished = end.value
                walks.pop()
                continue
            finished = self._below(pair)
            if finished is None:
                walks.append(self._worked_out(pair))
        return finished or ()

    def _of_objects(self, old: ObjectType, new: ObjectType) -> Walk[tuple[Difference, ...]]:
        before = {item.name: item for item in old.fields}
        after = {item.name: item for item in new.fields}
        gone = [item for item in old.fields if item.name not in after]
        added = [item for item in new.fields if item.name not in before]
        found = [*of_order(old, new, before, after)]
        if old.is_open != new.is_open:
            found.append(openness(old, new))
        found += of_object_rules(old, new, self.old, self.new)
        matches = self._matches(old.name, gone, added)
        self.renamed[old.name, new.name] = matches
        found += self._gone_and_added(matches, old, new, gone, added)
        for match in matches:
            below = yield from self._of_fields(match.old, match.new)
            found += (carried(item, (match.old.name,), (match.new.name,)) for item in below)
        is_root, room = new is self.new.root, MAXIMUM_STEPS
        for item in new.fields:
            if item.name not in before:
                continue
            for difference in (yield from self._of_fields(before[item.name], item)):
                if room < 0 and not is_root:
                    break
                room -= len(difference.path)
                found.append(difference)
        return tuple(found)

    def _of_pair(self, old: Field, new: Field) -> Walk[tuple[Difference, ...]]:
        return tuple((yield from self._of_fields(old, new)))

    def _matches(self, parent: str, gone: list[Field], added: list[Field]) -> list[renames.Match]:
        """The renamed fields of an object: those that somebody confirmed, then those with one clear candidate."""
        matches = [*self._confirmed(parent, gone, added)]
        left = [item for item in gone if item not in [match.old for match in matches]]
        fresh = [item for item in added if item not in [match.new for match in matches]]
        return [*matches, *renames.probable(left, fresh)]

    def _gone_and_added(
        self,
        matches: list[renames.Match],
        old: ObjectType,
        new: ObjectType,
        gone: list[Field],
        added: list[Field],
    ) -> Iterator[Difference]:
        before = {after.name: item.name for item, after in pairwise(new.fields)}
        for match in matches:
            yield renamed(match, before, old, new)
        taken = {id(item) for match in matches for item in (match.old, match.new)}
        apart = [item for item in added if id(item) not in taken]
        for item in gone:
            if id(item) not in taken:
                yield replace(removed(item, new), evidence=renames.candidates(item, apart))
        yield from (self._added(item, old, before) for item in apart)

    def _confirmed(self, parent: str, gone: list[Field], added: list[Field]) -> Iterator[renames.Match]:
        for old in gone:
            for new in added:
                if self.confirmed.get((parent, old.name)) == new.name:
                    yield renames.Match(old, new, (("confirmed", "renames.yaml"), *renames.reasons(old, new)))

    def _of_fields(self, old: Field, new: Field) -> Walk[Iterable[Difference]]:
        key = id(old), id(new)  # of fields of the two schemas, which stay
        if key not in self._own:
            self._own[key] = self._of_field(old, new)
            self.matched.append((old, new))
        own, prose = self._own[key]
        if old.type.object_type is None or new.type.object_type is None:
            return (*own, *prose)
        texts, below = merge_type_prose(prose, (yield old.type.object_type, new.type.object_type))
        return chain(own, texts, (item.inside(new.name) for item in below))

    def _of_field(self, old: Field, new: Field) -> Own:
        own = (
            *of_cardinality(old, new),
            *of_types(old, new, self.before, self.after),
            *of_value_rules(old, new, self.old, self.new),
            *of_expected_lists(old, new, self.before, self.after),
        )
        return own, tuple(of_field_prose(old, new))

    def _below(self, key: Pair) -> tuple[Difference, ...] | None:
        """The differences inside two types, their paths from there; none again inside a type in itself.

        None where they are to be worked out: what was cut short by a type above, or passes through one, is worked
        out anew, as elsewhere it may not be.
        """
        if key in self._open:
            self._cuts.add(key)
            return ()
        known = self._known.get(key)
        if known is not None and (known.through.isdisjoint(self._open) or self._is_tangled):
            self._through |= known.through
            return known.differences
        return None

    @property
    def _is_tangled(self) -> bool:
        """Whether types are in each other so often that each change is reported at some of its places only."""
        return self._work > MAXIMUM_WORK

    def _worked_out(self, key: Pair) -> Walk[tuple[Difference, ...]]:
        pair = self.old.types_by_name[key[0]], self.new.types_by_name[key[1]]
        self.types[key] = pair
        outer = self._cuts, self._through
        self._cuts, self._through = set(), {key}
        self._open.append(key)
        found = (*of_type_prose(*pair), *(yield from self._of_objects(*pair)))
        self._open.pop()
        self._cuts.discard(key)
        self._work += 1
        if not self._cuts or self._is_tangled:
            self._known[key] = _Known(found, frozenset(self._through))
        self._cuts, self._through = self._cuts | outer[0], self._through | outer[1]
        return found

    def _added(self, item: Field, parent: ObjectType, before: Mapping[str, str]) -> Difference:
        rule = "FLD-ADD-REQ" if item.cardinality.is_required else "FLD-ADD-OPT"
        kind = item.type.object_type
        if rule == "FLD-ADD-OPT" and kind and any(x.cardinality.is_required for x in self._fields(kind)):
            rule = "FLD-ADD-SUB"
        backward = Effect.SAFE if parent.is_open else None
        return Difference(rule, (item.name,), ABSENT, side(item), backward=backward, evidence=position(item, before))

    def _fields(self, name: str) -> tuple[Field, ...]:
        return self.new.types_by_name[name].fields


def carried(item: Difference, old: tuple[str, ...], new: tuple[str, ...]) -> Difference:
    """A difference of a field that has another place now: `old` and `new` are the paths of that field."""
    below = item.moved_to or item.path
    return replace(item, path=(*old, *item.path[1:]), moved_to=(*new, *below[1:]))
