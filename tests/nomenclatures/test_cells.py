"""Cells of code lists: a code is what the sheet shows, or a problem names its cell."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.readers.tables import Change, places, read, write_release

FIRST = "A6"


def changed(value: object, number_format: str) -> Change:
    def change(sheet: Worksheet) -> None:
        cell: Cell = sheet[FIRST]
        cell.value, cell.number_format = value, number_format

    return change


@pytest.mark.parametrize(
    ("value", "number_format", "code"),
    [
        (1, "000", "001"),
        (1, "0000", "0001"),
        (12, "General", "12"),
        (12, "@", "12"),
        (12, "0", "12"),
        (1.5, "0.00", "1.50"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (7, '"A"00', "A07"),
        (7, "\\A00", "A07"),
        (-3, "000", "-003"),
        ("007", "General", "007"),
    ],
)
def test_a_code_is_what_the_sheet_shows(value: object, number_format: str, code: str, tmp_path: Path) -> None:
    release, problems = read(write_release(tmp_path / "9.0", change_list=changed(value, number_format)))
    assert release and f"warning cell-format {FIRST}" not in places(problems)
    assert [item.value for item in release.nomenclatures[0].codes] == [code, "002"]


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (datetime.date(2026, 2, 1), "d-mmm"),
        (datetime.datetime(2026, 2, 1, 10), "dd/mm/yyyy hh:mm"),
        (46054.416666666664, "General"),
        (datetime.time(10, 30), "h:mm"),
        (True, "General"),
        (1234567, "#,##0"),
        (1234567, "0.0E+00"),
        (1234567, "00-00-000"),
        (0.5, "# ?/?"),
        (5, "[Red]0"),
        (5, '0;"moins" 0'),
    ],
)
def test_what_cannot_be_shown_is_reported(value: object, number_format: str, tmp_path: Path) -> None:
    release, problems = read(write_release(tmp_path / "9.0", change_list=changed(value, number_format)))
    assert release and f"warning cell-format {FIRST}" in places(problems)


@pytest.mark.parametrize("value", [12345678901234567, 10**15, -(10**20)])
def test_digits_that_are_lost(value: int, tmp_path: Path) -> None:
    release, problems = read(write_release(tmp_path / "9.0", change_list=changed(value, "General")))
    assert release is None and f"error digits-lost {FIRST}" in places(problems)


def test_a_code_that_is_an_error_stops_who_uses_the_list_and_no_other(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet[FIRST].value, sheet[FIRST].data_type = "#N/A", "e"

    def one_uses_it(sheet: Worksheet) -> None:
        sheet["M15"] = None  # « Motif », in 15-18

    release, problems = read(write_release(tmp_path / "9.0", one_uses_it, change))
    assert f"error error-value {FIRST}" in places(problems)
    assert release and [item.name for item in release.messages] == ["RC-T"]


@pytest.mark.parametrize(("how", "code"), [("verbatim", " A,B "), ("trimmed", "A B"), ("", "A B")])
def test_release_yaml_says_how_codes_count(how: str, code: str, tmp_path: Path) -> None:
    more = f"codes: {how}\n" if how else ""
    release, _ = read(write_release(tmp_path / "9.0", change_list=changed(" A,B ", "General"), more=more))
    assert release and [item.value for item in release.nomenclatures[0].codes] == [code, "002"]


@pytest.mark.parametrize(("how", "codes"), [("verbatim", ("P0,P1", " P2")), ("trimmed", ("P0", "P1", "P2"))])
def test_codes_of_a_row_count_the_same_way(how: str, codes: tuple[str, ...], tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["K10"] = "ENUM:P0,P1,  P2"

    release, _ = read(write_release(tmp_path / "9.0", change, more=f"codes: {how}\n"))
    assert release and release.messages[0].root.fields[1].type.enum == codes


@pytest.mark.parametrize(
    ("more", "hint"),
    [
        ("codez: trimmed\n", "is codes meant?"),
        ("Sheets: [RS-T]\n", "is sheets meant?"),
        ("virtual_hosts: {x: {perimetre: 15-15}}\n", "is perimeter meant?"),
        ("abcdefgh: 1\n", "known are"),
    ],
)
def test_unknown_keys_of_release_yaml(more: str, hint: str, tmp_path: Path) -> None:
    _, problems = read(write_release(tmp_path / "9.0", more=more))
    assert any(item.code == "bad-manifest" and item.hint.startswith(hint) for item in problems)
