"""Constants, bounds, patterns and repetitions of values (JSON Schema draft-07, 6)."""

from __future__ import annotations

from generator.messages.equality import comparable
from generator.messages.kinds import shown
from generator.messages.report import Report
from generator.messages.rules import FieldRule, ValueRule
from generator.messages.values import Number, Value
from generator.model.decimals import violated_bound


def check_facets(report: Report, value: Value, rule: ValueRule, path: str, field: FieldRule | None = None) -> None:
    """Constants, and the bounds of the value's own type."""
    if rule.constants is not None and comparable(value) not in rule.constants:
        report.add("code", path, ", ".join(rule.rules.values[:12]), shown(value), field)
    if rule.codes is not None and value not in rule.codes:
        report.add("code", path, ", ".join(sorted(rule.codes)[:12]), shown(value), field)
    bounds = rule.rules.bounds
    if bounds is not None and isinstance(value, Number) and (wanted := violated_bound(value.value, bounds)):
        report.add("bounds", path, wanted, value.text, field)
    if not isinstance(value, str):
        return
    if bounds is not None and (rule.codes is None or value in rule.codes):
        if bounds.min_length is not None and len(value) < bounds.min_length:
            report.add("length", path, f">= {bounds.min_length}", value, field)
        if bounds.max_length is not None and len(value) > bounds.max_length:
            report.add("length", path, f"<= {bounds.max_length}", value, field)
    if not all(matches(value) for matches in rule.matchers):
        report.add("pattern", path, (field.field.type.pattern if field else "") or "", value, field)


def check_unique(report: Report, value: list[Value], path: str) -> None:
    """Report the first value of a list that stands there already."""
    seen: set[str] = set()
    for index, item in enumerate(value):
        key = comparable(item)
        if key in seen:
            report.add("unique", f"{path}[{index}]")
            return
        seen.add(key)
