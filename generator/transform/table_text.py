"""A table in the terminal: what changes place, name or code, and what is left open."""

from __future__ import annotations

from generator.model import Release
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.report import shown
from generator.transform.table import Gap, Origin, Table


def as_text(table: Table, old: Release, *, only_gaps: bool) -> str:
    """The table, a line for each field that does not stay as it is; with `only_gaps` its gaps alone."""
    schemas = {item.name: item for item in old.schemas}
    lines: list[str] = []
    for mapping in (*table.messages, *((table.header,) if table.header else ())):
        fields = [] if only_gaps else [_field(item) for item in mapped_places(mapping, schemas[mapping.old])]
        changed = [*filter(None, fields), *map(_gap, mapping.gaps)]
        if changed:
            lines += [f"{mapping.old} → {mapping.new}", *changed, ""]
    lines += [f"{name}: {gap.text}" for name, gap in table.gaps]
    return "\n".join(lines or ["nothing is left open"]) + "\n"


def _field(item: MappedPlace) -> str:
    if item.new_path is None or item.mapping.origin is Origin.IDENTICAL:
        return ""
    evidence = ", ".join(f"{name} {value}".strip() for name, value in item.mapping.evidence)
    return f"  {shown(item.path)} → {shown(item.new_path)} ({item.mapping.origin.value}{evidence and '; '}{evidence})"


def _gap(item: Gap) -> str:
    return f"  {item.kind}: {shown(item.path)}: {item.text}"
