"""Checks a value against all that JSON Schema can say of it: bounds, constants, lists, unions (draft-07, 6)."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from generator.messages.equality import comparable, is_within
from generator.messages.kinds import is_of, shown
from generator.messages.rules import FieldRule, ObjectRule, ValueRule
from generator.messages.values import Number, Unread, Value

if TYPE_CHECKING:
    from generator.messages.checker import Checker


def check_value(checker: Checker, value: Value, rule: ValueRule, path: str, field: FieldRule | None = None) -> None:
    """Report what is wrong with a value; `field` is the one whose label and place an error shows."""
    if isinstance(value, Unread) or (value is None and rule.rules.is_nullable):
        return
    if rule.nested is not None:
        checker.check_object(value, rule.nested, path)
    elif rule.items is not None:
        _check_array(checker, value, rule, path, field)
    elif rule.branches:
        _check_union(checker, value, rule, path, field)
    elif rule.scalar and not is_of(value, rule.scalar):
        checker.add("type", path, rule.scalar, shown(value), field)
    else:
        _check_facets(checker, value, rule, path, field)


def _check_facets(checker: Checker, value: Value, rule: ValueRule, path: str, field: FieldRule | None) -> None:
    """Constants, and the bounds of the value's own type."""
    if rule.constants is not None and comparable(value) not in rule.constants:
        checker.add("code", path, ", ".join(rule.rules.values[:12]), shown(value), field)
    if rule.codes is not None and value not in rule.codes:
        checker.add("code", path, ", ".join(sorted(rule.codes)[:12]), shown(value), field)
    bounds = rule.rules.bounds
    if bounds is not None and isinstance(value, Number) and (wanted := is_within(value.value, bounds)):
        checker.add("bounds", path, wanted, value.text, field)
    if not isinstance(value, str):
        return
    if bounds is not None:
        if bounds.min_length is not None and len(value) < bounds.min_length:
            checker.add("length", path, f">= {bounds.min_length}", value, field)
        if bounds.max_length is not None and len(value) > bounds.max_length:
            checker.add("length", path, f"<= {bounds.max_length}", value, field)
    if not all(matches(value) for matches in rule.matchers):
        checker.add("pattern", path, (field.field.type.pattern if field else "") or "", value, field)


def _check_array(checker: Checker, value: Value, rule: ValueRule, path: str, field: FieldRule | None) -> None:
    array = rule.rules.array
    if array is None or rule.items is None or not isinstance(value, list):
        checker.add("type", path, "array", shown(value), field)
        return
    if len(value) < array.bounds.minimum:
        checker.add("min-items", path, str(array.bounds.minimum), rule=field)
    if array.bounds.maximum is not None and len(value) > array.bounds.maximum:
        checker.add("max-items", path, str(array.bounds.maximum), rule=field)
    if array.bounds.is_unique:
        check_unique(checker, value, path)
    for index, item in enumerate(value):
        check_value(checker, item, rule.items, f"{path}[{index}]", field)


def check_unique(checker: Checker, value: list[Value], path: str) -> None:
    """Report the first value of a list that stands there already."""
    seen: set[Hashable] = set()
    for index, item in enumerate(value):
        key = comparable(item)
        if key in seen:
            checker.add("unique", f"{path}[{index}]")
            return
        seen.add(key)


def _check_union(checker: Checker, value: Value, rule: ValueRule, path: str, field: FieldRule | None) -> None:
    union = rule.rules.union
    accepted = sum(_accepts(checker, value, branch, path) for branch in rule.branches)
    if union is not None and (not accepted or (union.is_exclusive and accepted > 1)):
        checker.add("choice", path, _branches(accepted, len(rule.branches)), shown(value), field)


def check_branches(checker: Checker, value: Value, rule: ObjectRule, path: str) -> None:
    """Check an object against the branches of a choice: one of them describes it, exactly one where it says so."""
    accepted = 0
    for branch in rule.branches:
        trial = checker.trial()
        trial.check_object(value, branch, path)
        accepted += not trial.findings
    if not accepted or (rule.is_exclusive and accepted > 1):
        checker.add("choice", path, _branches(accepted, len(rule.branches)))


def _accepts(checker: Checker, value: Value, branch: ValueRule, path: str) -> bool:
    trial = checker.trial()
    check_value(trial, value, branch, path)
    return not trial.findings


def _branches(accepted: int, count: int) -> str:
    return f"{accepted} of {count}"
