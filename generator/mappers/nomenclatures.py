"""Records of code lists to the model: ids, levels, parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.diagnostics import Collector, Location
from generator.model import Code, Nomenclature, Schema
from generator.readers.manifest_record import Codes
from generator.readers.nomenclature_workbook import ID, NAME, REFERENCE
from generator.readers.records import CodeRow, NomenclatureRecord

VALID_FROM = ("Date validation", "Date de validation", "Valide du")
VALID_UNTIL = ("Date expiration", "Date d'expiration", "Valide jusqu'au")


def map_nomenclatures(
    records: Iterable[NomenclatureRecord], codes: Codes, collector: Collector
) -> tuple[Nomenclature, ...]:
    """The code lists, in the order of the workbooks; of two with one id the first counts."""
    lists: dict[str, Nomenclature] = {}
    for record in records:
        item = _map(record, codes, collector)
        if item.id in lists:
            collector.warning(
                "duplicate-nomenclature",
                record.places.get(ID) or record.places.get(NAME) or record.location,
                f"the list {item.id!r} stands at {lists[item.id].location} already, which counts",
                "give one of them another id",
            )
        lists.setdefault(item.id, item)
    return tuple(lists.values())


def report_faults(records: Iterable[NomenclatureRecord], schemas: Iterable[Schema], collector: Collector) -> None:
    """A code that cannot be read is an error of the schemas that use its list: without it, they would be narrower."""
    users: dict[str, set[str]] = {}
    for schema in schemas:
        for field in (field for item in schema.all_types for field in item.fields):
            users.setdefault(field.type.nomenclature or "", set()).add(schema.name)
    for record in records:
        properties = record.properties
        names = {properties.get(ID, ""), f"{properties.get(REFERENCE, '')}-{properties.get(NAME, '')}"} - {""}
        touches = frozenset().union(*(users.get(name, set()) for name in names))
        for fault in record.faults:
            collector.add(replace(fault, touches=touches))


def _map(record: NomenclatureRecord, codes: Codes, collector: Collector) -> Nomenclature:
    properties = record.properties
    reference = f"{properties.get(REFERENCE, '')}-{properties.get(NAME, '')}"
    levels = max((len(row.labels) for row in record.rows), default=1)
    return Nomenclature(
        id=properties.get(ID) or reference,
        name=properties.get(NAME) or properties.get(ID, ""),
        reference=reference,
        levels=levels,
        codes=_codes(record.rows, codes, collector),
        location=record.location,
        version=properties.get("Version", ""),
        valid_from=_first(properties, VALID_FROM),
        valid_until=_first(properties, VALID_UNTIL),
        description=properties.get("Description", ""),
    )


def _first(properties: Mapping[str, str], keys: Iterable[str]) -> str:
    return next((properties[key] for key in keys if properties.get(key)), "")


def _codes(rows: Iterable[CodeRow], how: Codes, collector: Collector) -> tuple[Code, ...]:
    codes: dict[str, Code] = {}
    above: list[str] = []
    parents: dict[tuple[str, ...], str] = {}
    for row in rows:
        value = read_code(row, how, collector)
        above = _full_path(row.labels, above)
        path = tuple(above)
        if value in codes:
            _duplicate(row, codes[value].location, collector)
            continue
        codes[value] = Code(
            value=value,
            labels=tuple(filter(None, path)),
            location=row.location,
            level=max(len(path), 1),
            parent=parents.get(path[:-1]) if path else None,
            description=row.description,
            comment=row.comment,
        )
        parents.setdefault(path, value)
    return tuple(codes.values())


def read_code(row: CodeRow, how: Codes, collector: Collector) -> str:
    """The code that a row stands for, by the rule of its release."""
    counts = "it counts as it stands" if how is Codes.VERBATIM else "read without"
    if "," in row.code:
        collector.warning("comma-in-code", row.location, f"{row.code!r} has a comma; {counts}", "take it out")
    elif row.code != row.code.strip():
        collector.warning(
            "space-around-code", row.location, f"{row.code!r} has blanks around it; {counts}", "take them out"
        )
    return row.code if how is Codes.VERBATIM else row.code.replace(",", " ").strip()


def _full_path(labels: tuple[str, ...], above: list[str]) -> list[str]:
    """The labels down to the row's own level, those left empty taken from the rows above."""
    level = len(labels)
    while level and not labels[level - 1]:
        level -= 1
    first = 0
    while first < level and not labels[first]:
        first += 1
    return [*above[:first], *[""] * (first - len(above)), *labels[first:level]]


def _duplicate(row: CodeRow, first: Location, collector: Collector) -> None:
    collector.warning(
        "duplicate-code",
        row.location,
        f"the code {row.code!r} stands at {first.cell} already, which counts",
        "give it a code of its own, or delete the row",
    )
