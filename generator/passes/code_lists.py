"""Checks of the code lists as a whole: lists without codes, lists that no field uses."""

from __future__ import annotations

from generator.diagnostics import Collector, Location
from generator.model import Nomenclature, Release


def check_code_lists(release: Release, collector: Collector) -> Release:
    """Report lists that are empty or unused.

    An empty list is an error of the schemas that it is imposed on, and a warning where it is for information.
    """
    users: dict[str, set[str]] = {}
    informative: set[str | None] = set()
    for schema in release.schemas:
        for item in schema.all_types:
            for field in item.fields:
                informative.add(field.type.informative_list)
                if field.type.nomenclature:
                    users.setdefault(field.type.nomenclature, set()).add(schema.name)
    for nomenclature in release.nomenclatures:
        if nomenclature.id not in users and nomenclature.id in informative:
            if not nomenclature.codes:
                collector.warning("empty-nomenclature", *_empty(nomenclature))
        elif nomenclature.id not in users:
            collector.warning(
                "unused-nomenclature",
                nomenclature.location,
                f"no field uses the list {nomenclature.id!r}",
                "bind a field to it (NOMENCLATURE: id), or begin the sheet's name with '#'",
            )
        elif not nomenclature.codes:
            touches = frozenset(users[nomenclature.id])
            collector.error("empty-nomenclature", *_empty(nomenclature), touches=touches)
    return release


def _empty(nomenclature: Nomenclature) -> tuple[Location, str, str]:
    text = f"the list {nomenclature.id!r} has no code"
    return nomenclature.location, text, "add its codes below the row that starts with 'Code'"
