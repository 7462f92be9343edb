"""Sheets that are not as the DSF lays them out: what is missing is said at its cell, the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.diagnostics import Collector
from generator.readers.clients import read_clients
from generator.readers.model_workbook import NEEDED_COLUMNS, read_model_sheets
from generator.readers.nomenclature_workbook import ID, read_nomenclatures
from generator.readers.records import SheetRecord
from generator.readers.test_cases import read_test_cases

Rows = list[list[str]]
SCHEMAS: Rows = [["schema", "perimeter", "rootElement", "header"], ["RS-X", "15-15", "x", "Y"], []]
LEVELS = ["Donnée (Niveau 1)", "Donnée (Niveau 2)"]
TITLES = ["ID", *LEVELS, *NEEDED_COLUMNS, "15-15", "CUT"]


def row(number: str, level_1: str, level_2: str = "", balise: str = "", **cells: str) -> list[str]:
    facts = {"ID": number, LEVELS[0]: level_1, LEVELS[1]: level_2, "Balise": balise, "15-15": "X"}
    return [(facts | cells).get(title, "") for title in TITLES]


SOUND: Rows = [*SCHEMAS, TITLES, row("1", "Un", balise="un"), row("2", "Deux", balise="deux")]


def workbook(folder: Path, rows: Rows, title: str = "S") -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for line in rows:
        sheet.append(line)
    book.save(folder / "x.xlsx")
    return folder / "x.xlsx"


def model(folder: Path, rows: Rows, wanted: frozenset[str] = frozenset()) -> tuple[list[SheetRecord], list[str]]:
    collector = Collector()
    found = read_model_sheets(workbook(folder, rows), "x.xlsx", wanted, collector)
    return list(found), [f"{item.severity} {item.code} {item.location}" for item in collector.all]


def names(found: list[SheetRecord]) -> list[str]:
    return [item.name for sheet in found for item in sheet.rows]


def test_a_sound_sheet(tmp_path: Path) -> None:
    found, problems = model(tmp_path, SOUND)
    assert names(found) == ["un", "deux"] and problems == []


@pytest.mark.parametrize("title", ["schema", "perimeter", "rootElement"])
def test_the_table_of_schemas_without_a_column(title: str, tmp_path: Path) -> None:
    head = [name if name != title else "x" for name in SCHEMAS[0]]
    if title == "schema":
        assert model(tmp_path, [head, *SOUND[1:]]) == ([], ["error no-schema x.xlsx!S!A1"])
        return
    found, problems = model(tmp_path, [head, *SOUND[1:]])
    assert (found, problems) == ([], ["error missing-column x.xlsx!S!A1"])


def test_a_header_that_is_neither_yes_nor_no(tmp_path: Path) -> None:
    found, problems = model(tmp_path, [SCHEMAS[0], ["RS-X", "15-15", "x", "oui"], *SOUND[2:]])
    assert problems == ["error bad-flag x.xlsx!S!D2"] and found[0].declarations[0].has_header is None


@pytest.mark.parametrize("wanted", [frozenset(), frozenset({"S"})])
@pytest.mark.parametrize("first", ["x", "createCase", "Modèle RC-EDA, version 0.5"])
def test_a_table_that_counts_and_declares_no_schema(first: str, wanted: frozenset[str], tmp_path: Path) -> None:
    """The layouts before 0.7 have no name and no perimeter in A1: they are refused, not read in part."""
    assert model(tmp_path, [[first], *SOUND[3:]], wanted) == ([], ["error no-schema x.xlsx!S!A1"])


@pytest.mark.parametrize("wanted", [frozenset(), frozenset({"S"})])
@pytest.mark.parametrize("rows", [[], [["Mode d'emploi"]]])
def test_a_workbook_without_messages(rows: Rows, wanted: frozenset[str], tmp_path: Path) -> None:
    assert model(tmp_path, rows, wanted) == ([], ["warning no-schema x.xlsx!S", "error no-schema x.xlsx"])


def test_a_workbook_of_drafts(tmp_path: Path) -> None:
    """Sheets that release.yaml does not name may be anything; all of one workbook may be."""
    assert model(tmp_path, SOUND, frozenset({"other"})) == ([], [])


@pytest.mark.parametrize(
    ("first", "found", "problems"),
    [
        ("RS-X:15-15:x RS-Y:15-15:y", ["RS-X", "RS-Y"], []),
        ("RS-X:15-15:x RS-Y:15-15", ["RS-X"], ["error bad-declaration x.xlsx!S!A1"]),
        ("RS-X:15-15:x RS-Y", ["RS-X"], ["error bad-declaration x.xlsx!S!A1"]),
        ("RS-X:15-15 x", [], ["error bad-declaration x.xlsx!S!A1"]),
        ("RS-X:15\u201115:x", ["RS-X"], []),
    ],
)
def test_the_words_of_a1(first: str, found: list[str], problems: list[str], tmp_path: Path) -> None:
    sheets, reported = model(tmp_path, [[first], *SOUND[3:]])
    assert [item.name for sheet in sheets for item in sheet.declarations] == found
    assert reported == problems


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        (["RS-Y", "15-15", "y"], []),
        (["RS-Y"], ["error bad-declaration x.xlsx!S!B3"]),
        (["RS-Y", "15-15"], ["error bad-declaration x.xlsx!S!C3"]),
        (["", "15-15", "y"], ["error bad-declaration x.xlsx!S!A3"]),
        (["", "", "note"], []),
    ],
)
def test_the_rows_of_the_table_of_schemas(line: list[str], problems: list[str], tmp_path: Path) -> None:
    found, reported = model(tmp_path, [*SCHEMAS[:2], line, *SOUND[3:]])
    assert reported == problems and names(found) == ["un", "deux"]


def test_a_sheet_without_a_data_table(tmp_path: Path) -> None:
    assert model(tmp_path, SCHEMAS) == ([], ["error missing-column x.xlsx!S!A1"])


@pytest.mark.parametrize("title", [LEVELS[0], *NEEDED_COLUMNS])
def test_a_data_table_without_a_column(title: str, tmp_path: Path) -> None:
    titles = [name if name != title else "x" for name in TITLES]
    found, problems = model(tmp_path, [*SCHEMAS, titles, *SOUND[4:]])
    assert found == [] and problems[0] == "error missing-column x.xlsx!S!A4"


def test_a_table_without_the_column_that_ends_it(tmp_path: Path) -> None:
    found, problems = model(tmp_path, [*SCHEMAS, TITLES[:-1], *SOUND[4:]])
    assert names(found) == ["un", "deux"] and problems == []


def test_rows_that_hold_nothing_or_a_remark_only(tmp_path: Path) -> None:
    rows = [*SOUND[:5], row("", ""), row("", "", balise="sans"), row("4", "# une remarque"), SOUND[5]]
    found, problems = model(tmp_path, rows)
    assert names(found)[0] == "un" and names(found)[-1] == "deux"
    assert "warning row-without-id x.xlsx!S!A7" in problems
    assert not [item for item in problems if item.endswith(("A6", "A8"))], problems


def lists(folder: Path, rows: Rows) -> tuple[int, list[str]]:
    collector = Collector()
    found = read_nomenclatures(workbook(folder, rows), "x.xlsx", collector)
    return len(found), [f"{item.severity} {item.code} {item.location}" for item in collector.all]


@pytest.mark.parametrize(
    ("rows", "count", "problems"),
    [
        ([[ID, "X.y"], ["Code", "Libellé niveau 1"], ["A", "a"]], 1, []),
        ([["Code", "Libellé niveau 1"], ["A", "a"]], 0, ["warning nomenclature-without-id x.xlsx!S!A1"]),
        ([["x", "y"]], 0, []),
        ([[ID, "X.y"], ["A", "a"]], 0, ["warning missing-column x.xlsx!S!A1"]),
        ([[ID, "X.y"], ["Code", "Libellé niveau 1"], ["", "a"], ["", ""]], 1, ["warning missing-code x.xlsx!S!A3"]),
    ],
)
def test_code_lists(rows: Rows, count: int, problems: list[str], tmp_path: Path) -> None:
    assert lists(tmp_path, rows) == (count, problems)


@pytest.mark.parametrize("rows", [[["x"]], [["Pas de test", "x"]]])
def test_a_sheet_that_is_no_test_case(rows: Rows, tmp_path: Path) -> None:
    collector = Collector()
    assert read_test_cases(workbook(tmp_path, rows), "x.xlsx", collector) == ()
    assert [f"{item.code} {item.location}" for item in collector.all] == ["missing-column x.xlsx!S!A1"]


@pytest.mark.parametrize("content", [b"clients: [", b"\xff"])
def test_clients_that_cannot_be_read(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "clients.yaml").write_bytes(content)
    collector = Collector()
    assert read_clients(tmp_path, collector).clients == ()
    assert [item.code for item in collector.errors] == ["unreadable-file"]
