"""Where code lists are used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Release


@dataclass(frozen=True, slots=True)
class Use:
    """A field that takes codes of a list: its message, the type that has it, its balise.

    `is_imposed` tells whether no other value is valid; else the list is given for information.
    """

    message: str
    type: str
    field: str
    is_imposed: bool


def uses(release: Release) -> Mapping[str, tuple[Use, ...]]:
    """The fields that use each list, by the list's id, in the order of the release."""
    found: dict[str, list[Use]] = {}
    for schema in release.schemas:
        for item in schema.all_types:
            for field in item.fields:
                name = field.type.named_list
                if name is not None:
                    use = Use(schema.name, item.name, field.name, field.type.nomenclature is not None)
                    found.setdefault(name, []).append(use)
    return {key: tuple(dict.fromkeys(value)) for key, value in found.items()}
