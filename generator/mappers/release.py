"""All records of a release folder to one `Release`."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.mappers.header import standard_header
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
    if not schemas and not collector.errors:
        collector.error(
            "no-schema",
            manifest.location,
            "no sheet of models/*.xlsx declares a schema",
            "put the workbooks of the DSF into the folder models/",
            whole_release=True,
        )
    header = [] if any(item.is_header for item in schemas.values()) else [standard_header(manifest.xml_namespace)]
    return Release(
        version=manifest.release,
        location=manifest.location,
        schemas=(*header, *schemas.values()),
        nomenclatures=map_nomenclatures(records.nomenclatures, records.layout, collector),
        interface=_interface(manifest),
        perimeters=tuple(PerimeterVersion(name, versions) for name, versions in manifest.dsf.items()),
        date=manifest.date,
        is_lts=manifest.is_lts,
        test_cases=map_test_cases(records.test_cases, frozenset(schemas), collector),
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
