"""The rows of a table that a person reads: what does not stay as it is, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import Release, Schema
from generator.transform.derive import fields_along
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.report import shown
from generator.transform.review import words
from generator.transform.table import CodeMap, CodeTarget, Default, Gap, MessageMapping, Origin, Path, Table
from generator.typography import quoted


@dataclass(frozen=True, slots=True)
class Side:
    """A field or a code in one release: its label, its path or value, its cell; empty where there is none."""

    label: str = ""
    name: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of a field or code of some messages, and why.

    `about` is the label of a code's field; `is_loss` tells that the value has no place.
    """

    kind: str
    messages: tuple[str, ...]
    old: Side
    new: Side
    origin: str
    is_loss: bool = False
    about: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The row in the columns of `words.COLUMNS`."""
        sides = (f"{side.label}\n{side.name}".strip() for side in (self.old, self.new))
        return (self.kind, ", ".join(self.messages), self.about, *sides, self.origin, self.old.cell, self.new.cell)


@dataclass(frozen=True, slots=True)
class Review:
    """A table to approve: its rows with what is open first, and the fields that stay as they are.

    `old` and `new` are releases, or two messages of the release `within`.
    """

    old: str
    new: str
    rows: tuple[Row, ...]
    unchanged: int
    within: str = ""

    @property
    def pair(self) -> str:
        """Both sides in words: « 1.0 vers 2.0 », « RC-EDA vers RS-EDA (version 3.0) »."""
        within = f" (version {self.within})" if self.within else ""
        return f"{self.old} vers {self.new}{within}"

    def count(self, kind: str) -> int:
        """How many rows are about fields, codes and the like."""
        return sum(row.kind == kind for row in self.rows)

    @property
    def losses(self) -> int:
        """How many fields and codes have no place."""
        return sum(row.is_loss for row in self.rows)

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that have a row, sorted."""
        return tuple(sorted({name for row in self.rows for name in row.messages}))


def review(table: Table, old: Release, new: Release) -> Review:
    """The table as rows; one and the same thing in several messages is one row."""
    before, after = ({item.name: item for item in release.schemas} for release in (old, new))
    mapped = (*((table.header,) if table.header else ()), *table.messages)
    places = {item.old: list(mapped_places(item, before[item.old])) for item in mapped}
    found: list[Row] = [_gone(name, before[name]) for name, _ in table.gaps]
    for item in mapped:
        found += _open(item, after[item.new])
        found += _fields(item, places[item.old], after[item.new])
        found += _filled(item, after[item.new])
        found += _notes(item, before[item.old], after[item.new])
    rows = (*_merged(found), *_codes(places, table, old, new))
    stays = sum(not _is_shown(place) for of_message in places.values() for place in of_message)
    order = {kind: number for number, kind in enumerate((words.MESSAGE, words.OPEN, words.FIELD, words.CODE))}
    names = next(((item.old, item.new, table.old) for item in table.messages if _is_between(item, table)), None)
    old_name, new_name, within = names or (table.old, table.new, "")
    found = sorted(rows, key=lambda row: order.get(row.kind, len(order)))
    return Review(old_name, new_name, tuple(found), stays, within)


def _is_between(mapping: MessageMapping, table: Table) -> bool:
    """Whether a message becomes another one of its release."""
    return table.old == table.new and mapping.old != mapping.new


def _gone(name: str, schema: Schema) -> Row:
    side = Side(schema.root.label, name, str(schema.location))
    return Row(words.MESSAGE, (name,), side, Side(), words.NO_MESSAGE, is_loss=True)


def _open(mapping: MessageMapping, new: Schema) -> Iterator[Row]:
    """Required fields of the new release that a message of the old one may leave empty."""
    for gap in mapping.gaps:
        if gap.kind == "required":
            yield Row(words.OPEN, (mapping.old,), Side(), _side(new, gap.path), _why(gap))


def _why(gap: Gap) -> str:
    return words.WAS_OPTIONAL if gap.is_optional_before else words.REQUIRED


def _is_shown(place: MappedPlace) -> bool:
    mapping = place.mapping
    is_same = mapping.origin is Origin.IDENTICAL and not mapping.cast and not mapping.copies
    return not is_same or _is_narrowed(place)


def _is_narrowed(place: MappedPlace) -> bool:
    target = place.mapping.target
    return bool(target) and place.field.cardinality.is_list and not target[-1].is_list


def _fields(mapping: MessageMapping, places: Iterable[MappedPlace], new: Schema) -> Iterator[Row]:
    noted = {note.source for note in mapping.notes}
    for place in places:
        if not _is_shown(place) or place.path in noted:
            continue
        old = Side(place.field.label, shown(place.path), str(place.mapping.old_location or place.field.location))
        after = _side(new, place.new_paths[0]) if place.new_paths else Side()
        yield Row(words.FIELD, (mapping.old,), old, after, _origin(place), is_loss=not place.new_paths)


def _origin(place: MappedPlace) -> str:
    mapping = place.mapping
    copied = words.COPIED.format(places=", ".join(map(shown, place.new_paths[1:]))) if place.new_paths[1:] else ""
    origin = Origin.DECLARED if mapping.copies and not mapping.target else mapping.origin
    parts = (
        words.ORIGINS.get(origin, ""),
        words.CASTS.get(mapping.cast, ""),
        words.SINGLE if _is_narrowed(place) else "",
        copied,
        _declared(mapping.evidence),
    )
    return "\u00a0; ".join(part for part in parts if part)


def _declared(evidence: tuple[tuple[str, str], ...]) -> str:
    return dict(evidence).get("declared", "")


def _filled(mapping: MessageMapping, new: Schema) -> Iterator[Row]:
    for item in mapping.defaults:
        yield Row(words.FILLED, (mapping.old,), Side("", _source(item)), _side(new, item.path), item.rule)


def _source(item: Default) -> str:
    if item.template:
        return "".join(part if isinstance(part, str) else f"{{{shown(part)}}}" for part in item.template)
    return shown(item.source) if item.source else quoted(str(item.value))


def _notes(mapping: MessageMapping, old: Schema, new: Schema) -> Iterator[Row]:
    for note in mapping.notes:
        origin = f"{quoted(note.label)}\u00a0; {note.rule}"
        yield Row(words.NOTE, (mapping.old,), _side(old, note.source), _side(new, note.target), origin)


def _codes(places: dict[str, list[MappedPlace]], table: Table, old: Release, new: Release) -> Iterator[Row]:
    """A row for each code that changes, of each map of codes once."""
    used: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for name, of_message in places.items():
        for place in of_message:
            key = place.mapping.code_map
            if key and name not in used.setdefault(key, []):
                used[key].append(name)
                labels.setdefault(key, place.field.label)
    for key, messages in used.items():
        yield from (_code(labels[key], tuple(messages), *item) for item in _of(table.code_maps[key]))


def _of(codes: CodeMap) -> Iterator[tuple[str, CodeTarget]]:
    return iter(codes.codes.items())


def _code(field: str, messages: tuple[str, ...], code: str, target: CodeTarget) -> Row:
    origin = words.CODES.get(target.origin, target.origin) + (f", {words.MERGED}" if target.is_merged else "")
    after = Side(target.label if target.label != target.code else "", target.code or "")
    before = Side(target.old_label if target.old_label != code else "", code)
    return Row(words.CODE, messages, before, after, origin, target.code is None, field)


def _merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows that say the same of several messages as one."""
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = (row.kind, row.old.label, row.old.name, row.new.label, row.new.name, row.origin)
        known = found.get(key)
        found[key] = row if known is None else replace(known, messages=(*known.messages, *row.messages))
    yield from found.values()


def _side(schema: Schema, path: Path) -> Side:
    field = fields_along(schema, path)[-1]
    return Side(field.label, shown(path), str(field.location))
