"""Two releases to their changes: every difference found, judged, and reported once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.diff.changes import Change, Comparison, Difference, Effect, Place, Verdict
from generator.diff.compare.compared import compare_schemas
from generator.diff.compare.interface import of_interfaces
from generator.diff.compare.loose_lists import of_loose_lists
from generator.diff.compare.perimeters import in_one_contract, perimeters_of
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import of_perimeters, of_schemas, pairs
from generator.diff.compare.transport import of_transport
from generator.diff.compare.type_names import of_type_names
from generator.diff.compare.value_rules import of_unsupported
from generator.diff.fingerprint import fingerprint
from generator.diff.labels import with_labels
from generator.diff.rules import RULES, bump_of, verdict_of
from generator.model import Field, Release, Schema
from generator.model.contracts import sheet_name

Located = tuple[Place, Difference]


def compare(old: Release, new: Release, *, renames: Renames = NO_RENAMES, perimeter: str = "") -> Comparison:
    """All changes from `old` to `new`; with `perimeter`, those that this contract sees.

    Nothing is proven yet: see `generator.diff.witness.prove`.
    """
    located = [*_of_messages(old, new, renames), *_of_release(old, new)]
    wanted = sheet_name(perimeter)
    if wanted:
        located = [(place, item) for place, item in located if wanted in place.perimeters]
    found = Comparison(old.version, new.version, tuple(_grouped(located)), wanted)
    return with_labels(found, old, new, renames.messages)


def _of_messages(old: Release, new: Release, renames: Renames) -> Iterator[Located]:
    found: dict[str, tuple[Difference, ...]] = {}
    matched: dict[str, Sequence[tuple[Field, Field]]] = {}
    places: dict[str, Place] = {}
    for before, after in pairs(old, new, renames.messages):
        name = (after or before).name  # type: ignore[union-attr]
        places[name] = Place(name, _perimeters(before, old, after, new))
        found[name] = tuple(of_schemas(before, after))
        if before and after:
            compared = compare_schemas(before, after, old, new, renames)
            found[name] += (*compared.differences, *of_type_names(compared.types.values()))
            matched[name] = compared.matched
    for name, items in in_one_contract(found, matched).items():
        for item in items:
            yield Place(name, places[name].perimeters, item.path, item.moved_to), item


def _perimeters(before: Schema | None, old: Release, after: Schema | None, new: Release) -> tuple[str, ...]:
    found = (*(perimeters_of(after, new) if after else ()), *(perimeters_of(before, old) if before else ()))
    return tuple(dict.fromkeys(found))


def _of_release(old: Release, new: Release) -> Iterator[Located]:
    for item in of_perimeters(old, new):
        yield Place("", (item.subject,)), item
    for item in of_interfaces(old.interface, new.interface):
        host = item.new.item or item.old.item
        yield Place("", (sheet_name(host.perimeter),)), item
    everyone = tuple(dict.fromkeys(schema.perimeter for schema in new.messages if schema.perimeter))
    for item in of_transport(old.interface, new.interface):
        yield Place("", everyone), item
    for message, item in of_unsupported(old, new):
        yield Place(message, everyone), item
    for item in of_loose_lists(old, new):
        yield Place("", ()), item


def _grouped(located: Iterable[Located]) -> Iterator[Change]:
    """One change for each difference, with every place where it shows."""
    groups: dict[tuple[object, ...], list[Located]] = {}
    for place, item in located:
        key = (
            item.rule,
            item.base,
            item.subject,
            item.forward,
            item.backward,
            _where(item),
            item.old.text,
            item.new.text,
        )
        groups.setdefault(key, []).append((place, item))
    for members in groups.values():
        places = tuple(dict.fromkeys(place for place, _ in members))
        yield _change(places, members[0][1])


def _where(item: Difference) -> tuple[object, ...]:
    """The cells of a difference: what is reported once, however many messages it reaches.

    Without cells (a source that has none) the path tells differences apart.
    """
    cells = item.old.location, item.new.location
    return cells if any(cells) else item.path


def _change(places: tuple[Place, ...], item: Difference) -> Change:
    rule = RULES[item.base or item.rule]
    forward = rule.forward if item.forward is None else item.forward
    backward = rule.backward if item.backward is None else item.backward
    return Change(
        rule=item.rule,
        verdict=_verdict(item, forward, backward),
        bump=bump_of(rule, forward, backward),
        forward=forward,
        backward=backward,
        xml=rule.xml,
        places=places,
        difference=item,
        fingerprint=fingerprint(places, item),
    )


def _verdict(item: Difference, forward: Effect, backward: Effect) -> Verdict:
    return verdict_of(RULES[item.base or item.rule], forward, backward)
