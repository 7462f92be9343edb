"""The clinicians' table: written as proposals, validated, read back; every fault at its row."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.diagnostics import Collector
from generator.model import FieldType, Scalar
from generator.transform.build import derive_table
from generator.transform.code_rows import CodeRows
from generator.transform.declared import NOTHING
from generator.transform.proposals import as_csv, as_xlsx, rows
from generator.transform.sheet import COLUMNS, read_sheet
from tests.transform.releases import code_list, field, release

CODED = FieldType(scalar=Scalar.STRING, nomenclature="list")
OLD = release("1.0", field("status", CODED), lists=(code_list("list", "A", "B=Deux", "C=Trois"),))
NEW = release("2.0", field("status", CODED), lists=(code_list("list", "A", "D=Deux", "E=Cinq"),))
TABLE = derive_table(OLD, NEW)


def mapped(path: Path) -> tuple[dict[str, str | None], int, Collector]:
    collector = Collector()
    reader = CodeRows(OLD, NEW, collector)
    declared = reader.declared(read_sheet(path, collector), NOTHING)
    maps = derive_table(OLD, NEW, declared).code_maps.values()
    codes = {code: target.code for item in maps for code, target in item.codes.items()}
    return codes, reader.proposals, collector


def validated(content: bytes, **codes: str) -> bytes:
    """The table with codes filled in, both validations given."""
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    for line in lines[1:]:
        if line[3] in codes:
            line[6], line[8], line[9] = codes[line[3]], "OUI", "x"
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(lines)
    return out.getvalue().encode("utf-8-sig")


def test_what_is_open_comes_first() -> None:
    assert [(row[1], row[3], row[6]) for row in rows(TABLE, OLD)] == [("status", "C", ""), ("status", "B", "D")]


@pytest.mark.parametrize("style", ["csv", "xlsx"])
def test_proposals_are_no_rules(tmp_path: Path, style: str) -> None:
    path = tmp_path / f"1.0--2.0.{style}"
    path.write_bytes(as_csv(TABLE, OLD) if style == "csv" else as_xlsx(TABLE, OLD))
    codes, proposals, collector = mapped(path)
    assert not collector.errors
    assert (codes, proposals) == ({"B": "D", "C": None}, 2)


def test_a_validated_row_is_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "1.0--2.0.csv"
    path.write_bytes(validated(as_csv(TABLE, OLD), C="E"))
    codes, proposals, collector = mapped(path)
    assert not collector.errors
    assert (codes, proposals) == ({"B": "D", "C": "E"}, 1)


def test_the_workbook_opens_with_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(as_xlsx(TABLE, OLD))
    sheet = load_workbook(path).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet.max_row == 3


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("status", "nothing"), 3, "no coded field"),
        ((";B;", ";Z;"), 3, "no code of status"),
        ((";B;", ";;"), 3, "empty: Code reçu"),
        (("Balise", "Balises"), 1, "missing columns: Balise"),
        (("Champ", "Feld"), 1, "no row begins"),
    ],
)
def test_each_fault_is_reported_at_its_row(tmp_path: Path, change: tuple[str, str], line: int, words: str) -> None:
    path = tmp_path / "1.0--2.0.csv"
    lines = validated(as_csv(TABLE, OLD), B="D").decode("utf-8-sig").splitlines()
    place = line - 1
    lines[place] = lines[place].replace(*change)
    path.write_text("\n".join(lines), "utf-8")
    _, _, collector = mapped(path)
    (problem,) = collector.errors
    assert (problem.location.line, words in problem.text) == (line, True), problem


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b";;;\n", b"PK\x03\x04"], ids=repr)
@pytest.mark.parametrize("style", ["csv", "xlsx"])
def test_bad_files_are_errors_or_empty(tmp_path: Path, content: bytes, style: str) -> None:
    path = tmp_path / f"t.{style}"
    path.write_bytes(content)
    collector = Collector()
    assert read_sheet(path, collector) == ()
