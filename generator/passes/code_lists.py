"""Checks of the code lists as a whole: lists without codes, lists that no field uses."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.model import Release


def check_code_lists(release: Release, collector: Collector) -> Release:
    """Report lists that are empty (an error of the schemas that use them) or unused (a warning)."""
    users: dict[str, set[str]] = {}
    informative: set[str | None] = set()
    for schema in release.schemas:
        for item in schema.all_types:
            for field in item.fields:
                informative.add(field.type.informative_list)
                if field.type.nomenclature:
                    users.setdefault(field.type.nomenclature, set()).add(schema.name)
    for nomenclature in release.nomenclatures:
        if nomenclature.id not in users:
            if nomenclature.id in informative:
                continue
            collector.warning(
                "unused-nomenclature",
                nomenclature.location,
                f"no field uses the list {nomenclature.id!r}",
                "bind a field to it (NOMENCLATURE: id), or begin the sheet's name with '#'",
            )
        elif not nomenclature.codes:
            collector.error(
                "empty-nomenclature",
                nomenclature.location,
                f"the list {nomenclature.id!r} has no code",
                "add its codes below the row that starts with 'Code'",
                touches=frozenset(users[nomenclature.id]),
            )
    return release
