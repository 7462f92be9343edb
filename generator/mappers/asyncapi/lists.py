"""Lists: of a field, whose cardinality says how many, and as values of their own (JSON Schema draft-07, 6.4)."""

from __future__ import annotations

from generator.mappers.asyncapi.unsupported import Report
from generator.model import ArrayOf, Cardinality, FieldType, ListBounds, ValueRules
from generator.readers.asyncapi.documents import View
from generator.readers.asyncapi.plain import is_number, number_text

MOST_ITEMS = 10**6


def cardinality_of(view: View, is_required: bool, report: Report) -> tuple[Cardinality, ListBounds | None]:
    """The cardinality of a list, which is never narrower than the list, and its bounds where it is wider."""
    bounds = list_bounds(view, is_required, report)
    least = max(bounds.minimum, 1) if is_required and bounds.minimum else 0
    most = None if bounds.maximum in (0, 1) else bounds.maximum
    is_exact = bool(bounds.minimum) == is_required and most == bounds.maximum and not bounds.is_unique
    return Cardinality(least, most), None if is_exact else bounds


def array_of(view: View, items: FieldType, report: Report) -> FieldType:
    """A list as a value."""
    return FieldType(rules=ValueRules(array=ArrayOf(items, list_bounds(view, False, report))))


def list_bounds(view: View, is_required: bool, report: Report) -> ListBounds:
    """What a schema says of a list; a bound that is no count is reported."""
    least, most = _count(view, "minItems", report) or 0, _count(view, "maxItems", report)
    return ListBounds(is_required, least, most, view.text("uniqueItems") == "true")


def _count(view: View, keyword: str, report: Report) -> int | None:
    item = view.raw(keyword)
    if item is None:
        return None
    text = number_text(str(item.node.value)) if is_number(item.node) else ""
    if text.isdigit() and int(text) < MOST_ITEMS:
        return int(text)
    report.unsupported(item, keyword, f"{keyword} is not a count below {MOST_ITEMS}")
    return None
