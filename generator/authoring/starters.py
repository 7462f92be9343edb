"""What a new release, message or code list starts from: files that pass the checks as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.authoring.lines import CodeLine, CodeSheet, FieldLine, ModelSheet, SchemaLine
from generator.authoring.workbooks import code_workbook, model_workbook, sheet_title
from generator.mappers.header import standard_header
from generator.model import Field, Schema
from generator.model.envelope import HEADER
from generator.readers.records import Layout, ReleaseRecords

TRANSVERSE: Final = "15-15"
"""The column in which the workbooks keep the messages that every perimeter has."""
DEFAULT_NAMESPACE: Final = "eda:1.9"
TO_FILL: Final = "À compléter."
MANIFEST: Final = """\
# What the workbooks of this release do not say themselves.
release: "{version}"
{date}
{namespace}
# The DSF versions that the release carries, by perimeter.
# dsf:
#   15-15: "2.1"

# The virtual hosts of the hub, and the messages that each lets through.
# virtual_hosts:
#   15-15_v2.1:
#     perimeter: 15-15
#     version: "2.1"
#     messages: [RS-EDA, RC-REF]
"""


def release_files(version: str, date: str, layout: Layout) -> dict[str, bytes]:
    """The files of a new release by their path: release.yaml, and a workbook with the RC-DE header.

    `date` is YYYY-MM-DD, or empty where it is not known yet.
    """
    is_old = layout is Layout.FIRST_CELL
    namespace = 'xml_namespace: "cisu:2.0"\n' if is_old else ""
    day = f"date: {date}" if date else "# date: 2026-02-04"
    header = standard_header("" if is_old else DEFAULT_NAMESPACE)
    schema = SchemaLine(
        name=header.name,
        perimeter=TRANSVERSE,
        root_element=header.root_element,
        package="rcde",
        xml_namespace="" if is_old else DEFAULT_NAMESPACE,
        has_header=False,
        is_generated=False,
    )
    sheet = ModelSheet(header.name, layout, (schema,), (TRANSVERSE,), tuple(_lines(header)))
    return {
        "release.yaml": MANIFEST.format(version=version, date=day, namespace=namespace).encode(),
        "models/transverse.xlsx": model_workbook("Messages transverses", [sheet], layout),
    }


def message_workbook(schema: SchemaLine, layout: Layout) -> bytes:
    """A workbook for one new message, with a value, an object and a field of it to start from."""
    cells = {schema.perimeter: "X"}
    lines = (
        FieldLine(
            level=1,
            label="Identifiant partagé du dossier",
            name="caseId",
            cardinality="1..1",
            type="string",
            perimeters=cells,
            description="Dossier auquel le message se rapporte.",
            examples="fr.health.samu440.DRFR154402403120012",
        ),
        FieldLine(1, "Premier objet", "detail", "0..1", "detail", cells, is_object=True, description=TO_FILL),
        FieldLine(
            level=2,
            label="Date et heure",
            name="datetime",
            cardinality="1..1",
            type="datetime",
            perimeters=cells,
            description=TO_FILL,
            examples="2024-03-12T14:05:00+01:00",
        ),
    )
    sheet = ModelSheet(sheet_title(schema.name), layout, (schema,), (schema.perimeter,), lines)
    return model_workbook(f"Message {schema.name}", [sheet], layout)


def nomenclature_workbook(identifier: str, levels: int) -> bytes:
    """A workbook for one new code list, with a code to replace."""
    properties = {
        "Identifiant nomenclature": identifier,
        "Nom Nomenclature": identifier,
        "Description": TO_FILL,
    }
    code = CodeLine("A_COMPLETER", ("À compléter",))
    sheet = CodeSheet(sheet_title(identifier), properties, levels, (code,))
    return code_workbook(f"Nomenclature {identifier}", [sheet])


def namespace_like(records: ReleaseRecords, root_element: str) -> str:
    """The XML namespace of a new message beside the others of its release, without `urn:emergency:`.

    Empty for the first layout, whose sheets have no place for it.
    """
    if records.layout is Layout.FIRST_CELL:
        return ""
    declared = (item for sheet in records.sheets for item in sheet.declarations if item.name == HEADER)
    base = next((item.xml_namespace for item in declared), "") or DEFAULT_NAMESPACE
    return f"{base}:{root_element}"


def _lines(schema: Schema) -> Iterator[FieldLine]:
    for item in schema.root.fields:
        yield _line(item, 1)
        if item.type.object_type:
            for child in schema.types_by_name[item.type.object_type].fields:
                yield _line(child, 2)


def _line(item: Field, level: int) -> FieldLine:
    kind = item.type
    return FieldLine(
        level=level,
        label=item.label,
        name=item.name,
        cardinality=str(item.cardinality),
        type=kind.object_type or (kind.scalar or "string"),
        perimeters={TRANSVERSE: "X"},
        is_object=kind.object_type is not None,
        details=f"ENUM: {', '.join(kind.enum)}" if kind.enum else "",
        description=TO_FILL,
    )
