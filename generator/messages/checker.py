"""Checks a value against the rules of an object: every error, with its path (JSON Schema draft-07, 6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.messages.facets import check_facets, check_unique
from generator.messages.kinds import is_of, shown
from generator.messages.report import Report
from generator.messages.rules import FieldRule, ObjectRule, ValueRule
from generator.messages.values import Unread, Value
from generator.wording.path import join

Trials = dict[tuple[int, int], tuple[bool, Value]]
"""Whether a branch accepts an object or a list, by their identities; with the value, so that no other one gets its."""


@dataclass(slots=True)
class Checker(Report):
    """Checks objects, fields and values, and gathers the errors of one message.

    `trials` has the verdicts on branches, so that an object is tried once for each, however deep unions nest.
    """

    trials: Trials = field(default_factory=dict)
    is_trial: bool = False

    def check_object(self, value: Value, rule: ObjectRule, path: str, also: frozenset[str] = frozenset()) -> None:
        """Check an object; `also` names properties that are checked elsewhere."""
        if not isinstance(value, dict):
            if not isinstance(value, Unread):
                self.add("type", path, "object")
            return
        if self.is_trial and rule.branches and not also:
            if not self._tried(value, rule, lambda trial: trial.check_members(value, rule, path)):
                self.add("choice", path)
            return
        self.check_members(value, rule, path, also)

    def check_members(
        self, value: dict[str, Value], rule: ObjectRule, path: str, also: frozenset[str] = frozenset()
    ) -> None:
        """Check what is in an object, and which of the branches of a choice it is."""
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
            self._branches(value, rule, path)

    def _further(self, value: Value, rule: ObjectRule, path: str) -> None:
        """Check a property that is no field."""
        if not rule.is_open:
            self.add("unknown", path)
        elif rule.additional is not None:
            self.check_value(value, rule.additional, path)

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
            self.check_value(value, rule.value, path, rule)
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

    def check_value(self, value: Value, rule: ValueRule, path: str, field: FieldRule | None = None) -> None:
        """Check a value of which more is said than a workbook can; an error shows the label and cell of `field`."""
        if isinstance(value, Unread) or (value is None and rule.rules.is_nullable):
            return
        if rule.nested is not None:
            self.check_object(value, rule.nested, path)
        elif rule.items is not None:
            self._array(value, rule, path, field)
        elif rule.branches:
            self._union(value, rule, path, field)
        elif rule.scalar and not is_of(value, rule.scalar):
            self.add("type", path, rule.scalar, shown(value), field)
        else:
            check_facets(self, value, rule, path, field)

    def _array(self, value: Value, rule: ValueRule, path: str, field: FieldRule | None) -> None:
        array = rule.rules.array
        if array is None or rule.items is None or not isinstance(value, list):
            self.add("type", path, "array", shown(value), field)
            return
        if len(value) < array.bounds.minimum:
            self.add("min-items", path, str(array.bounds.minimum), rule=field)
        if array.bounds.maximum is not None and len(value) > array.bounds.maximum:
            self.add("max-items", path, str(array.bounds.maximum), rule=field)
        if array.bounds.is_unique:
            check_unique(self, value, path)
        for index, item in enumerate(value):
            self.check_value(item, rule.items, f"{path}[{index}]", field)

    def _union(self, value: Value, rule: ValueRule, path: str, field: FieldRule | None) -> None:
        accepted = [self._accepts_value(value, branch, path) for branch in rule.branches]
        if rule.rules.union is not None:
            self._choose(accepted, rule.rules.union.is_exclusive, path, shown(value), field)

    def _branches(self, value: dict[str, Value], rule: ObjectRule, path: str) -> None:
        """Check an object against the branches of a choice, one of which describes it whole."""
        accepted = [self._accepts_object(value, branch, path) for branch in rule.branches]
        self._choose(accepted, rule.is_exclusive, path)

    def _accepts_value(self, value: Value, rule: ValueRule, path: str) -> bool:
        return self._tried(value, rule, lambda trial: trial.check_value(value, rule, path))

    def _accepts_object(self, value: dict[str, Value], rule: ObjectRule, path: str) -> bool:
        return self._tried(value, rule, lambda trial: trial.check_members(value, rule, path))

    def _tried(self, value: Value, rule: ObjectRule | ValueRule, check: Callable[[Checker], None]) -> bool:
        """Whether a check finds nothing wrong; an object or a list is tried once for each rule."""
        key = id(value), id(rule)
        if key in self.trials:
            return self.trials[key][0]
        trial = Checker(trials=self.trials, is_trial=True)
        check(trial)
        is_accepted = not trial.findings
        if isinstance(value, dict | list):
            self.trials[key] = is_accepted, value
        return is_accepted

    def _choose(
        self, accepted: list[bool], is_exclusive: bool, path: str, value: str = "", field: FieldRule | None = None
    ) -> None:
        """One branch at least accepts the value, and exactly one where the union says so."""
        if not any(accepted) or (is_exclusive and sum(accepted) > 1):
            self.add("choice", path, f"{sum(accepted)} of {len(accepted)}", value, field)
