"""`hubgen catalogue`: formats, files, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from generator.cli.catalogue import command
from tests.conftest import SPECS


def test_formats_follow_the_file(tmp_path: Path) -> None:
    for name, start in (("c.html", "<!DOCTYPE html>"), ("c.json", "{"), ("c.md", "# Catalogue")):
        done = CliRunner().invoke(command, [str(SPECS / "3.0"), "-o", str(tmp_path / name)])
        assert done.exit_code == 0, done.output
        assert (tmp_path / name).read_text("utf-8").startswith(start)


def test_the_format_may_be_named() -> None:
    done = CliRunner().invoke(command, [str(SPECS / "2.0"), str(SPECS / "3.0"), "--format", "json"])
    assert done.exit_code == 0
    assert [item["version"] for item in json.loads(done.stdout)["releases"]] == ["2.0", "3.0"]


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "x.xlsx").write_bytes(b"no workbook")
    done = CliRunner().invoke(command, [str(tmp_path), str(SPECS / "3.0"), "--format", "json"])
    assert done.exit_code == 1 and done.stderr
    assert [item["version"] for item in json.loads(done.stdout)["releases"]] == ["3.0"]


def test_nothing_to_show_is_misuse(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, [str(tmp_path)]).exit_code == 2
    assert CliRunner().invoke(command, [str(SPECS / "3.0"), "-o", str(tmp_path)]).exit_code == 1
