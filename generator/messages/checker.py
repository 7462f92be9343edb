"""Checks a value against the rules of an object: every error, with its path."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.messages.check_value import check_branches, check_unique, check_value
from generator.messages.finding import Finding
from generator.messages.kinds import is_of, shown
from generator.messages.place import join, upwards
from generator.messages.rules import FieldRule, ObjectRule
from generator.messages.values import Unread, Value


@dataclass(slots=True)
class Checker:
    """Gathers the errors of one message; `lines` has the line of an XML element by its path."""

    findings: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def check_object(self, value: Value, rule: ObjectRule, path: str, also: frozenset[str] = frozenset()) -> None:
        """Check an object; `also` names properties that are checked elsewhere."""
        if not isinstance(value, dict):
            if not isinstance(value, Unread):
                self.add("type", path, "object")
            return
        for name in rule.required:
            if name not in value and name not in also:
                entry = rule.fields[name]
                self.add("required", join(path, name), rule=entry)
        for name, item in value.items():
            if (known := rule.fields.get(name)) is not None:
                if known.is_list:
                    self._list(item, known, join(path, name))
                else:
                    self.check_field(item, known, join(path, name))
            elif name not in also:
                self._further(item, rule, join(path, name))
        if rule.branches:
            check_branches(self, value, rule, path)

    def _further(self, value: Value, rule: ObjectRule, path: str) -> None:
        """Check a property that is no field."""
        if not rule.is_open:
            self.add("unknown", path)
        elif rule.additional is not None:
            check_value(self, value, rule.additional, path)

    def _list(self, value: Value, rule: FieldRule, path: str) -> None:
        if not isinstance(value, list):
            if not isinstance(value, Unread):
                self.add("type", path, "array", rule=rule)
            return
        if len(value) < rule.minimum:
            self.add("min-items", path, str(rule.minimum), rule=rule)
        if rule.maximum is not None and len(value) > rule.maximum:
            self.add("max-items", path, str(rule.maximum), rule=rule)
        if rule.field.bounds is not None and rule.field.bounds.is_unique:
            check_unique(self, value, path)
        for index, item in enumerate(value):
            self.check_field(item, rule, f"{path}[{index}]")

    def check_field(self, value: Value, rule: FieldRule, path: str) -> None:
        """Check one value of a field: an object, or a single value with its type, codes and pattern."""
        if rule.value is not None:
            check_value(self, value, rule.value, path, rule)
            return
        if rule.nested is not None:
            self.check_object(value, rule.nested, path)
            return
        if isinstance(value, Unread):
            return
        if not is_of(value, rule.scalar):
            self.add("type", path, rule.scalar, shown(value), rule)
            return
        if rule.codes is not None and value not in rule.codes:
            kind = rule.field.type
            self.add("code", path, kind.nomenclature or ", ".join(kind.enum[:12]), shown(value), rule)
        if isinstance(value, str):
            for matches in rule.matchers:
                if not matches(value):
                    self.add("pattern", path, rule.field.type.pattern or "", value, rule)
                    break

    def trial(self) -> Checker:
        """Another checker, whose errors are only asked for: of a branch of a union."""
        return Checker()

    def add(self, code: str, path: str, detail: str = "", value: str = "", rule: FieldRule | None = None) -> None:
        """Keep one error; the line is that of the nearest element known."""
        label = rule.field.label if rule else ""
        location = rule.field.location if rule else None
        if rule and code in {"pattern", "code"} and rule.field.type.details_location:
            location = rule.field.type.details_location
        self.findings.append(Finding(code, path, detail, value, label, location, self._line(path)))

    def _line(self, path: str) -> int:
        if not self.lines:
            return 0
        return next((self.lines[part] for part in upwards(path) if part in self.lines), 0)
