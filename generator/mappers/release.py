"""All records of a release folder to one `Release`."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Collector
from generator.mappers.described import Described
from generator.mappers.header import standard_header
from generator.mappers.namespaces import apart_from_header
from generator.mappers.nomenclatures import map_nomenclatures, report_faults
from generator.mappers.package_names import package_names
from generator.mappers.schemas import map_sheet
from generator.mappers.test_cases import map_test_cases
from generator.model import Interface, PerimeterVersion, Release, Schema, VirtualHost
from generator.model.versions import VERSION
from generator.readers.manifest_record import ManifestRecord
from generator.readers.records import ReleaseRecords


def map_release(records: ReleaseRecords, collector: Collector, described: Described | None = None) -> Release:
    """The release as the workbooks have it; references are not resolved yet (see `passes`).

    Beside workbooks, which describe the messages, what an AsyncAPI document says of the interface counts.
    """
    manifest = records.manifest
    schemas: dict[str, Schema] = {}
    for sheet in records.sheets:
        for schema in map_sheet(sheet, manifest.xml_namespace, collector, manifest.codes):
            if schema.name in schemas:
                _schema_twice(schema, schemas[schema.name], collector)
            schemas.setdefault(schema.name, schema)
    if described and all(item.is_header for item in schemas.values()):
        schemas = {item.name: item for item in described.schemas}
    if all(item.is_header for item in schemas.values()) and not collector.stops_release:
        text, hint = _no_message(records, described)
        place = described.location if described and not records.sheets else manifest.location
        collector.error(
            "no-schema",
            place,
            text,
            hint,
            whole_release=True,
        )
    header = [] if any(item.is_header for item in schemas.values()) else [standard_header(manifest.xml_namespace)]
    lists = map_nomenclatures(records.nomenclatures, records.codes, collector)
    report_faults(records.nomenclatures, schemas.values(), collector)
    return Release(
        version=_version(manifest, described) if not records.sheets else manifest.release,
        location=manifest.location,
        schemas=apart_from_header((*header, *schemas.values())),
        nomenclatures=described.nomenclatures if described and not records.sheets else lists,
        interface=_interface(manifest, described),
        perimeters=_perimeters(manifest, described),
        date=manifest.date,
        is_lts=manifest.is_lts,
        test_cases=map_test_cases(records.test_cases, frozenset(schemas), collector),
        directory=records.directory,
        package=package_names(manifest, None if records.sheets else described),
        asyncapi=manifest.asyncapi,
        unsupported=described.unsupported if described and not records.sheets else (),
    )


def _no_message(records: ReleaseRecords, described: Described | None) -> tuple[str, str]:
    """What is wrong with a release without a message, and what to do, in the terms of the input that it has."""
    if described and not records.sheets:
        return (
            "the AsyncAPI document describes no message whose payload is an object",
            "describe one in components/messages or in a channel, its payload a JSON Schema of type object",
        )
    return (
        "no sheet of models/*.xlsx declares a message, and no AsyncAPI document describes one",
        "put the workbooks of the DSF into the folder models/, or an AsyncAPI document beside release.yaml",
    )


def _schema_twice(schema: Schema, first: Schema, collector: Collector) -> None:
    collector.error(
        "duplicate-schema",
        schema.location,
        f"the schema {schema.name!r} is declared at {first.location} already",
        "give one of them another name",
        touches=frozenset({schema.name}),
    )


def _version(manifest: ManifestRecord, described: Described | None) -> str:
    """The release's version: that of release.yaml, or of the document where there is no such file."""
    if described is None or manifest.is_written or not VERSION.fullmatch(described.version):
        return manifest.release
    return described.version


def _perimeters(manifest: ManifestRecord, described: Described | None) -> tuple[PerimeterVersion, ...]:
    """The DSF versions of release.yaml, or else those of the document's virtual hosts."""
    versions: dict[str, tuple[str, ...]] = dict(manifest.dsf)
    if not versions and described:
        for host in described.interface.virtual_hosts:
            versions[host.perimeter] = (*versions.get(host.perimeter, ()), host.version)
    return tuple(PerimeterVersion(name, tuple(dict.fromkeys(found))) for name, found in versions.items())


def _interface(manifest: ManifestRecord, described: Described | None) -> Interface:
    interface = described.interface if described else Interface()
    hosts = tuple(
        VirtualHost(host.name, host.perimeter, host.version, host.messages, host.location)
        for host in manifest.virtual_hosts
    )
    return replace(interface, virtual_hosts=hosts or interface.virtual_hosts)
