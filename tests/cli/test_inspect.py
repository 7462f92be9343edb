"""`hubgen inspect`: messages, trees and fields of any release, and near names for those that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.inspection import as_json, as_text
from generator.inspection.find import UnknownName, find
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.terminal import printable
from tests.cli.conftest import Hubgen
from tests.conftest import SPECS, load_release
from tests.golden.small import small_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release as hostile_release
from tests.readers.edit import edit

RELEASE = SPECS / "3.0"
NODE = "RS-CAS/event/root"


def inspected(hubgen: Hubgen, *arguments: str | Path) -> dict[str, Any]:
    done = hubgen("inspect", *arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_messages_of_a_release(hubgen: Hubgen) -> None:
    text = hubgen("inspect", RELEASE).stdout
    release = load_release(RELEASE)
    assert all(f"  {schema.name} " in text and str(schema.location) in text for schema in release.schemas)
    found = inspected(hubgen, RELEASE)["messages"]
    assert [item["message"] for item in found] == [schema.name for schema in release.schemas]


def test_a_message_as_a_tree(hubgen: Hubgen) -> None:
    lines = hubgen("inspect", RELEASE, "RS-EDA").stdout.splitlines()
    (code,) = [index for index, line in enumerate(lines) if line.startswith("│  ├─ riskThreat")]
    assert lines[code + 1].startswith("│  │  ├─ code ") and lines[code + 2].startswith("│  │  └─ label ")
    (case,) = [line for line in lines if line.startswith("├─ caseId ")]
    assert case.split()[2:4] == ["1..1", "string"] and case.split()[-1].startswith("J")
    assert "  virtual hosts  15-15_v2.1, 15-smur_v1.7" in lines


def test_a_field_with_all_that_is_known(hubgen: Hubgen) -> None:
    text = hubgen("inspect", RELEASE, "RS-EDA/perimeter").stdout
    release = load_release(RELEASE)
    field = next(item for item in find(release, "RS-EDA").schema.root.fields if item.name == "perimeter")
    codes = release.nomenclatures_by_id[field.type.nomenclature or ""].codes
    for part in (field.label, str(field.location), "0..1 (optional, one value)", "$.createCaseHealth.perimeter"):
        assert part in text
    assert all(f"  {code.value} " in text for code in codes)
    found = inspected(hubgen, RELEASE, "RS-EDA/perimeter")
    assert [item["code"] for item in found["codes"]] == [code.value for code in codes]
    assert found["location"] == str(field.location) and found["nomenclature"] == field.type.nomenclature


def test_a_long_list_is_cut_unless_all_is_asked_for(hubgen: Hubgen) -> None:
    release = load_release(RELEASE)
    fields = [(row["path"], row["nomenclature"]) for schema in release.messages for row in tree(release, schema.name)]
    sizes = {path: len(release.nomenclatures_by_id[name].codes) for path, name in fields if name}
    path, size = max(sizes.items(), key=lambda pair: pair[1])
    assert size > as_text.CODES
    assert f"… {size - as_text.CODES} more (--all)" in hubgen("inspect", RELEASE, path).stdout
    assert "more (--all)" not in hubgen("inspect", RELEASE, path, "--all").stdout


def tree(release: Release, path: str, depth: int | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = as_json.of_place(find(release, path), release, depth)["fields"]
    return found


def test_every_path_of_every_release_is_found_again(real: Path) -> None:
    release = load_release(real)
    for schema in release.schemas:
        for row in tree(release, schema.name):
            place = find(release, row["path"])
            assert (place.path, place.fields[-1].name) == (row["path"], row["name"])
            assert find(release, place.json_path.replace("[*]", "[3]")) == place
            assert list(as_text.of_place(place, release))
        seen = {row["type"] for row in tree(release, schema.name) if row["is_object"]}
        assert seen == {item.name for item in schema.types}, "every type is shown"


@pytest.mark.parametrize("path", ["RS-EDA/createCaseHealth/patient", "createCaseHealth/patient", "/RS-EDA/patient/"])
def test_other_ways_to_write_a_path(path: str) -> None:
    assert find(load_release(RELEASE), path).path == "RS-EDA/patient"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("RS-EDAA", "there are: RS-EDA,"),
        ("createCaseHealt", "there are: RS-EDA,"),
        ("RS-EDA/pasient", "there are: patient,"),
        ("RS-EDA/qualification/risk", "there are: riskThreat,"),
        ("RS-EDA/caseId/x", "is a single value"),
        ("RS-EDA/\u001b[31m", "has no field"),
        ("$.nonsense.x", "has no message"),
        ("//", "has no message"),
    ],
)
def test_names_that_are_none(path: str, says: str, hubgen: Hubgen) -> None:
    done = hubgen("inspect", RELEASE, path)
    assert done.exit_code == 2 and says in done.output and "\u001b" not in done.output


def test_a_release_with_an_error_tells_it_and_shows_the_rest(hubgen: Hubgen, folder: Path) -> None:
    edit(next((folder / "models").glob("*geoloc*.xlsx")), {("GEO-POS", "K9"): "beaucoup"})
    done = hubgen("inspect", folder)
    assert done.exit_code == 0 and "bad-cardinality" in done.stderr and "GEO-POS " not in done.stdout
    assert hubgen("inspect", folder / "models").exit_code == 2
    assert hubgen("inspect", folder, "--depth", "0").exit_code == 2


def test_depth_limits_the_tree() -> None:
    release = load_release(RELEASE)
    assert {row["depth"] for row in tree(release, "RS-EDA", 1)} == {1}
    assert {row["depth"] for row in tree(release, "RS-EDA", 2)} == {1, 2}


def test_a_type_that_holds_itself_has_an_end() -> None:
    release = small_release()
    found = {row["path"]: row["same_as"] for row in tree(release, "RS-CAS")}
    assert found[NODE] is None and found[f"{NODE}/child"] == NODE
    assert find(release, f"{NODE}/child/child/child").fields[-1].name == "child"
    assert any("↑" in line for line in as_text.of_place(find(release, "RS-CAS"), release))


def test_a_chain_of_500_objects() -> None:
    place = Location("models/x.xlsx", "S", "A1")

    def item(number: int) -> ObjectType:
        kind = FieldType(object_type=f"t{number + 1}") if number < 500 else FieldType(scalar=Scalar.STRING)
        return ObjectType(f"t{number}", "", (Field("x", "", kind, Cardinality(1, 1), place),), place)

    schema = Schema("RS-X", "15-15", "t0", item(0), tuple(item(number) for number in range(1, 501)), place)
    release = Release("1.0", place, (schema,))
    assert max(row["depth"] for row in tree(release, "RS-X")) == 501
    assert len(list(as_text.of_place(find(release, "RS-X"), release))) > 501


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_on_their_line(text: str) -> None:
    release = hostile_release(text)
    for path in ("RS-TEST", "RS-TEST/code", "RS-TEST/choice", "RS-TEST/plain"):
        lines = list(as_text.of_place(find(release, path), release))
        document = as_json.of_place(find(release, path), release)
        shown = "\n".join(map(printable, lines))
        assert shown.count("\n") == len(lines) - 1 and all(char.isprintable() or char == "\n" for char in shown)
        assert document["label"] == text
    with pytest.raises(UnknownName):
        find(release, f"RS-TEST/no{text.replace('/', '')}")
