"""Perimeters: which contracts see a message, and rows that enter or leave one contract only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.diagnostics import Location
from generator.diff.changes import Difference
from generator.model import Field, Release, Schema
from generator.model.contracts import PARTS, sheet_name

ADDED: Final = frozenset({"FLD-ADD-OPT", "FLD-ADD-REQ", "FLD-ADD-SUB"})
GONE: Final = frozenset({"FLD-DEL-OPT", "FLD-DEL-REQ"})
CARDINALITY: Final = frozenset(
    {"MIN-UP01", "MIN-DOWN10", "ARR-ON", "ARR-OFF", "MAX-UP", "MAX-DOWN", "MINI-UP", "MINI-DOWN"}
)
Matched = Mapping[str, Sequence[tuple[Field, Field]]]


def perimeters_of(schema: Schema, release: Release) -> tuple[str, ...]:
    """The contracts that a message is part of; the header is part of all that have messages with one."""
    own = [item.perimeter for item in release.messages if item.has_header] if schema.is_header else [schema.perimeter]
    hosts = [sheet_name(host.perimeter) for host in release.interface.virtual_hosts if schema.name in host.messages]
    whole = [PARTS[name] for name in own if name in PARTS]
    return tuple(dict.fromkeys(name for name in (*own, *hosts, *whole) if name))


def in_one_contract(found: Mapping[str, Iterable[Difference]], matched: Matched) -> dict[str, tuple[Difference, ...]]:
    """The differences of each message; those of rows that other messages of the sheet kept are PER-*.

    A row is its cell: one row of a sheet gives a field to each message whose perimeter has it (DSF).
    """
    old_rows = {message: {old.location for old, _ in pairs} for message, pairs in matched.items()}
    new_rows = {message: {new.location for _, new in pairs} for message, pairs in matched.items()}
    steady = {
        message: {(old.location, new.location) for old, new in pairs if old.cardinality == new.cardinality}
        for message, pairs in matched.items()
    }

    def elsewhere(rows: Mapping[str, set[Location]], message: str, place: Location | None) -> bool:
        return any(place in cells for other, cells in rows.items() if other != message)

    def renamed(message: str, item: Difference) -> Difference:
        if item.rule in ADDED and elsewhere(new_rows, message, item.new.location):
            return replace(item, rule="PER-ADD", base=item.rule)
        if item.rule in GONE and elsewhere(old_rows, message, item.old.location):
            return replace(item, rule="PER-DEL", base=item.rule)
        pair = (item.old.location, item.new.location)
        if item.rule in CARDINALITY and any(pair in cells for other, cells in steady.items() if other != message):
            return replace(item, rule="PER-CARD", base=item.rule)
        return item

    return {message: tuple(renamed(message, item) for item in items) for message, items in found.items()}
