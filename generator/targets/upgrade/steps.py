"""What code in a language has to change from one package to the next: each with its symbols before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.correspondence import Correspondence, FieldMatch, correspond
from generator.diff.matching.codes import match_codes
from generator.languages.language import Language
from generator.model import Field, Nomenclature, ObjectType, Release, Schema
from generator.targets.upgrade.names import LanguageNames, Symbol, language_names

Known = dict[tuple[int, int], Correspondence]
"""The messages that are compared already, by the identities of their schemas, which the result has."""


class Kind(StrEnum):
    """What happened to a name in code."""

    RENAMED = "renamed"
    REMOVED = "removed"
    ADDED = "added"
    RETYPED = "retyped"
    REQUIRED = "required"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Step:
    """A change in code: `before` and `after` are None where there is none; `types` are those of a field retyped."""

    kind: Kind
    before: Symbol | None
    after: Symbol | None
    types: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Section:
    """The steps of one message, or of all code lists (`message` is empty)."""

    message: str
    classes: tuple[Step, ...]
    members: tuple[Step, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them."""
        return (*self.classes, *self.members)


@dataclass(frozen=True, slots=True)
class Guide:
    """What to do in one language to go from one package to another."""

    old: LanguageNames
    new: LanguageNames
    sections: tuple[Section, ...]


def guide(language: Language, older: Release, newer: Release, renames: Renames = NO_RENAMES) -> Guide:
    """The guide from an older release to a newer one, messages in the order of the newer one."""
    return guides((language,), older, newer, renames)[0]


def guides(
    languages: Iterable[Language], older: Release, newer: Release, renames: Renames = NO_RENAMES
) -> tuple[Guide, ...]:
    """The guide in each language; messages that are the same for several languages are compared once."""
    known: Known = {}
    return tuple(_guide(language_names(item, older), language_names(item, newer), renames, known) for item in languages)


def _guide(old: LanguageNames, new: LanguageNames, renames: Renames, known: Known) -> Guide:
    sections = [
        _message(before, after, old, new, renames, known)
        for before, after in pairs(old.release, new.release, renames.messages)
    ]
    found = (*(item for item in sections if item.steps), _lists(old, new))
    return Guide(old, new, tuple(item for item in found if item.steps))


def _message(
    before: Schema | None, after: Schema | None, old: LanguageNames, new: LanguageNames, renames: Renames, known: Known
) -> Section:
    if before is None or after is None:
        gone = old.class_of(before, before.root.name) if before else None
        added = new.class_of(after, after.root.name) if after else None
        name = (after or before).name  # type: ignore[union-attr]
        return Section(name, (Step(Kind.REMOVED if gone else Kind.ADDED, gone, added),), ())
    key = id(before), id(after)  # a release that a language carries as it is has the same schemas in each
    if key not in known:
        known[key] = correspond((before, after), (old.release, new.release), renames)
    match = known[key]
    classes, members = _classes(match, old, new), _members(match, old, new)
    return Section(after.name, tuple(dict.fromkeys(classes)), tuple(dict.fromkeys(members)))


def _classes(match: Correspondence, old: LanguageNames, new: LanguageNames) -> Iterator[Step]:
    """Classes renamed, then those that are gone."""
    for before, after in match.fields:
        symbols = old.class_of(match.old, before), new.class_of(match.new, after)
        if symbols[0].text != symbols[1].text:
            yield Step(Kind.RENAMED, *symbols)
    followed = {before for before, _ in match.fields}
    for item in match.old.types:
        if item.name not in followed:
            yield Step(Kind.REMOVED, old.class_of(match.old, item.name), None)


def _members(match: Correspondence, old: LanguageNames, new: LanguageNames) -> Iterator[Step]:
    moves = dict(_moves(match))
    for (before, after), fields in match.fields.items():
        types = _type(match.old, before), _type(match.new, after)
        for field in types[0].fields:
            if not old.has(match.old, before, field):
                continue
            if field.name in fields:
                yield from _field(fields[field.name], match, (before, after), old, new)
            else:
                target = moves.get((before, field.name))
                symbol = new.member(match.new, *target) if target and new.has(match.new, *target) else None
                kind = Kind.MOVED if symbol else Kind.REMOVED
                yield Step(kind, old.member(match.old, before, field), symbol)
        known = {item.new.name for item in fields.values()}
        for field in types[1].fields:
            if field.name not in known and field.cardinality.is_required and new.has(match.new, after, field):
                yield Step(Kind.REQUIRED, None, new.member(match.new, after, field))


def _field(
    item: FieldMatch, match: Correspondence, types: tuple[str, str], old: LanguageNames, new: LanguageNames
) -> Iterator[Step]:
    """A field that goes on: renamed, of another type, required from now on."""
    if not new.has(match.new, types[1], item.new):
        yield Step(Kind.REMOVED, old.member(match.old, types[0], item.old), None)
        return
    before, after = old.member(match.old, types[0], item.old), new.member(match.new, types[1], item.new)
    words = old.type_of(match.old, types[0], item.old), new.type_of(match.new, types[1], item.new)
    if before.name != after.name:
        yield Step(Kind.RENAMED, before, after)
    if words[0] != words[1]:
        yield Step(Kind.RETYPED, before, after, words)
    if item.new.cardinality.is_required and not item.old.cardinality.is_required:
        yield Step(Kind.REQUIRED, before, after)


def _type(schema: Schema, name: str) -> ObjectType:
    return schema.root if name == schema.root.name else schema.types_by_name[name]


def _moves(match: Correspondence) -> Iterator[tuple[tuple[str, str], tuple[str, Field]]]:
    """For each field that moved, by its type and name, the type that holds it now, and the field."""
    for path, move in match.moves.items():
        before, after = _place(match.old, path), _place(match.new, move.path)
        if before and after:
            yield (before[0], before[1].name), after


def _place(schema: Schema, path: tuple[str, ...]) -> tuple[str, Field] | None:
    """The type that holds the field at a path of a message, and the field."""
    item = schema.root
    for name in path[:-1]:
        field = next((one for one in item.fields if one.name == name), None)
        if field is None or field.type.object_type is None:
            return None
        item = schema.types_by_name[field.type.object_type]
    field = next((one for one in item.fields if one.name == path[-1]), None)
    return (item.name, field) if field else None


def _lists(old: LanguageNames, new: LanguageNames) -> Section:
    classes: list[Step] = []
    members: list[Step] = []
    for before in old.release.nomenclatures:
        after = _same_list(before, new.release)
        if after is None:
            classes.append(Step(Kind.REMOVED, old.list_of(before), None))
            continue
        symbols = old.list_of(before), new.list_of(after)
        if symbols[0].text != symbols[1].text:
            classes.append(Step(Kind.RENAMED, *symbols))
        members += _codes(before, after, old, new)
    return Section("", tuple(classes), tuple(members))


def _same_list(item: Nomenclature, release: Release) -> Nomenclature | None:
    """The list with the id, else the one with the name."""
    found = release.nomenclatures_by_id.get(item.id)
    return found or next((one for one in release.nomenclatures if one.name and one.name == item.name), None)


def _codes(before: Nomenclature, after: Nomenclature, old: LanguageNames, new: LanguageNames) -> Iterator[Step]:
    names, later = old.constants_of(before), new.constants_of(after)
    replaced = match_codes(before.codes, after.codes).replaced
    for code, symbol in names.items():
        heir = replaced.get(code)
        if code in later:
            if later[code].name != symbol.name:
                yield Step(Kind.RENAMED, symbol, later[code])
        elif heir is not None and heir.is_sure:
            yield Step(Kind.RENAMED, symbol, later[heir.new.value])
        else:
            yield Step(Kind.REMOVED, symbol, None)
