"""All records of a release folder to one `Release`."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Collector
from generator.mappers.header import standard_header
from generator.mappers.namespaces import apart_from_header
from generator.mappers.nomenclatures import map_nomenclatures
from generator.mappers.schemas import map_sheet
from generator.mappers.test_cases import map_test_cases
from generator.model import Interface, PerimeterVersion, Release, Schema, VirtualHost
from generator.readers.records import ManifestRecord, ReleaseRecords


def map_release(records: ReleaseRecords, collector: Collector) -> Release:
    """The release as the workbooks have it; references are not resolved yet (see `passes`)."""
    manifest = records.manifest
    schemas: dict[str, Schema] = {}
    for sheet in records.sheets:
        for schema in map_sheet(sheet, manifest.xml_namespace, collector):
            if schema.name in schemas:
                _schema_twice(schema, schemas[schema.name], collector)
            schemas.setdefault(schema.name, schema)
    if all(item.is_header for item in schemas.values()) and not collector.errors:
        collector.error(
            "no-schema",
            manifest.location,
            "no sheet of models/*.xlsx declares a message",
            "put the workbooks of the DSF into the folder models/",
            whole_release=True,
        )
    header = [] if any(item.is_header for item in schemas.values()) else [standard_header(manifest.xml_namespace)]
    return Release(
        version=manifest.release,
        location=manifest.location,
        schemas=apart_from_header((*header, *schemas.values())),
        nomenclatures=map_nomenclatures(records.nomenclatures, records.layout, collector),
        interface=_interface(manifest),
        perimeters=tuple(PerimeterVersion(name, versions) for name, versions in manifest.dsf.items()),
        date=manifest.date,
        is_lts=manifest.is_lts,
        test_cases=map_test_cases(records.test_cases, frozenset(schemas), collector),
    )


def own_namespaces(schemas: tuple[Schema, ...]) -> tuple[Schema, ...]:
    """The schemas, where a message that is declared in the header's namespace gets one of its own below it.

    RS-ERROR of line 3.x is declared so, and was published, XSD and samples, as `<header's>:error`; free content
    stays in the header's namespace, as published.
    """
    base = {schema.xml_namespace for schema in schemas if schema.is_header}
    return tuple(
        replace(schema, xml_namespace=f"{schema.xml_namespace}:{schema.root_element}")
        if schema.xml_namespace in base and not schema.is_header and not schema.root.is_open
        else schema
        for schema in schemas
    )


def _schema_twice(schema: Schema, first: Schema, collector: Collector) -> None:
    collector.error(
        "duplicate-schema",
        schema.location,
        f"the schema {schema.name!r} is declared at {first.location} already",
        "give one of them another name",
        touches=frozenset({schema.name}),
    )


def _interface(manifest: ManifestRecord) -> Interface:
    return Interface(
        tuple(
            VirtualHost(host.name, host.perimeter, host.version, host.messages, host.location)
            for host in manifest.virtual_hosts
        )
    )
