"""Messages that may show a change, and the error that the other side should find in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import Any

from generator.diff.changes import Change, Place
from generator.diff.witness.builder import MAXIMUM_SIZE, Builder
from generator.diff.witness.carry import MOVED, Moves, where
from generator.diff.witness.validity import Refusal
from generator.diff.witness.values import scalars
from generator.model import Code, Field, Scalar

Candidate = tuple[dict[str, Any], Refusal]
TRIED = 500
UNKNOWN = "inconnu"


def documents(
    change: Change, place: Place, producer: Builder, consumer: Builder, moves: Moves, is_forward: bool
) -> Iterator[Candidate]:
    """Messages that `producer` may send, with the error that shows this change at `consumer`.

    The error is that of the message with `moves` carried over (see `carry`).

    Raises `Impossible` where no message of the producer has the place.
    """
    rule = change.difference.base or change.rule
    mine, theirs = (place.path, place.new_path) if is_forward else (place.new_path, place.path)
    if rule == "FLD-ORD":
        yield from _reordered(mine, theirs, producer, consumer)
        return
    if rule == "OPEN-CHG":
        yield producer.message(mine, _setting(UNKNOWN, "x")), Refusal("unknown", (*theirs, UNKNOWN))
        return
    sent, expected = producer.field(mine), consumer.field(theirs)
    if rule in MOVED and sent is not None:
        document = producer.message(mine[:-1], _setting(sent.name, producer.least(sent)))
        yield document, Refusal("unknown", _refused((*where(moves, mine[:-1]), mine[-1]), consumer))
        yield document, Refusal("required", theirs)
    elif sent is None and expected is not None:
        yield producer.message(mine[:-1], lambda value: None), Refusal("required", theirs)
    elif sent is not None and expected is None:
        document = producer.message(mine[:-1], _setting(sent.name, producer.least(sent)))
        yield document, Refusal("unknown", theirs)
    elif sent is not None and expected is not None:
        yield from _same_field(rule, change, (mine, theirs), sent, expected, producer, consumer, is_forward)


def _refused(path: tuple[str, ...], consumer: Builder) -> tuple[str, ...]:
    """The first part of a path that the consumer does not have: the object that held the field may be gone, too."""
    lengths = range(1, len(path))
    return next((path[:length] for length in lengths if consumer.field(path[:length]) is None), path)


def _same_field(
    rule: str,
    change: Change,
    paths: tuple[tuple[str, ...], tuple[str, ...]],
    sent: Field,
    expected: Field,
    producer: Builder,
    consumer: Builder,
    is_forward: bool,
) -> Iterator[Candidate]:
    family = rule.split("-")[0]
    path, parent = paths[1], paths[0][:-1]
    if family == "MIN":
        yield producer.message(parent, lambda value: value.pop(sent.name, None)), Refusal("required", path)
    elif family == "ARR":
        yield producer.message(parent, _setting(sent.name, producer.least(sent))), Refusal("type", path)
    elif family in ("MAX", "MINI"):
        yield from _counted(paths, sent, expected, producer)
    else:
        for value in islice(_values(change, sent, producer, is_forward), TRIED):
            for error in consumer.validity.value_errors(expected.type, value, path):
                if error.path == path:
                    wrapped = producer.wrapped(sent, value)
                    yield producer.message(parent, _setting(sent.name, wrapped)), error


def _counted(
    paths: tuple[tuple[str, ...], tuple[str, ...]], sent: Field, expected: Field, producer: Builder
) -> Iterator[Candidate]:
    """As many values as the other side does not take."""
    parent, path = paths[0][:-1], paths[1]
    one = producer.single(sent)
    maximum = expected.cardinality.maximum
    if maximum is not None and maximum < MAXIMUM_SIZE:
        document = producer.message(parent, _setting(sent.name, [one] * (maximum + 1)))
        yield document, Refusal("max-items", path)
    for number in (max(sent.cardinality.minimum, 1), expected.cardinality.minimum - 1):
        if 0 < number < MAXIMUM_SIZE:
            yield producer.message(parent, _setting(sent.name, [one] * number)), Refusal("min-items", path)


def _values(change: Change, sent: Field, producer: Builder, is_forward: bool) -> Iterator[Any]:
    """Values that the producer may send: what the comparison found, then what the field takes."""
    side = change.difference.old if is_forward else change.difference.new
    if isinstance(side.item, Code):
        kind = sent.type.scalar or Scalar.STRING
        from generator.model.values import typed_example

        yield typed_example(side.item.value, kind)
        return
    wanted = "only old" if is_forward else "only new"
    yield from (text for name, text in change.difference.evidence if name == wanted)
    if sent.type.object_type is not None:
        yield producer.single(sent)
    else:
        yield from scalars(sent, producer.validity)


def _reordered(
    path: tuple[str, ...], there: tuple[str, ...], producer: Builder, consumer: Builder
) -> Iterator[Candidate]:
    """Two fields that the producer writes in the other order."""
    mine, theirs = producer.fields(path), consumer.fields(there)
    order = {field.name: index for index, field in enumerate(theirs)}
    common = [field for field in mine if field.name in order]
    for first, second in pairwise(common):
        if order[first.name] > order[second.name]:

            def both(value: dict[str, Any], first: Field = first, second: Field = second) -> None:
                value.update({field.name: producer.least(field) for field in (first, second)})

            yield producer.message(path, both), Refusal("order", (*there, second.name))


def _setting(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(parent: dict[str, Any]) -> None:
        parent[name] = value

    return change
