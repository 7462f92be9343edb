"""A code list as a JSON document of ours: all that the model knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model import Code, Nomenclature
from generator.targets.nomenclatures.uses import Use

Document = dict[str, Any]


def as_json(item: Nomenclature, used: Sequence[Use]) -> Document:
    """The list with its codes in the order of the workbook; `labels` go from the most general level to the code's own.

    What the workbook leaves empty is null; `location` is the cell that a thing comes from.
    """
    return {
        "id": item.id,
        "name": item.name,
        "reference": item.reference,
        "version": item.version or None,
        "valid_from": item.valid_from or None,
        "valid_until": item.valid_until or None,
        "description": item.description or None,
        "levels": item.levels,
        "location": str(item.location),
        "used_by": [
            {"message": use.message, "type": use.type, "field": use.field, "imposed": use.is_imposed} for use in used
        ],
        "codes": [_code(code) for code in item.codes],
    }


def _code(code: Code) -> Document:
    return {
        "code": code.value,
        "label": code.label,
        "labels": list(code.labels),
        "level": code.level,
        "parent": code.parent,
        "description": code.description or None,
        "comment": code.comment or None,
        "location": str(code.location),
    }
