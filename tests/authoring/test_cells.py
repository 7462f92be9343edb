"""What reaches a cell stays a text, whatever it is."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.authoring.lines import CaseSheet, CodeLine, CodeSheet, FieldLine, ModelSheet, SchemaLine, StepLine
from generator.authoring.workbooks import case_workbook, code_workbook, model_workbook, sheet_title
from generator.diagnostics import Collector
from generator.readers.grid import read_sheets
from generator.readers.records import Layout
from generator.readers.test_cases import read_test_cases

TEXTS = ["=1+1", "+1", "-1", "@SUM(A1)", "a\tb", "<b>&amp;", "1", "true", "2024-03-12", "#N/A", "ligne 1\nligne 2"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_code_is_read_back_as_it_was(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(code_workbook("x", [CodeSheet("x", {}, 1, (CodeLine(text, (text,)),))]))
    (sheet,) = read_sheets(path, "x")
    assert sheet.rows[-1][:2] == [text, text]


def test_a_description_that_looks_like_a_formula(tmp_path: Path) -> None:
    line = FieldLine(1, "=A1", "a", "1..1", "string", {"15-15": "X"}, description='=HYPERLINK("x")')
    sheet = ModelSheet("x", Layout.TABLE, (SchemaLine("X", "15-15", "x"),), ("15-15",), (line,))
    path = tmp_path / "x.xlsx"
    path.write_bytes(model_workbook("x", [sheet], Layout.TABLE))
    (read,) = read_sheets(path, "x")
    assert read.text(8, 1) == "=A1"
    assert read.text(8, 7) == '=HYPERLINK("x")'


def test_characters_that_xml_cannot_carry(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(code_workbook("x", [CodeSheet("x", {}, 1, (CodeLine("a\x00b\x1f", ("l",)),))]))
    (sheet,) = read_sheets(path, "x")
    assert sheet.rows[-1][0] == "a\ufffdb\ufffd"


def test_sheet_titles() -> None:
    assert sheet_title("a/b:c[d]*?\\e") == "a-b-c-d----e"
    assert len(sheet_title("x" * 50)) == 31
    assert sheet_title("''") == "-"


def test_too_many_schemas_for_the_table() -> None:
    schemas = tuple(SchemaLine(f"X{n}", "15-15", f"x{n}") for n in range(5))
    with pytest.raises(ValueError, match="at most 4"):
        model_workbook("x", [ModelSheet("x", Layout.TABLE, schemas, ("15-15",))], Layout.TABLE)


def test_a_test_case_is_read_back(tmp_path: Path) -> None:
    step = StepLine("01", "SAMU", "Hub", True, "RS-EDA", "Partage", "a.json", {"$.a.id": "id"}, {"$.a.own": "own"})
    sheet = CaseSheet("Cas R1", "Rôle 1", "15-15", "15-15_v2.1", "Cas", "Test", "Rôles", (step, step))
    path = tmp_path / "x.xlsx"
    path.write_bytes(case_workbook("x", [sheet]))
    (record,) = read_test_cases(path, "x", Collector())
    assert record.facts["Cas métier"] == "Cas"
    assert [(item.number, item.direction, item.message, item.file) for item in record.steps] == [
        ("01", "Envoi", "RS-EDA", "a.json")
    ] * 2
    assert [(item.path, item.mark) for item in record.steps[1].paths] == [("$.a.id", ""), ("$.a.own", "X")]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    """It converts, and the row numbers that it calculates are those that we wrote."""
    lines = tuple(FieldLine(1, f"l{n}", f"f{n}", "1..1", "string", {"15-15": "X"}) for n in range(3))
    sheet = ModelSheet("X", Layout.TABLE, (SchemaLine("X", "15-15", "x"),), ("15-15",), lines)
    (tmp_path / "x.xlsx").write_bytes(model_workbook("x", [sheet], Layout.TABLE))
    out = tmp_path / "out"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(tmp_path / "x.xlsx")]
    done = subprocess.run(order, capture_output=True, text=True, timeout=120, check=True)
    assert "rror" not in done.stderr
    (read,) = read_sheets(out / "x.xlsx", "x")
    assert [read.text(row, 0) for row in (8, 9, 10)] == ["1", "2", "3"]


def test_a_row_without_perimeter_is_grey_all_along() -> None:
    sheet = ModelSheet("X", Layout.TABLE, (SchemaLine("X", "15-15", "x"),), ("15-15", "15-18"))
    workbook = load_workbook(BytesIO(model_workbook("x", [sheet], Layout.TABLE)))
    rules = {str(cells.sqref): found for cells, found in workbook["X"].conditional_formatting._cf_rules.items()}
    assert [cells[0] for cells in rules] == ["A", "H"]
    assert all(found[0].formula == ['AND($A9<>"",COUNTA($O9:$P9)=0)'] for found in rules.values())
