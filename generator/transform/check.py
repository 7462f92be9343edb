"""Declared rules held against the two releases: each names what exists, or is an error at its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Collector, Location
from generator.diff.compare.schemas import pairs
from generator.model import Release, Schema
from generator.transform.declared import Declared, DeclaredField, DeclaredMessage, DeclaredValue
from generator.transform.derive import fields_along
from generator.transform.table import Path


def check_declared(declared: Declared, old: Release, new: Release, collector: Collector) -> Declared:
    """The rules that apply; the others are errors in `collector`."""
    before = {item.name: item for item in old.schemas}
    after = {item.name: item for item in new.schemas}
    known_pairs = {item.name: other.name for item, other in pairs(old, new, {}) if item and other}
    messages = {}
    for name, message in declared.messages.items():
        pair = before.get(name), after.get(message.new or known_pairs.get(name, name))
        if pair[0] is None or pair[1] is None:
            release = old if pair[0] is None else new
            known = ", ".join(item.name for item in release.schemas)
            text = f"{release.version} has no message {name if pair[0] is None else message.new or name!r}"
            collector.error("stale-transform", message.location, text, f"its messages are {known}")
        else:
            messages[name] = _Checker(pair[0], pair[1], collector).message(message)
    return Declared(messages, declared.lists)


@dataclass(frozen=True, slots=True)
class _Checker:
    """Checks the rules of one message."""

    old: Schema
    new: Schema
    collector: Collector

    def message(self, rules: DeclaredMessage) -> DeclaredMessage:
        return DeclaredMessage(
            rules.location,
            rules.new,
            self._fields(rules.fields),
            self._fields(rules.copies),
            {
                path: rule
                for path, rule in rules.values.items()
                if self._has(self.new, path, rule.location) and self._has_all(rule)
            },
            {
                path: rule
                for path, rule in rules.notes.items()
                if self._has(self.old, path, rule.location) and self._has(self.new, rule.target, rule.location)
            },
            {path: codes for path, codes in rules.codes.items() if self._has(self.old, path, rules.location)},
        )

    def _fields(self, rules: Mapping[Path, DeclaredField]) -> Mapping[Path, DeclaredField]:
        return {
            path: rule
            for path, rule in rules.items()
            if self._has(self.old, path, rule.location)
            and (not rule.target or self._has(self.new, rule.target, rule.location))
        }

    def _has_all(self, rule: DeclaredValue) -> bool:
        """Whether the old message has every field that a value is taken from; each that is not there is reported."""
        found = [self._has(self.old, source, rule.location) for source in rule.sources]
        return all(found)

    def _has(self, schema: Schema, path: Path, place: Location) -> bool:
        try:
            fields_along(schema, path)
        except KeyError:
            text = f"{schema.name} has no field {'/'.join(path)}"
            self.collector.error(
                "stale-transform", place, text, f"`hubgen inspect RELEASE_DIR {schema.name}` lists its fields"
            )
            return False
        return True
