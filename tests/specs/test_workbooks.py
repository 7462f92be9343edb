"""The workbooks of the own releases open in LibreOffice, and hold what opens them pleasantly."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.readers.grid import read_sheets
from tests.conftest import SPECS, own_releases

WORKBOOKS = sorted(SPECS.glob("*/*/*.xlsx"))
NAMES = [path.relative_to(SPECS).as_posix() for path in WORKBOOKS]


@pytest.mark.parametrize("path", WORKBOOKS, ids=NAMES)
def test_aids_to_fill_in(path: Path) -> None:
    workbook = load_workbook(path)
    assert workbook.sheetnames[0] == "#Mode d'emploi"
    for sheet in workbook.worksheets[1:]:
        assert sheet.freeze_panes, sheet.title
        assert sheet.column_dimensions["A"].width >= 10
        if path.parent.name == "models":
            assert sheet.auto_filter.ref
            assert sheet.conditional_formatting
            titles = [cell.value for cell in sheet[8]]
            lists = {str(rule.sqref).split(":")[0][0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
            kinds = lists["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[titles.index("Format (ou type)")]]
            assert kinds == '"string,integer,number,boolean,date,datetime,phoneNumber"'
            assert lists["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[titles.index("Objet")]] == '"X"'


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("release", own_releases())
def test_libreoffice_converts_them(release: str, tmp_path: Path) -> None:
    """Every cell is still what it was, row numbers calculated anew among them."""
    paths = sorted((SPECS / release).glob("*/*.xlsx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    done = subprocess.run([*order, *map(str, paths)], capture_output=True, text=True, timeout=300, check=True)
    assert "error" not in done.stderr.lower()
    for path in paths:
        ours = list(read_sheets(path, path.name))
        theirs = list(read_sheets(tmp_path / "out" / path.name, path.name))
        assert [sheet.name for sheet in ours] == [sheet.name for sheet in theirs]
        for one, two in zip(ours, theirs, strict=True):
            assert _texts(one.rows) == _texts(two.rows), f"{path.name} {one.name}"


def _texts(rows: object) -> list[tuple[int, int, str]]:
    assert isinstance(rows, list)
    return [
        (row, column, str(value))
        for row, cells in enumerate(rows)
        for column, value in enumerate(cells)
        if value not in ("", None)
    ]
