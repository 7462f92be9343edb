"""Where code lists are used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Release


@dataclass(frozen=True, slots=True)
class Use:
    """A field that takes codes of a list: its message, the type that has it, its balise."""

    message: str
    type: str
    field: str


def uses(release: Release) -> Mapping[str, tuple[Use, ...]]:
    """The fields that use each list, by the list's id, in the order of the release."""
    found: dict[str, list[Use]] = {}
    for schema in release.schemas:
        for item in schema.all_types:
            for field in item.fields:
                if field.type.nomenclature is not None:
                    use = Use(schema.name, item.name, field.name)
                    found.setdefault(field.type.nomenclature, []).append(use)
    return {key: tuple(dict.fromkeys(value)) for key, value in found.items()}
