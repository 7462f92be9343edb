"""Each verdict about messages with a message that shows it, or marked as not proven."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from generator.diff.changes import Change, Comparison, Effect, Place, Verdict, Witness
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.rules import RULES, Scope
from generator.diff.witness.builder import Builder, Impossible
from generator.diff.witness.candidates import documents
from generator.diff.witness.carry import Moves, along, carry, moves_of
from generator.diff.witness.validity import Refusal, Validity
from generator.diff.witness.xml import to_xml
from generator.limits import DEPTH
from generator.model import Release
from generator.model.envelope import HEADER

PLACES_TRIED = 8
WHOLE = frozenset({"MSG-ADD", "MSG-DEL", "ROOT-CHG"})
IN_XML = frozenset({"NS-CHG", "FLD-ORD"})


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the exchange of one message: who sends or who checks."""

    builder: Builder

    @property
    def validity(self) -> Validity:
        """What this side accepts."""
        return self.builder.validity


Parties = dict[str, tuple[Party | None, Party | None]]


def prove(comparison: Comparison, old: Release, new: Release, renames: Renames = NO_RENAMES) -> Comparison:
    """The comparison with a witness for each change that may stop a message; without one, marked as a warning.

    Every witness is checked on both sides before it counts.
    """
    parties: Parties = {}
    for before, after in pairs(old, new, renames.messages):
        name = (after or before).name  # type: ignore[union-attr]
        parties[name] = (
            Party(Builder(Validity(before, old))) if before else None,
            Party(Builder(Validity(after, new))) if after else None,
        )
    moves = moves_of(comparison)
    return replace(comparison, changes=tuple(_proven(change, parties, moves) for change in comparison.changes))


def _proven(change: Change, parties: Parties, moves: Mapping[str, Moves]) -> Change:
    if not change.is_wire or RULES[change.rule].scope is Scope.INTERFACE:
        return change
    forward = max(change.forward, change.xml) > Effect.SAFE
    found = tuple(
        witness
        for is_forward, wanted in ((True, forward), (False, change.backward > Effect.SAFE))
        if wanted and (witness := _witness(change, parties, moves, is_forward)) is not None
    )
    decisive = change.verdict is Verdict.BREAKING
    return replace(change, witnesses=found, is_proven=any(item.is_forward is decisive for item in found))


def _witness(change: Change, parties: Parties, moves: Mapping[str, Moves], is_forward: bool) -> Witness | None:
    shallow = (place for place in change.places if len(place.path) < DEPTH)
    for place in islice(shallow, PLACES_TRIED):
        old, new = parties.get(place.message, (None, None))
        producer, consumer = (old, new) if is_forward else (new, old)
        if producer is None:
            continue
        try:
            carried = along(change, place, moves.get(place.message, ()), is_forward=is_forward)
            for document, error in _shown(change, place, producer, consumer, carried, is_forward):
                return _witness_of(document, error, producer, place, carried, is_forward)
        except Impossible:
            continue
    return None


def _shown(
    change: Change, place: Place, producer: Party, consumer: Party | None, moves: Moves, is_forward: bool
) -> Iterator[tuple[dict[str, Any], Refusal]]:
    """Messages of the producer that the consumer refuses for this change, with the reason."""
    if change.rule in WHOLE:
        document = producer.builder.message((), lambda value: None)
        if consumer is None or consumer.validity.schema.root_element != producer.validity.schema.root_element:
            yield from _checked(document, producer, [Refusal("message", ())])
    elif consumer is None:
        return
    elif change.rule == "NS-CHG":
        document = producer.builder.message((), lambda value: None)
        if consumer.validity.schema.xml_namespace != producer.validity.schema.xml_namespace:
            yield from _checked(document, producer, [Refusal("namespace", ())])
    elif change.rule == "HDR-CHG":
        document = producer.builder.message((), lambda value: None)
        if consumer.validity.schema.has_header and not producer.validity.schema.has_header:
            yield from _checked(document, producer, [Refusal("required", (HEADER,))])
    else:
        for document, wanted in documents(change, place, producer.builder, consumer.builder, moves, is_forward):
            validity, there = consumer.validity, carry(document, moves) if moves else document
            errors = validity.order_errors(there) if change.rule in IN_XML else validity.errors(there)
            yield from _checked(document, producer, _for_this(errors, wanted))


def _for_this(errors: Iterable[Refusal], wanted: Refusal) -> list[Refusal]:
    """The errors that show a change: its own, or that of a list above it that hides what is inside (ARR-*)."""
    found = list(errors)
    above = (error for error in found if error.code == "type" and wanted.path[: len(error.path)] == error.path)
    return [error for error in found if error == wanted] or list(above)


def _checked(
    document: dict[str, Any], producer: Party, errors: list[Refusal]
) -> Iterator[tuple[dict[str, Any], Refusal]]:
    if errors and not any(producer.validity.errors(document)) and not any(producer.validity.order_errors(document)):
        yield document, errors[0]


def _witness_of(
    document: dict[str, Any], error: Refusal, producer: Party, place: Place, moves: Moves, is_forward: bool
) -> Witness:
    schema = producer.validity.schema
    root = schema.root_element
    return Witness(
        is_forward=is_forward,
        message=place.message,
        document={root: document},
        xml=to_xml(document, schema),
        error=error.code,
        error_path=f"$.{root}{_json_path(carry(document, moves), error.path)}",
    )


def _json_path(document: Any, path: tuple[str, ...]) -> str:
    """The place of an error in JSON's terms (docs/packages.md); in a list, its first value shows it."""
    text = ""
    for name in path:
        if isinstance(document, list):
            document, text = document[0], f"{text}[0]"
        document, text = document.get(name) if isinstance(document, dict) else None, f"{text}.{name}"
    return text
