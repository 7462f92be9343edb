"""A text with a code list's pattern is bound to the list for information; nothing more is refused for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics import Collector, Location
from generator.loading import load
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.passes.code_lists import check_code_lists
from generator.passes.informative_lists import bind_informative_lists
from generator.targets.json_schema.document import schema_document
from tests.conftest import DSF, SPECS
from tests.readers.tables import FIRST_ROW, TITLES, read, write_release

PLACE = Location("x.xlsx", "S", "A1")
PROSE = "le code de la nomenclature associée"


def release(kind: FieldType, description: str = PROSE, name: str = "risk", others: tuple[str, ...] = ()) -> Release:
    def code_list(identifier: str, *values: str) -> Nomenclature:
        codes = tuple(Code(value, (value,), PLACE) for value in values)
        return Nomenclature(identifier, "", f"ref-{identifier}", 1, codes, PLACE)

    fields = [
        Field("code", "Code", kind, Cardinality(1, 1), PLACE, description=description),
        Field("label", "", FieldType(scalar=Scalar.STRING), Cardinality(0, 1), PLACE),
    ]
    holder = ObjectType(name, "", tuple(fields), PLACE)
    root = ObjectType("r", "", (Field(name, "", FieldType(object_type=name), Cardinality(1, 1), PLACE),), PLACE)
    lists = (code_list("Hub.risk", "R01", "R02"), code_list("Hub.other", "x", *others))
    return Release("1.0", PLACE, (Schema("RS-X", "15-15", "r", root, (holder,), PLACE),), lists)


def bound(given: Release) -> tuple[str | None, list[str]]:
    collector = Collector()
    made = check_code_lists(bind_informative_lists(given, collector), collector)
    return made.schemas[0].types[0].fields[0].type.informative_list, [item.code for item in collector.all]


TEXT = FieldType(scalar=Scalar.STRING, pattern="^R[0-9]{2}$")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (release(TEXT), "Hub.risk"),
        (release(TEXT, "of Hub.risk"), "Hub.risk"),
        (release(TEXT, "ref-Hub.risk"), "Hub.risk"),
        (release(TEXT, ""), "Hub.risk"),
        (release(TEXT, "le code de la nomenclature Hub.other"), None),
        (release(TEXT, "", "danger"), None),
        (release(replace(TEXT, pattern="^R0[1]$")), None),
        (release(replace(TEXT, pattern="^[A-Za-z0-9]+$")), None),
        (release(replace(TEXT, pattern="^R(")), None),
        (release(replace(TEXT, scalar=Scalar.INTEGER)), None),
        (release(replace(TEXT, informative_list="Hub.other")), "Hub.other"),
        (release(replace(TEXT, informative_list="ref-Hub.other")), "Hub.other"),
        (release(replace(TEXT, pattern=None)), None),
    ],
)
def test_which_list_a_field_is_bound_to(given: Release, expected: str | None) -> None:
    found, codes = bound(given)
    assert found == expected and codes.count("unused-nomenclature") == (1 if expected else 2)


def test_a_list_that_is_nowhere_is_reported() -> None:
    assert bound(release(replace(TEXT, informative_list="Hub.riks")))[1][0] == "unknown-informative-list"


@pytest.mark.parametrize(("name", "expected"), [("T.L", "T.L"), ("T-L", "T.L"), ("T.X", None)])
def test_the_column_of_a_workbook_names_the_list(name: str, expected: str | None, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        beside = TITLES.index("Détails de format") + 2
        sheet.insert_cols(beside)
        sheet.cell(FIRST_ROW - 1, beside, "Nomenclature")
        sheet.cell(FIRST_ROW, beside, name)

    made, problems = read(write_release(tmp_path, change))
    assert made is not None
    kinds = [field.type for schema in made.schemas for field in schema.root.fields if field.name == "caseId"]
    assert {(kind.informative_list, kind.pattern) for kind in kinds} == {(expected, "^[A-Z]-[0-9]$")}
    unknown = [item.location.cell for item in problems if item.code == "unknown-informative-list"]
    assert unknown == ([] if expected else [f"G{FIRST_ROW}"])


def test_schemas_accept_as_before_and_name_the_list() -> None:
    before = release(TEXT)
    after = bind_informative_lists(before, Collector())
    documents = [schema_document(item.schemas[0], item) for item in (before, after)]
    plain, named = (item["definitions"]["risk"]["properties"]["code"] for item in documents)
    assert named.pop("x-nomenclature") == "Hub.risk" and named == plain and "enum" not in named


MUST_BE_BOUND = {
    ("HubSante.fait", "whatsHappen", "code"),
    ("HubSante.lieu", "locationKind", "code"),
    ("HubSante.motif", "healthMotive", "code"),
    ("HubSante.risque", "riskThreat", "code"),
}
MAY_BE_BOUND = MUST_BE_BOUND | {("HubSante.lieu", "location", "type")}
"""What the releases were read to say, each by its description; any other would be a false binding."""


@pytest.mark.skipif(not DSF.is_dir(), reason="the real releases are not here")
def test_the_clinical_lists_of_real_releases(tmp_path: Path) -> None:
    for folder in sorted(DSF.iterdir()):
        made = load(folder, Collector())
        if made is None or not any(item.id == "HubSante.fait" for item in made.nomenclatures):
            continue
        bound = {
            (field.type.informative_list, item.name, field.name)
            for schema in made.schemas
            for item in schema.all_types
            for field in item.fields
            if field.type.informative_list
        }
        assert bound - MAY_BE_BOUND == set() and bound >= MUST_BE_BOUND, folder


def test_our_own_release_has_one() -> None:
    made = load(SPECS / "3.0", Collector())
    assert made is not None
    assert {field.type.informative_list for x in made.schemas for item in x.all_types for field in item.fields} - {None}
