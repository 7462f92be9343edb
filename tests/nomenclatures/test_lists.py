"""Every code of a release is in every format, says what the model says, and no cell is a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.documents.formulas import inert, is_formula
from generator.model import Code, Nomenclature, Release
from generator.targets.file_names import file_name
from generator.targets.nomenclatures import render
from tests.conftest import SPECS, load_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release

PLACE = Location("nomenclatures/x.xlsx", "x", "A1")


def outputs(found: Release) -> dict[str, bytes]:
    return {item.path: item.content for item in render(found)}


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def flat(concepts: list[dict[str, Any]], parent: str | None = None) -> Iterator[tuple[dict[str, Any], str | None]]:
    for item in concepts:
        yield item, parent
        yield from flat(item.get("concept", []), item["code"])


def property_of(concept: dict[str, Any], code: str) -> Any:
    found = [item for item in concept["property"] if item["code"] == code]
    return next((value for item in found for key, value in item.items() if key.startswith("value")), None)


def with_codes(*codes: Code) -> Release:
    item = Nomenclature("L", "L", "L", max(code.level for code in codes), codes, PLACE)
    return Release("9.0", PLACE, nomenclatures=(item,))


def test_every_list_is_in_every_format(real: Path) -> None:
    found = load_release(real)
    files = outputs(found)
    count = len(found.nomenclatures)
    assert count > 40
    kinds = [path.split("/")[0] for path in files]
    assert (kinds.count("csv"), kinds.count("json"), kinds.count("fhir"), len(files)) == (count,) * 3 + (3 * count + 1,)
    known = json.loads(files["nomenclatures.json"])
    assert [item["id"] for item in known["nomenclatures"]] == [item.id for item in found.nomenclatures]


def test_csv_has_every_code_with_its_labels(real: Path) -> None:
    found = load_release(real)
    files = outputs(found)
    for item in found.nomenclatures:
        rows = read_csv(files[f"csv/{file_name(item.id)}.csv"])
        levels = [f"Libellé niveau {number}" for number in range(1, item.levels + 1)]
        assert rows[0] == ["Code", *levels, "Description", "Commentaire"]
        assert [row[0] for row in rows[1:]] == [code.value for code in item.codes]
        for row, code in zip(rows[1:], item.codes, strict=True):
            assert tuple(text for text in row[1:-2] if text) == code.labels
            assert row[code.level] == (code.labels[-1] if code.labels else "")
            assert tuple(row[-2:]) == (code.description, code.comment)


def test_json_has_every_code_and_where_the_list_is_used(real: Path) -> None:
    found = load_release(real)
    files = outputs(found)
    used = {use for schema in found.schemas for item in schema.all_types for use in item.fields if use.type.named_list}
    listed = 0
    for item in found.nomenclatures:
        document = json.loads(files[f"json/{file_name(item.id)}.json"])
        assert [code["code"] for code in document["codes"]] == [code.value for code in item.codes]
        assert [code["labels"] for code in document["codes"]] == [list(code.labels) for code in item.codes]
        listed += bool(document["used_by"])
    assert listed == len({use.type.named_list for use in used})


def test_fhir_is_valid_and_has_every_code(real: Path) -> None:
    codesystem = pytest.importorskip("fhir.resources.R4B.codesystem", reason="fhir.resources is not installed")
    found = load_release(real)
    files = outputs(found)
    for item in found.nomenclatures:
        content = files[f"fhir/CodeSystem-{file_name(item.id)}.json"]
        codesystem.CodeSystem.model_validate_json(content)
        document = json.loads(content)
        concepts = list(flat(document["concept"]))
        values = [property_of(concept, "code-dsf") or concept["code"] for concept, _ in concepts]
        assert sorted(values) == sorted(code.value for code in item.codes)
        assert len({concept["code"] for concept, _ in concepts}) == document["count"] == len(item.codes)
        parents = {code.value: code.parent for code in item.codes}
        for concept, parent in concepts:
            assert property_of(concept, "parent") == parent
            assert parents[property_of(concept, "code-dsf") or concept["code"]] == parent


def test_names_of_resources_are_their_own(real: Path) -> None:
    documents = [json.loads(content) for path, content in outputs(load_release(real)).items() if path[:4] == "fhir"]
    for key in ("id", "url", "name"):
        assert len({document[key] for document in documents}) == len(documents)


@pytest.mark.parametrize("value", ["TSU ", " TSU", "A  B", "A\tB", "", "\x00", "é\u2028"])
def test_codes_that_fhir_cannot_carry_are_encoded(value: str) -> None:
    codesystem = pytest.importorskip("fhir.resources.R4B.codesystem", reason="fhir.resources is not installed")
    content = outputs(with_codes(Code(value, ("x",), PLACE), Code("B", ("y",), PLACE)))["fhir/CodeSystem-L.json"]
    codesystem.CodeSystem.model_validate_json(content)
    assert len(json.loads(content)["concept"]) == 2


def test_codes_that_would_fall_together_stay_apart() -> None:
    content = outputs(with_codes(Code("A ", ("x",), PLACE), Code("A%20", ("y",), PLACE)))["fhir/CodeSystem-L.json"]
    assert len({item["code"] for item in json.loads(content)["concept"]}) == 2


def test_parents_that_make_no_tree_do_no_harm() -> None:
    codes = (
        Code("A", ("a",), PLACE, 2, "B"),
        Code("B", ("b",), PLACE, 2, "A"),
        Code("C", ("c",), PLACE, 2, "C"),
        Code("D", ("d",), PLACE, 2, "NOWHERE"),
    )
    document = json.loads(outputs(with_codes(*codes))["fhir/CodeSystem-L.json"])
    assert sorted(item["code"] for item, _ in flat(document["concept"])) == ["A", "B", "C", "D"]


def test_a_long_chain_of_codes_is_cut() -> None:
    codes = tuple(Code(str(n), (str(n),), PLACE, n + 1, str(n - 1) if n else None) for n in range(2000))
    document = json.loads(outputs(with_codes(*codes))["fhir/CodeSystem-L.json"])
    assert len(list(flat(document["concept"]))) == 2000


def test_upper_levels_without_a_label_leave_their_column_empty() -> None:
    codes = (Code("A", ("own",), PLACE, 3), Code("B", ("top", "own"), PLACE, 3), Code("C", (), PLACE, 1))
    rows = read_csv(outputs(with_codes(*codes))["csv/L.csv"])
    assert [row[1:4] for row in rows[1:]] == [["", "", "own"], ["top", "", "own"], ["", "", ""]]


def test_an_expired_list_is_retired() -> None:
    item = Nomenclature("L", "L", "L", 1, (Code("A", (), PLACE),), PLACE, valid_until="2024-01-01")
    for date, status in (("2025-01-01", "retired"), ("2023-01-01", "active"), ("", "active")):
        content = outputs(Release("9.0", PLACE, nomenclatures=(item,), date=date))["fhir/CodeSystem-L.json"]
        assert json.loads(content)["status"] == status


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_texts(text: str) -> None:
    found = release(text)
    files = outputs(found)
    rows = read_csv(files["csv/HubSante.liste.csv"])
    assert not any(is_formula(cell) for row in rows for cell in row)
    expected = inert(text)
    assert rows[1] == [expected, expected, expected, expected, expected]
    document = json.loads(files["json/HubSante.liste.json"])
    assert document["codes"][0]["code"] == document["codes"][0]["label"] == text
    resource = json.loads(files["fhir/CodeSystem-HubSante.liste.json"])
    assert len(list(flat(resource["concept"]))) == 2
    renamed = replace(found, nomenclatures=(replace(found.nomenclatures[0], id=text),))
    for path in outputs(renamed):
        name = path.rpartition("/")[2]
        assert name.isascii() and not name.startswith((".", "-")) and "/" not in name and len(name) < 130


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_formulas_are_inert(text: str) -> None:
    content = outputs(with_codes(Code(text, (text,), PLACE, 1, None, text, text)))["csv/L.csv"]
    assert read_csv(content)[1] == [f"'{text}"] * 4


@pytest.mark.parametrize("text", ["con", "NUL.txt", "../../x", "/etc/passwd", "", "...", "É", "a" * 300, "C:\\x"])
def test_names_of_files_are_safe(text: str) -> None:
    name = file_name(text)
    assert name and name.isascii() and ".." not in name and not set(name) & set("/\\:") and len(name) < 100
    assert name.split(".")[0].casefold() not in {"con", "nul"}


def test_the_same_lists_give_the_same_bytes() -> None:
    found = load_release(SPECS / "3.0")
    assert outputs(found) == outputs(found)
