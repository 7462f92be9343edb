"""A transformation by way of a third release, beside the direct one: where the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Release, Schema
from generator.transform.code_maps import named_codes
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.report import shown
from generator.transform.table import MessageMapping, Path, Table


@dataclass(frozen=True, slots=True)
class Detour:
    """A field or code that the chain carries elsewhere than the direct table; None where it has no place."""

    message: str
    path: Path
    code: str
    direct: str | None
    chained: str | None

    def __str__(self) -> str:
        code = f" {self.code}" if self.code else ""
        ways = f"directly {self.direct or 'without a place'}, by the chain {self.chained or 'without a place'}"
        return f"{self.message}: {shown(self.path)}{code}: {ways}"


@dataclass(frozen=True)
class _Message:
    """A mapping with its places by path."""

    mapping: MessageMapping
    places: Mapping[Path, MappedPlace]


def detours(direct: Table, first: Table, second: Table, old: Release, middle: Release) -> Iterator[Detour]:
    """Where `first` and then `second` (from the release `middle`) give another place or code than `direct`."""
    ways = _messages(direct, old), _messages(first, old), _messages(second, middle)
    for name, straight in ways[0].items():
        start = ways[1].get(name)
        end = ways[2].get(start.mapping.new) if start else None
        if start is None or end is None:
            yield Detour(name, (), "", straight.mapping.new, None)
            continue
        for path, place in straight.places.items():
            codes = named_codes(place.field.type, old)
            way = _along(path, start, end, first, second)
            yield from _detours(name, place, _codes(place, direct), way, codes.values if codes else frozenset())


def _messages(table: Table, release: Release) -> dict[str, _Message]:
    schemas: dict[str, Schema] = {item.name: item for item in release.schemas}
    return {
        item.old: _Message(item, {place.path: place for place in mapped_places(item, schemas[item.old])})
        for item in table.messages
    }


_Way = tuple[Path | None, Mapping[str, str | None]]
"""Where a field ends, and what its codes become; a code that is not named stays."""


def _along(path: Path, start: _Message, end: _Message, first: Table, second: Table) -> _Way:
    before = start.places.get(path)
    after = end.places.get(before.new_path) if before is not None and before.new_path is not None else None
    if before is None or after is None:
        return None, {}
    codes, then = _codes(before, first), _codes(after, second)
    passed = {code: None if to is None else then.get(to, to) for code, to in codes.items()}
    return after.new_path, {**then, **passed}


def _codes(place: MappedPlace, table: Table) -> dict[str, str | None]:
    known = table.code_maps.get(place.mapping.code_map)
    return {code: target.code for code, target in known.codes.items()} if known else {}


def _detours(
    name: str, place: MappedPlace, codes: Mapping[str, str | None], way: _Way, every: frozenset[str]
) -> Iterator[Detour]:
    """The detours of one place; `every` are the codes that it may have."""
    if way[0] != place.new_path:
        yield Detour(name, place.path, "", _shown(place.new_path), _shown(way[0]))
    elif place.new_path is not None:
        for code in sorted(every & {*codes, *way[1]}):
            direct, chained = codes.get(code, code), way[1].get(code, code)
            if direct != chained:
                yield Detour(name, place.path, code, direct, chained)


def _shown(path: Path | None) -> str | None:
    return None if path is None else shown(path)
