"""Test-case sheets that are not as they should be: reported, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.authoring.lines import CaseSheet, StepLine
from generator.authoring.workbooks import case_workbook
from generator.diagnostics import Collector
from generator.mappers.test_cases import map_test_cases
from generator.model import TestCase
from generator.pipeline import load
from generator.readers.test_cases import read_test_cases
from generator.targets.test_cases.document import cases_document
from tests.conftest import SPECS

SCHEMAS = frozenset({"RS-EDA"})
HEADER = ["Pas de test", "Exp", "Dest", "Sens", "Modèle", "Description", "JSON exemple", "", "Sur", "Quoi", "Path"]


def read(tmp_path: Path, rows: list[list[object]], collector: Collector) -> tuple[TestCase, ...]:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    workbook.save(tmp_path / "x.xlsx")
    return map_test_cases(read_test_cases(tmp_path / "x.xlsx", "x.xlsx", collector), SCHEMAS, collector)


def step(number: object = "01", direction: str = "Envoi", message: str = "RS-EDA") -> list[object]:
    return [number, "A", "B", direction, message, " Texte ", "a.json"]


def test_a_step_and_its_paths(tmp_path: Path) -> None:
    collector = Collector()
    facts: list[list[object]] = [["Périmètre", "", "", "", "", "15-15"], ["Cas métier", "", "", "", "", "Cas"]]
    paths: list[list[object]] = [[*[""] * 9, "numéro", "$.a"], [*[""] * 8, "X", "propriétaire", "$.b"]]
    (case,) = read(tmp_path, [*facts, HEADER, step(), *paths, ["End"], step("99")], collector)
    assert collector.all == ()
    assert (case.perimeter, case.name) == ("15-15", "Cas")
    (only,) = case.steps
    assert (only.number, only.direction, only.file) == ("01", "send", "a.json")
    assert (only.ignored, only.replaced) == (("$.a",), ("$.b",))
    assert only.description == " Texte "


def test_a_number_that_excel_made_of_a_step(tmp_path: Path) -> None:
    (case,) = read(tmp_path, [HEADER, step(1.0), step(2)], Collector())
    assert [item.number for item in case.steps] == ["1", "2"]


@pytest.mark.parametrize("rows", [[], [["notes"]], [["Pas de test", "autre"]], [["Path"]]])
def test_a_sheet_that_is_no_case(tmp_path: Path, rows: list[list[object]]) -> None:
    collector = Collector()
    assert read(tmp_path, rows, collector) == ()
    assert [problem.code for problem in collector.all] == ["missing-column"]


def test_a_direction_that_is_none(tmp_path: Path) -> None:
    collector = Collector()
    (case,) = read(tmp_path, [HEADER, step(direction="Retour"), step("02", direction="réception")], collector)
    assert [item.number for item in case.steps] == ["02"]
    (problem,) = collector.all
    assert (problem.code, str(problem.location)) == ("bad-direction", "x.xlsx!Sheet!E2")


def test_a_message_that_no_sheet_declares(tmp_path: Path) -> None:
    collector = Collector()
    (case,) = read(tmp_path, [HEADER, step(message="RS-XYZ")], collector)
    assert len(case.steps) == 1
    assert [problem.code for problem in collector.all] == ["unknown-message"]


def test_values_of_the_first_layout(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Périmètre", "", "15-15"],
        ["Cas métier", "", "Été : ../x"],
        ["Description", "", "Décrit"],
        ["Pas de test", "Modèle", "Description", "Déroulé", "V", "Donnée", "path JSON", "JDD 1", "JDD 2"],
        ["Réception", "RS-EDA", "Un pas", "", "", "", "$.z", "non vérifié"],
        ["", "", "", "", 2, "code", "$.a", 29.0, "b "],
        ["", "", "", "", "x", "pas un niveau", "$.y", "c"],
    ]
    ((category,),) = [cases_document(read(tmp_path, rows, Collector()))]
    assert category["categoryLabel"] == "Périmetre 15-15"
    (message,) = [item["message"] for item in category["testCases"][0]["steps"]]
    assert message["requiredValues"] == [{"path": "$.a", "value": ["29", "b "], "verificationLevel": 2}]
    assert message["file"] == "Perimetre_15-15/Ete_.._x/1-Reception_RS-EDA.json"


def test_a_missing_example_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    for path in ("models/01-transverse.xlsx", "samples/examples/RC-REF/RC-REF_Acquittement_DidierMorel.01.json"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes((SPECS / "3.0" / path).read_bytes())
    steps = tuple(
        StepLine(f"{number}", "A", "B", True, "RC-REF", "d", name)
        for number, name in enumerate(("RC-REF_Acquittement_DidierMorel.01.json", "absent.json"), 1)
    )
    (folder / "test-cases").mkdir()
    sheet = CaseSheet("C", "Rôle 1", "15-15", "15-15_v2.1", "C", "T", "D", steps)
    (folder / "test-cases/x.xlsx").write_bytes(case_workbook("x", [sheet]))
    collector = Collector()
    assert load(folder, collector) is not None
    found = [problem for problem in collector.all if problem.code == "missing-example"]
    assert ["absent.json" in problem.text for problem in found] == [True]
