"""Dates, date-times and telephone numbers get the pattern of their type."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import FieldType, Release
from generator.model.formats import PATTERNS
from generator.model.rewrite import map_types


def add_text_forms(release: Release, collector: Collector) -> Release:
    """Set `pattern` on every field whose scalar type has a lexical form (DSF).

    Releases whose own patterns are written without anchors (line 1.x) were published with forms
    without anchors too: a value may have more text around it.
    """
    anchored = any(kind.pattern and kind.pattern.startswith("^") for kind in _types(release))
    forms = {
        scalar: form if anchored else form.removeprefix("^").removesuffix("$") for scalar, form in PATTERNS.items()
    }

    def with_form(kind: FieldType) -> FieldType:
        if kind.scalar not in forms or kind.pattern:
            return kind
        return replace(kind, pattern=forms[kind.scalar])

    return map_types(release, with_form)


def _types(release: Release) -> list[FieldType]:
    return [field.type for schema in release.schemas for item in schema.all_types for field in item.fields]
