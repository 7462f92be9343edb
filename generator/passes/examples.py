"""Examples must be accepted by their own field."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import Field, FieldType, Release, Scalar
from generator.model.rewrite import map_fields
from generator.model.values import typed_example
from generator.patterns import BadPattern, accepts

SEVERAL = re.compile(r"\s*[,;]\s*")
PYTHON_TYPES: dict[Scalar, tuple[type, ...]] = {
    Scalar.INTEGER: (int,),
    Scalar.NUMBER: (int, float),
    Scalar.BOOLEAN: (bool,),
}


def check_examples(release: Release, collector: Collector) -> Release:
    """Report examples that their type, pattern or code list refuses, and keep the others."""
    codes = {item.id: frozenset(code.value for code in item.codes) for item in release.nomenclatures}

    def in_field(field: Field) -> Field:
        if field.type.scalar is None:
            return replace(field, examples=())
        texts = _texts(field)
        refused = {text: reason for text in texts if (reason := why_refused(text, field.type, codes.get))}
        for text, reason in refused.items():
            place = replace(field.location, cell=field.example_cell) if field.example_cell else field.location
            collector.warning(
                "bad-example",
                place,
                f"{field.name}: the example {text!r} {reason}",
                "write a value that a message may hold, one a line",
            )
        return replace(field, examples=tuple(text for text in texts if text not in refused))

    return map_fields(release, in_field)


def why_refused(text: str, kind: FieldType, codes: Callable[[str], frozenset[str] | None]) -> str:
    """Why a value written as `text` is not of type `kind`; empty where it is."""
    scalar = kind.scalar or Scalar.STRING
    if scalar in PYTHON_TYPES and type(typed_example(text, scalar)) not in PYTHON_TYPES[scalar]:
        return f"is not of type {scalar.value}"
    allowed = frozenset(kind.enum) or (codes(kind.nomenclature) if kind.nomenclature else None)
    if allowed and text not in allowed:
        return "is none of the codes" + (f" of {kind.nomenclature}" if kind.nomenclature else "")
    try:
        if kind.pattern and not accepts(kind.pattern, text):
            return f"does not match {kind.pattern}"
    except BadPattern:
        return ""  # reported where the pattern is
    return ""


def _texts(field: Field) -> tuple[str, ...]:
    if not field.cardinality.is_list:
        return field.examples
    return tuple(part for text in field.examples for part in SEVERAL.split(text) if part)
