"""`hubgen watch`: a save is rendered, a bad one is told and survived, Ctrl-C ends it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from generator.watching import counts
from tests.conftest import SPECS, own_releases
from tests.readers.edit import copy_release, edit
from tests.serving.process import Running, hubgen, until

NAME = own_releases()[-1]


def save(folder: Path, cell: str, text: str) -> None:
    """As an office suite does it: the new file beside the old one, then in its place."""
    path = next((folder / "models").glob("*geoloc*.xlsx"))
    other = path.with_name("~$saving.xlsx")
    other.write_bytes(path.read_bytes())
    edit(other, {("GEO-POS", cell): text})
    other.replace(path)


def described(tmp_path: Path) -> str:
    path = tmp_path / "output" / NAME / "json-schema" / "GEO-POS.schema.json"
    return path.read_text("utf-8") if path.exists() else ""


def wait_until_described(running: Running, tmp_path: Path, text: str) -> None:
    until(lambda: text in described(tmp_path), lambda: running.text)


def test_saves_good_and_bad(tmp_path: Path) -> None:
    folder = copy_release(SPECS / NAME, tmp_path / "specs")
    with hubgen(tmp_path, "watch", folder, "-t", "json-schema", "-t", "ir") as running:
        running.wait_for("watching")
        before = described(tmp_path)
        save(folder, "B9", "Position toute neuve")
        wait_until_described(running, tmp_path, "Position toute neuve")
        save(folder, "K9", "beaucoup")
        assert "!GEO-POS!K9: error bad-cardinality" in running.wait_for("bad-cardinality")
        save(folder, "K9", "1..1")
        wait_until_described(running, tmp_path, "Position toute neuve")
        workbook = next((folder / "models").glob("*geoloc*.xlsx"))
        whole = workbook.read_bytes()
        workbook.write_bytes(whole[:1000])
        running.wait_for("unreadable-file")
        assert before and "Position toute neuve" in described(tmp_path), "the output is as it was"
        workbook.write_bytes(whole)
        save(folder, "B9", "Position d’après")
        wait_until_described(running, tmp_path, "Position d’après")
        (folder / "models" / "~$lock.xlsx").write_text("x")
        (folder / ".hidden").write_text("x")
        time.sleep(1)
        lines = len(running.text.splitlines())
        time.sleep(1)
        assert len(running.text.splitlines()) == lines
        assert running.end() == 0 and "Traceback" not in running.text


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folder = copy_release(SPECS / NAME, tmp_path / "specs")
    (tmp_path / "output").write_text("mine")
    with hubgen(tmp_path, "watch", folder, "-t", "ir") as running:
        running.wait_for("watching")
        assert "cannot write" in running.text
        (tmp_path / "output").unlink()
        save(folder, "B9", "Autre")
        until((tmp_path / "output" / NAME / "manifest.json").exists, lambda: running.text)
        assert running.end() == 0


def test_seconds_from_a_save_to_its_files(tmp_path: Path) -> None:
    """Warm, a run takes much less than the first; the figure itself is `make bench`'s."""
    folder = copy_release(SPECS / NAME, tmp_path / "specs")
    with hubgen(tmp_path, "watch", folder) as running:
        running.wait_for("watching")
        save(folder, "B9", "Position toute neuve")
        wait_until_described(running, tmp_path, "Position toute neuve")
        until(lambda: len(re.findall(r"; [0-9.]+ s$", running.text, re.MULTILINE)) == 2, lambda: running.text)
        first, second = (float(text) for text in re.findall(r"; ([0-9.]+) s$", running.text, re.MULTILINE))
        assert second < first


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/r/models/a.xlsx", True),
        ("/r/release.yaml", True),
        ("/r/models/~$a.xlsx", False),
        ("/r/.git/index", False),
        ("/other/models/a.xlsx", False),
    ],
)
def test_what_counts(path: str, expected: bool) -> None:
    assert counts(Path("/r"), [Path(path)]) is expected
