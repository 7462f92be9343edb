"""What the new release still refuses in a transformed message: filled in, left out, or the reason to refuse it all.

Every value that goes is recorded under its old path. Nothing is guessed: a required field without a value makes the
message fail, unless the caller wants the best that can be had.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.messages.checker import Checker
from generator.messages.finding import Finding
from generator.messages.rules import FieldRule, ObjectRule
from generator.messages.values import Value
from generator.transform.interpret import Object, Sources
from generator.transform.result import Filled, Record
from generator.transform.table import Default, Path
from generator.wording.path import join

CODE: Final = "code"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the new message: its path for errors, its path without indexes, and the old path."""

    shown: str
    path: Path
    old: Path

    def below(self, name: str, old: Path | None = None) -> Spot:
        """The place of a field; without an old path of its own it has the one that is next to its holder's."""
        return Spot(join(self.shown, name), (*self.path, name), old if old is not None else (*self.old, name))

    def item(self, index: int, old: Path) -> Spot:
        """The place of an item of a list."""
        return Spot(f"{self.shown}[{index}]", self.path, old)


@dataclass(slots=True)
class Repair:
    """Brings a transformed object to what the new release accepts; `errors` has what stands against it.

    `defaults` are values to fill in, by path; those that the table takes from the old message are worked out.
    """

    sources: Sources
    record: Record
    defaults: Mapping[Path, Default]
    best_effort: bool = False
    errors: list[Finding] = field(default_factory=list)

    def run(self, value: Object, rule: ObjectRule, shown: str) -> bool:
        """Whether the message can be had; `shown` is the path of its root element in its document."""
        return self._object(value, rule, Spot(shown, (), ()))

    def _object(self, value: Object, rule: ObjectRule, spot: Spot) -> bool:
        """Settle the fields of an object, then look whether it is complete."""
        for name in list(value):
            known = rule.fields.get(name)
            olds = self.sources.of(value, name)
            if known is not None:
                self._field(value, known, spot.below(name), olds)
            elif not rule.is_open:
                self.record.lose(value.pop(name), olds[0] if olds else spot.below(name).old, "unknown")
        return self._is_complete(value, rule, spot)

    def _field(self, holder: Object, rule: FieldRule, spot: Spot, olds: list[Path]) -> None:
        name = rule.field.name
        value = holder[name]
        if not rule.is_list:
            old = olds[0] if olds else spot.old
            if not self._value(value, rule, Spot(spot.shown, spot.path, old)):
                del holder[name]
            return
        if not isinstance(value, list):
            return
        fitting: list[Value] = []
        for index, item in enumerate(value):
            old = olds[index] if index < len(olds) else spot.old
            if rule.maximum is not None and len(fitting) >= rule.maximum:
                self.record.lose(item, old, "max-items")
            elif self._value(item, rule, spot.item(index, old)):
                fitting.append(item)
        if fitting or not value:
            holder[name] = fitting
        else:
            del holder[name]

    def _value(self, value: Value, rule: FieldRule, spot: Spot) -> bool:
        """Whether a value stays; what goes is recorded."""
        if rule.nested is not None and isinstance(value, dict):
            known = len(self.errors)
            if self._object(value, rule.nested, spot):
                return True
            if not (self.best_effort or _lacks_its_code(value, rule.nested)):
                return True  # it stays, and its error refuses the message
            del self.errors[known:]
            self.record.lose(value, spot.old, "incomplete")
            return False
        checker = Checker()
        checker.check_field(value, rule, spot.shown)
        if checker.findings:
            self.record.lose(value, spot.old, checker.findings[0].code)
        return not checker.findings

    def _is_complete(self, value: Object, rule: ObjectRule, spot: Spot) -> bool:
        lacking = [entry for entry in rule.fields.values() if not self._is_there(value, entry, spot)]
        for entry in lacking:
            code = "min-items" if entry.field.name in value else "required"
            detail = str(entry.minimum) if code == "min-items" else ""
            place = join(spot.shown, entry.field.name)
            self.errors.append(Finding(code, place, detail, label=entry.field.label, location=entry.field.location))
        return not lacking

    def _is_there(self, value: Object, rule: FieldRule, spot: Spot) -> bool:
        name = rule.field.name
        if name not in value:
            self._fill(value, rule, spot.below(name))
        item = value.get(name)
        if isinstance(item, list):
            return len(item) >= rule.minimum
        return name in value or rule.minimum == 0

    def _fill(self, holder: Object, rule: FieldRule, spot: Spot) -> None:
        """Fill in a default, where the table has one for the field or, if it is required, for one below it."""
        default = self.defaults.get(spot.path)
        if default is not None:
            value: Value = default.value  # type: ignore[assignment]
            self.record.defaults.append(Filled(spot.path, value, default.rule))
        elif rule.minimum > 0 and rule.nested is not None and self._has_defaults_below(spot.path):
            value = {}
            if not self._object(value, rule.nested, spot):
                return
        else:
            return
        holder[rule.field.name] = [value] if rule.is_list else value

    def _has_defaults_below(self, path: Path) -> bool:
        return any(item[: len(path)] == path for item in self.defaults)


def _lacks_its_code(value: Object, rule: ObjectRule) -> bool:
    """Whether an object is a codeAndLabel without its code: one unknown code costs that code alone."""
    return rule.fields.keys() == {CODE, "label"} and CODE not in value
