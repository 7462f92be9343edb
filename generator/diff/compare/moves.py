"""Fields that moved to another object of the same message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from generator.diff.changes import ABSENT, Difference, Effect
from generator.diff.compare.objects import ObjectComparer, carried
from generator.diff.compare.presence import side
from generator.diff.compare.words import folded
from generator.model import Field, Schema

GONE = frozenset({"FLD-DEL-OPT", "FLD-DEL-REQ"})
ADDED = frozenset({"FLD-ADD-OPT", "FLD-ADD-REQ", "FLD-ADD-SUB"})

DEEPEST: Final = 2
"""How deep in a new or a removed object a moved field is looked for."""

Pair = tuple[Difference, Difference, tuple[tuple[str, str], ...]]
"""What is gone, what was added in its place, and why one should think so."""


def with_moves(
    differences: Iterable[Difference],
    confirmed: Mapping[tuple[str, ...], tuple[str, ...]],
    comparer: ObjectComparer,
) -> tuple[Difference, ...]:
    """The differences, a removed and an added field of one balise and label made one FLD-MOVE.

    A field may also move into an object that is new, or out of one that is gone. What `comparer` finds in and below
    a moved field comes with it. Where there is more than one candidate, they stay apart: which moved where is for a
    person to say, in `confirmed` (old path → new path).
    """
    found = list(differences)
    gone, added = ([item for item in found if item.rule in rules] for rules in (GONE, ADDED))
    out, into = [*_fields_of(gone, comparer.old)], [*_fields_of(added, comparer.new)]
    moves = [*_confirmed([*gone, *out], [*added, *into], confirmed)]
    moves += _alone(_left(gone, moves), _left(added, moves))
    left = _left(gone, moves), _left(added, moves)
    wrapped = [*_alone(left[0], into), *_alone(out, left[1])]
    moves += (pair for pair in wrapped if not any(_is_inside(pair, other) for other in (*moves, *wrapped)))
    moved = {id(old): _move(old, new, evidence) for old, new, evidence in moves}
    taken = {id(new) for _, new, _ in moves}
    reported = [moved.pop(id(item), item) for item in found if id(item) not in taken]
    reported += moved.values()
    below = (carried(x, *ends) for old, new, _ in moves for ends, x in _below(old, new, comparer))
    return (*reported, *below)


def _left(items: Iterable[Difference], moves: Iterable[Pair]) -> list[Difference]:
    taken = {id(item) for pair in moves for item in pair[:2]}
    return [item for item in items if id(item) not in taken]


def _is_inside(pair: Pair, other: Pair) -> bool:
    """Whether a pair is already reported by what `between` finds below another one."""
    ends = zip((pair[0].path, pair[1].new_path), (other[0].path, other[1].new_path), strict=True)
    return any(len(holder) < len(path) and path[: len(holder)] == holder for path, holder in ends)


def _fields_of(items: Iterable[Difference], schema: Schema) -> Iterator[Difference]:
    """The fields of objects that are new or gone as if each were so by itself, down to `DEEPEST` levels."""
    level = list(items)
    for _ in range(DEEPEST):
        level = [_of_field(item, field) for item in level for field in _children(item, schema)]
        yield from level


def _children(item: Difference, schema: Schema) -> tuple[Field, ...]:
    field: Field = item.old.item or item.new.item
    kind = field.type.object_type
    return schema.types_by_name[kind].fields if kind is not None else ()


def _of_field(item: Difference, field: Field) -> Difference:
    """The same for a field of the object that is new or gone; nothing is known of where its element stands."""
    return Difference(
        item.rule,
        (*item.path, field.name),
        side(field) if item.new is ABSENT else item.old,
        item.new if item.new is ABSENT else side(field),
        item.subject,
        item.forward,
        item.backward,
        moved_to=(*item.new_path, field.name),
    )


def _confirmed(
    gone: Iterable[Difference], added: Iterable[Difference], confirmed: Mapping[tuple[str, ...], tuple[str, ...]]
) -> Iterator[Pair]:
    places = {item.new_path: item for item in added}
    for old in gone:
        if (new := places.get(confirmed.get(old.path, ()))) is not None:
            yield old, new, (("confirmed", "renames.yaml"),)


def _alone(gone: Iterable[Difference], added: Iterable[Difference]) -> Iterator[Pair]:
    """Pairs of one name that no third field has."""
    olds, news = _by_name(gone), _by_name(added)
    for name in olds:
        if len(olds[name]) == len(news.get(name, ())) == 1:
            yield olds[name][0], news[name][0], ()


def _below(old: Difference, new: Difference, comparer: ObjectComparer) -> Iterator[tuple[tuple[Any, Any], Difference]]:
    for item in comparer.between(old.old.item, new.new.item):
        yield (old.path, new.new_path), item


def _by_name(differences: Iterable[Difference]) -> dict[tuple[str, str, bool], list[Difference]]:
    found: dict[tuple[str, str, bool], list[Difference]] = {}
    for item in differences:
        field: Field = item.old.item or item.new.item
        key = (field.name, folded(field.label), field.type.object_type is None)
        found.setdefault(key, []).append(item)
    return found


def _move(gone: Difference, added: Difference, confirmed: tuple[tuple[str, str], ...]) -> Difference:
    required = gone.old.item.cardinality.is_required or added.new.item.cardinality.is_required
    effect = Effect.BREAKS if required else Effect.CONDITIONAL
    evidence = (*confirmed, ("same balise", gone.path[-1]), ("same label", added.new.item.label), *added.evidence)
    return replace(
        gone,
        rule="FLD-MOVE",
        new=added.new,
        moved_to=added.new_path,
        forward=effect,
        backward=effect,
        evidence=evidence,
    )
