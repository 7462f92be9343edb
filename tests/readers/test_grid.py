"""Cells as their author sees them, and sheets with columns that nobody filled on purpose."""

from __future__ import annotations

import datetime
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.loading import load
from generator.readers.addresses import column_letters
from generator.readers.grid import Sheet, as_text
from tests.readers.edit import column_number, copy_release, edit, write_zip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        (" a ", " a "),
        (1.0, "1"),
        (-0.0, "0"),
        (15.5, "15.5"),
        (1e15, "1000000000000000"),
        (True, "true"),
        (False, "false"),
        (datetime.date(2026, 2, 4), "2026-02-04"),
        (datetime.datetime(2026, 2, 4), "2026-02-04"),
        (datetime.datetime(2026, 2, 4, 10, 30), "2026-02-04T10:30:00"),
        (datetime.time(10, 30), "10:30:00"),
        (datetime.timedelta(hours=1), "1:00:00"),
    ],
)
def test_a_cell_is_the_text_that_one_sees(value: object, text: str) -> None:
    assert as_text(value) == text


@given(st.integers(-(2**53), 2**53))
def test_whole_numbers_have_no_point(number: int) -> None:
    assert as_text(float(number)) == str(number)


@given(st.one_of(st.text(), st.floats(), st.booleans(), st.none(), st.dates(), st.datetimes(), st.times()))
def test_every_value_has_a_text(value: object) -> None:
    assert isinstance(as_text(value), str)
    if isinstance(value, str):
        assert as_text(value) == value


@given(st.integers(0, 16_383))
def test_column_names_count_as_in_excel(column: int) -> None:
    assert column_number(f"{column_letters(column)}1") == column + 1


def test_outside_the_grid_is_empty() -> None:
    sheet = Sheet("f", "s", [["a"], []])
    assert [sheet.text(row, column) for row, column in ((0, 0), (0, 1), (1, 0), (9, 9), (0, None))] == ["a", *[""] * 4]


@pytest.mark.parametrize("era", ["1.0", "3.3.2"])
def test_phantom_columns_change_nothing(era: str, dsf: Callable[[str], Path], tmp_path: Path) -> None:
    """Empty cells up to column 16,382, as in the DSF of 0.6 to 1.2, and a note far right of the table."""
    folder = dsf(era)
    copy = copy_release(folder, tmp_path)
    workbook = copy / "models" / "model.xlsx"
    with zipfile.ZipFile(workbook) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    sheets = [name for name in parts if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    for name in sheets:
        parts[name] = re.sub(rb'(<row [^>]*?r="(\d+)"[^>]*[^/>]>.*?)</row>', rb'\1<c r="XFB\2"/></row>', parts[name])
    assert any(b'"XFB9"' in parts[name] for name in sheets)
    write_zip(workbook, parts)
    edit(workbook, {("EMSI", "AMD20"): "note", ("GEO-POS", "XFB30"): "note"})
    start = time.process_time()
    phantom = load(copy, Collector())
    assert time.process_time() - start < 10
    clean = load(folder, Collector())
    assert phantom and clean
    assert (phantom.schemas, phantom.nomenclatures) == (clean.schemas, clean.nomenclatures)
