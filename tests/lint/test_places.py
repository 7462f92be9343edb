"""Workbooks to annotate that are none, and cells that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.annotate import write_annotated
from generator.diagnostics import Diagnostic, Location, Severity


def problem(cell: str = "A1") -> Diagnostic:
    return Diagnostic("bad-name", Severity.ERROR, Location("models/x.xlsx", sheet="S", cell=cell), "text", "hint")


def test_a_workbook_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "x.xlsx").write_bytes(b"no workbook")
    write_annotated(tmp_path, [problem()], tmp_path / "out.xlsx")
    assert "x.xlsx cannot be annotated: " in capsys.readouterr().err and not (tmp_path / "out.xlsx").exists()
