"""What is known of a release, a message or a field, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.inspection.find import Place
from generator.inspection.tree import Row, rows
from generator.model import Field, FieldType, Release, Scalar, Schema
from generator.model.virtual_hosts import virtual_hosts

CODES = 20
"""Codes that are shown of a list, unless all are asked for."""
LONGEST_TYPE = 44


def of_release(release: Release) -> Iterator[str]:
    """One line for each message."""
    yield f"release {release.version}: {len(release.messages)} messages, {len(release.nomenclatures)} code lists"
    table = [
        (item.name, item.root_element, item.perimeter, one_line(item.root.label), str(item.location))
        for item in release.schemas
    ]
    yield from (f"  {line}" for line in aligned(table))


def of_place(place: Place, release: Release, depth: int | None = None, *, all_codes: bool = False) -> Iterator[str]:
    """A message or a field with all that is known of it, then the tree or the codes below it."""
    yield place.path
    facts = _field_facts(place, release) if place.fields else _schema_facts(place.schema, release)
    yield from (f"  {line}" for line in aligned([(name, one_line(text)) for name, text in facts if text]))
    item = place.object_type
    if item is not None:
        yield ""
        yield from aligned([_row(row, place) for row in rows(place.schema, item, place.path, depth)])
    else:
        yield from _codes(place.fields[-1].type, release, all_codes=all_codes)


def _schema_facts(schema: Schema, release: Release) -> Iterator[tuple[str, str]]:
    yield "label", schema.root.label
    yield "description", schema.root.description
    yield "root element", schema.root_element
    yield "namespace", schema.xml_namespace
    yield "perimeter", schema.perimeter
    yield "virtual hosts", ", ".join(host.name for host in virtual_hosts(release) if schema.name in host.messages)
    yield "header", "this is the header" if schema.is_header else "RC-DE" if schema.has_header else "none"
    yield "defined at", str(schema.location)


def _field_facts(place: Place, release: Release) -> Iterator[tuple[str, str]]:
    field, item = place.fields[-1], place.object_type
    kind = field.type
    yield "label", field.label
    yield "description", field.description
    yield "in JSON", place.json_path
    yield "in XML", "/".join((place.schema.root_element, *(item.name for item in place.fields)))
    yield "cardinality", f"{field.cardinality} ({_presence(field)})"
    yield "type", f"object {item.name}{' (open)' if item.is_open else ''}" if item else kind.word
    yield "pattern", kind.pattern or ""
    yield "code list", _list(kind, release)
    yield "codes expected", _informative_list(kind, release)
    yield "said at", str(kind.details_location or "") if kind.pattern or kind.enum or kind.nomenclature else ""
    yield "examples", " | ".join(field.examples)
    yield "remark", field.remark
    yield "defined at", str(field.location)
    yield "its type at", str(item.location) if item and item.location != field.location else ""


def _presence(field: Field) -> str:
    required = "required" if field.cardinality.is_required else "optional"
    return f"{required}, {'a list' if field.cardinality.is_list else 'one value'}"


def _informative_list(kind: FieldType, release: Release) -> str:
    if kind.informative_list is None:
        return ""
    found = release.nomenclatures_by_id[kind.informative_list]
    return f"{found.id} « {found.name} », {len(found.codes)} codes, not imposed by the schema"


def _list(kind: FieldType, release: Release) -> str:
    if kind.nomenclature is None:
        return f"{len(kind.enum)} codes in the sheet" if kind.enum else ""
    found = release.nomenclatures_by_id[kind.nomenclature]
    return f"{found.id} « {found.name} », {len(found.codes)} codes, {found.location}"


def _row(row: Row, place: Place) -> tuple[str, ...]:
    field, own = row.field, place.schema.location
    rails = "".join("   " if last else "│  " for last in row.rails[:-1]) + ("└─ " if row.rails[-1] else "├─ ")
    kind = f"{short_type(field.type)}{' ↑' if row.same_as else ''}"
    at = field.location
    cell = at.cell if at.cell and (at.file, at.sheet) == (own.file, own.sheet) else str(at)
    return rails + field.name, str(field.cardinality), kind, one_line(field.label), cell


def short_type(kind: FieldType) -> str:
    """A type in a few words: an object's name, a code list's id, the codes of a sheet, a scalar."""
    if kind.object_type is not None:
        return f"{{{kind.object_type}}}"
    form = " /…/" if kind.pattern and kind.scalar in (None, Scalar.STRING) else ""
    text = kind.nomenclature or "|".join(kind.enum) or f"{kind.word}{form}"
    return text if len(text) <= LONGEST_TYPE else f"{text[: LONGEST_TYPE - 1]}…"


def _codes(kind: FieldType, release: Release, *, all_codes: bool) -> Iterator[str]:
    table: list[tuple[str, ...]] = [(value,) for value in kind.enum]
    if kind.nomenclature is not None:
        codes = release.nomenclatures_by_id[kind.nomenclature].codes
        table = [(code.value, "  " * (code.level - 1) + one_line(code.label)) for code in codes]
    if not table:
        return
    yield ""
    shown = table if all_codes else table[:CODES]
    yield from (f"  {line}" for line in aligned(shown))
    if len(shown) < len(table):
        yield f"  … {len(table) - len(shown)} more (--all)"


def one_line(text: str) -> str:
    """A text of several lines on one."""
    return " ".join(text.split())


def aligned(table: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The rows of a table with their columns one below the other, the last one as long as it is."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)][:-1]
    for row in table:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]]).rstrip()
