"""A value of one type that is no object and no list: its codes, its bounds, its form."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from generator.mappers.asyncapi.constants import constants, is_constant_of, type_of
from generator.mappers.asyncapi.keywords import OF_NUMBERS, OF_TEXTS
from generator.mappers.asyncapi.unsupported import Report
from generator.model import Bounds, FieldType, Scalar, ValueRules
from generator.model.formats import PATTERNS
from generator.readers.asyncapi.documents import View
from generator.readers.asyncapi.plain import is_number, json_text, number_text

SCALARS: Final = {scalar.value: scalar for scalar in Scalar}
KNOWN_PATTERNS: Final = {
    form: scalar for scalar, text in PATTERNS.items() for form in (text, text.removeprefix("^").removesuffix("$"))
}
NO_BOUNDS: Final = Bounds()
MOST: Final = 10**15


def scalar_type(view: View, kind: str, lists: frozenset[str], report: Report) -> FieldType:
    """The type of a value of the JSON type `kind`; of any type where it is empty. Null is left to the caller."""
    pattern = view.text("pattern") if view.has("pattern") else None
    scalar = _special(view, kind, pattern) if kind else None
    made = FieldType(scalar=scalar, pattern=pattern)
    if not view.has("enum") and view.text("x-nomenclature") in lists:
        made = replace(made, informative_list=view.text("x-nomenclature"))
    elif view.text("x-nomenclature") in lists:
        return replace(made, nomenclature=view.text("x-nomenclature"), details_location=view.location)
    enum, values = _codes(view, kind, report)
    rules = ValueRules(bounds=_bounds(view, report), format=_format(view, scalar), values=values)
    is_placed = bool(enum or values or pattern is not None)
    return replace(
        made,
        enum=enum,
        details_location=view.location if is_placed else None,
        rules=rules if rules != ValueRules() else None,
    )


def _codes(view: View, kind: str, report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The constants of a text as they are, those of other types as JSON texts."""
    found = constants(view)
    if found is None:
        return (), ()
    if kind == "string":  # an author of YAML means the text, also where YAML reads a number
        is_nullable = "null" in view.texts("type")
        texts = [item.value for item in found if not (is_nullable and type_of(item) == "null")]
        return tuple(dict.fromkeys(text for text in texts if isinstance(text, str))), ()
    values = tuple(dict.fromkeys(json_text(item) for item in found if not kind or is_constant_of(item, kind)))
    if not values:
        report.unsupported(view, "enum", f"no constant is of the type {kind}")
    return (), values


def _bounds(view: View, report: Report) -> Bounds | None:
    minimum, maximum, above, below, step = (_number(view, keyword, report) for keyword in OF_NUMBERS)
    least, most = (_count(view, keyword, report) for keyword in OF_TEXTS)
    found = Bounds(minimum, maximum, above, below, step, least, most)
    return found if found != NO_BOUNDS else None


def _number(view: View, keyword: str, report: Report) -> str:
    item = view.raw(keyword)
    if item is None:
        return ""
    if is_number(item.node):
        return number_text(str(item.node.value))
    report.unsupported(item, keyword, f"{keyword} is not a number")
    return ""


def _count(view: View, keyword: str, report: Report) -> int | None:
    text = _number(view, keyword, report)
    if not text or (text.isdigit() and int(text) < MOST):
        return int(text) if text else None
    report.unsupported(view.raw(keyword) or view, keyword, f"{keyword} is not a count")
    return None


def _format(view: View, scalar: Scalar | None) -> str:
    """The format, where the scalar type does not say it already."""
    form = view.text("format")
    return "" if form == "date-time" and scalar is Scalar.DATETIME else form


def _special(view: View, kind: str, pattern: str | None) -> Scalar:
    """The DSF's own types, which a pattern stands for; a format alone asserts nothing (draft-07, 7.2)."""
    if view.text("x-type") in SCALARS:
        return SCALARS[view.text("x-type")]
    if kind == "string" and pattern in KNOWN_PATTERNS:
        found = KNOWN_PATTERNS[pattern]
        return found if found is not Scalar.DATETIME or view.text("format") == "date-time" else Scalar.STRING
    return SCALARS[kind]
