"""What a table leaves open: fields and codes without a place, required fields that nothing fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model import Field, ObjectType, Schema
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.table import CodeMap, Gap, MessageMapping, Origin, Path


def gaps_of(mapping: MessageMapping, old: Schema, new: Schema, code_maps: Mapping[str, CodeMap]) -> tuple[Gap, ...]:
    """The gaps of one message, those of fields first, then codes, then required fields."""
    places = list(mapped_places(mapping, old))
    noted = {note.source for note in mapping.notes}
    return (*_fields(places, noted), *_codes(places, code_maps, noted), *_required(places, mapping, new))


def _fields(places: list[MappedPlace], noted: set[Path]) -> Iterator[Gap]:
    for item in places:
        if item.mapping.origin is Origin.NO_PLACE and not item.mapping.below and not _is_below(item.path, noted):
            yield Gap("field", item.path, f"{item.field.label} has no place in the new release")
        elif item.field.cardinality.is_list and item.mapping.target and not item.mapping.target[-1].is_list:
            yield Gap("single", item.path, "of several values the first one has a place")


def _codes(places: list[MappedPlace], code_maps: Mapping[str, CodeMap], noted: set[Path]) -> Iterator[Gap]:
    for item in places:
        if not item.mapping.code_map or _is_below(item.path, noted):
            continue
        for code, target in code_maps[item.mapping.code_map].codes.items():
            if target.code is None and target.origin != "declared":
                yield Gap("code", item.path, f"{code} ({target.old_label}) has no counterpart")


def _required(places: list[MappedPlace], mapping: MessageMapping, new: Schema) -> Iterator[Gap]:
    """Required fields of the new release that no required old field fills, inside objects that a message has."""
    filled = {path: item for item in places for path in item.new_paths}
    defaults = {item.path for item in mapping.defaults}
    begun, prepared = _holders(filled), _holders(defaults)
    entered = filled.keys() | begun | prepared
    todo: list[tuple[ObjectType, Path, frozenset[str]]] = [(new.root, (), frozenset())]
    while todo:
        kind, path, above = todo.pop()
        for field in kind.fields:
            place = (*path, field.name)
            source = filled.get(place)
            is_begun = place in prepared or (source is None and place in begun)  # what is in it is looked at below
            is_filled = _is_filled(source) or is_begun
            if field.cardinality.is_required and place not in defaults and not is_filled:
                yield Gap("required", place, _why(field, source), source is not None)
            inner = new.types_by_name.get(field.type.object_type or "")
            if inner is not None and place in entered and inner.name not in above:
                todo.append((inner, place, above | {inner.name}))


def _holders(paths: Iterable[Path]) -> set[Path]:
    """The paths of all objects around some paths."""
    return {path[:end] for path in paths for end in range(1, len(path))}


def _is_filled(source: MappedPlace | None) -> bool:
    return source is not None and source.field.cardinality.is_required


def _why(field: Field, source: MappedPlace | None) -> str:
    return f"{field.label} is required, and " + ("was optional" if source else "no field of the old release fills it")


def _is_below(path: Path, holders: set[Path]) -> bool:
    return any(path[:end] in holders for end in range(1, len(path) + 1))
