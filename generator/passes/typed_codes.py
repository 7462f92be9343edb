"""A code is a text, whatever type its row says."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import Field, Release, Scalar
from generator.model.rewrite import map_fields


def make_codes_texts(release: Release, collector: Collector) -> Release:
    """Make every field with a code list, or with codes in its row, a string; report those that were not.

    The codes of a list are texts in JSON and XML (DSF): a number is none of them, so that a field of codes
    and of another type would accept no value at all.
    """

    def in_field(field: Field) -> Field:
        kind = field.type
        if not (kind.enum or kind.nomenclature) or kind.scalar in (Scalar.STRING, None):
            return field
        collector.warning(
            "typed-codes",
            kind.details_location or field.location,
            f"{field.name} has codes and the type {kind.scalar.value}; a code is a text, read as string",
            "write string in « Format (ou type) », or take the codes out",
        )
        return replace(field, type=replace(kind, scalar=Scalar.STRING))

    return map_fields(release, in_field)
