"""Fields that moved to another object of the same message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.diff.changes import Difference, Effect
from generator.diff.compare.words import folded
from generator.model import Field

GONE = frozenset({"FLD-DEL-OPT", "FLD-DEL-REQ"})
ADDED = frozenset({"FLD-ADD-OPT", "FLD-ADD-REQ", "FLD-ADD-SUB"})


def with_moves(
    differences: Iterable[Difference], confirmed: Mapping[tuple[str, ...], tuple[str, ...]]
) -> tuple[Difference, ...]:
    """The differences, a removed and an added field of one balise and label made one FLD-MOVE.

    Where there is more than one candidate, they stay apart: which moved where is for a person to say,
    in `confirmed` (old path → new path).
    """
    found = list(differences)
    gone = _by_name(item for item in found if item.rule in GONE)
    added = _by_name(item for item in found if item.rule in ADDED)
    moves: dict[int, Difference] = {}
    taken: set[int] = set()
    places = {item.path: item for items in added.values() for item in items}
    for item in (item for items in gone.values() for item in items):
        if (target := places.get(confirmed.get(item.path, ()))) is not None:
            moves[id(item)] = _move(item, target, (("confirmed", "renames.yaml"),))
            taken.add(id(target))
    for name in gone.keys() & added.keys():
        old, new = gone[name][0], added[name][0]
        if len(gone[name]) == len(added[name]) == 1 and id(old) not in moves and id(new) not in taken:
            moves[id(old)] = _move(old, new, ())
            taken.add(id(new))
    return tuple(moves.get(id(item), item) for item in found if id(item) not in taken)


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
        moved_to=added.path,
        forward=effect,
        backward=effect,
        evidence=evidence,
    )
