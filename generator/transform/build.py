"""The whole table of two releases: derived from their comparison, declared where that cannot tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.correspondence import correspond
from generator.messages.values import Number, Value
from generator.model import Release, Scalar, Schema
from generator.transform.code_maps import CodeMaps, copied_place
from generator.transform.declared import NOTHING, Codes, Declared, DeclaredField, DeclaredMessage, DeclaredValue
from generator.transform.derive import ObjectMappings, fields_along
from generator.transform.gaps import gaps_of
from generator.transform.matches import SchemaMatch, Target, code_targets
from generator.transform.table import Default, Evidence, Gap, MessageMapping, Origin, Path, Table, TextNote


def derive_table(old: Release, new: Release, declared: Declared = NOTHING, renames: Renames = NO_RENAMES) -> Table:
    """What becomes of every message of `old` under `new`; `declared` was checked against both."""
    codes = CodeMaps(old, new, code_targets, _codes(declared))
    found: list[MessageMapping] = []
    gaps: list[tuple[str, Gap]] = []
    for before, after in _pairs(old, new, declared, renames):
        if before is not None and after is not None:
            found.append(_message(before, after, codes, declared.messages.get(before.name), renames))
        elif before is not None:
            gaps.append((before.name, Gap("message", (), f"{new.version} has no such message")))
    header = next((item for item in found if item.old == old.header.name), None)
    messages = tuple(item for item in found if item is not header)
    return Table(old.version, new.version, messages, codes.found, header, tuple(gaps))


def _pairs(
    old: Release, new: Release, declared: Declared, renames: Renames
) -> list[tuple[Schema | None, Schema | None]]:
    named = {name: item.new for name, item in declared.messages.items() if item.new}
    found = pairs(old, new, {**renames.messages, **named})
    after = {item.name: item for item in new.schemas}
    return [(before, after[named[before.name]] if before and before.name in named else now) for before, now in found]


def _codes(declared: Declared) -> Mapping[str, Codes]:
    places = {
        f"{name}/{'/'.join(path)}": codes
        for name, message in declared.messages.items()
        for path, codes in message.codes.items()
    }
    copies = {
        copied_place(f"{name}/{'/'.join(path)}", rule.target): rule.codes
        for name, message in declared.messages.items()
        for path, rule in message.copies.items()
        if rule.codes
    }
    return {**declared.lists, **places, **copies}


def _message(
    old: Schema, new: Schema, codes: CodeMaps, rules: DeclaredMessage | None, renames: Renames
) -> MessageMapping:
    match = SchemaMatch(correspond((old, new), (codes.old, codes.new), renames))
    if rules is not None:
        match = _with_rules(match, rules)
    objects = ObjectMappings(match, codes).all()
    names = old.name, new.name, old.root_element, new.root_element
    mapping = MessageMapping(*names, objects, has_header=old.has_header and not old.is_header)
    if rules is not None:
        mapping = replace(mapping, defaults=_defaults(rules, new), notes=_notes(rules))
    return replace(mapping, gaps=gaps_of(mapping, old, new, codes.found))


def _with_rules(match: SchemaMatch, rules: DeclaredMessage) -> SchemaMatch:
    declared = {
        path: Target(rule.target, Origin.DECLARED if rule.target else Origin.DROPPED, _evidence(rule))
        for path, rule in rules.fields.items()
    }
    copies = {path: Target(rule.target, Origin.DECLARED, _evidence(rule)) for path, rule in rules.copies.items()}
    return replace(match, declared=declared, copies=copies, special=frozenset(rules.codes))


def _evidence(rule: DeclaredField) -> Evidence:
    return (("declared", str(rule.location)),)


def _defaults(rules: DeclaredMessage, new: Schema) -> tuple[Default, ...]:
    return tuple(item for path, rule in rules.values.items() for item in _default(path, rule, new))


def _default(path: Path, rule: DeclaredValue, new: Schema) -> Iterator[Default]:
    """What a rule fills in, then what it fills in where that gives nothing."""
    place = str(rule.location)
    if rule.sources or rule.template:
        yield Default(path, source=rule.source, rule=place, match=rule.match, template=rule.template)
    if rule.text is not None:
        yield Default(path, _typed(rule.text, fields_along(new, path)[-1].type.scalar), rule=place)


def _typed(text: str, scalar: Scalar | None) -> Value:
    """A text of the file as a value of the field's type; validation refuses what it is not."""
    if scalar in (Scalar.INTEGER, Scalar.NUMBER):
        return Number(text)
    return text == "true" if scalar is Scalar.BOOLEAN else text


def _notes(rules: DeclaredMessage) -> tuple[TextNote, ...]:
    return tuple(TextNote(path, rule.target, rule.label, str(rule.location)) for path, rule in rules.notes.items())
