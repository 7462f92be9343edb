"""Messages that have fewer fields than in the last run: found in every manifest, never a failure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes import LostFields
from generator.lost_fields import compare_counts, counts_in
from generator.targets.base import OutputFile
from generator.writer import write_release
from tests.cli.conftest import Hubgen, folder, hubgen
from tests.readers.edit import edit

__all__ = ["folder", "hubgen"]
FILES = {"a": [OutputFile("x", b"1")]}
COUNTS = st.dictionaries(st.text(max_size=3), st.integers(0, 5), max_size=6)
LAST_FIELD = {("GEO-POS", f"{column}{row}"): None for row in range(12, 60) for column in "ABCDEFGHIJKLMNOPQRSTU"}
"""Every row of the sheet after its first fields."""


@given(last=COUNTS, now=COUNTS)
def test_every_message_with_fewer_fields_is_reported_and_no_other(last: dict[str, int], now: dict[str, int]) -> None:
    reported = {item.message: (item.last, item.now) for item in compare_counts(last, now)}
    assert reported == {name: (last[name], now.get(name)) for name in last if now.get(name, -1) < last[name]}


@pytest.mark.parametrize(
    ("lost", "text"),
    [
        (LostFields("RS-EDA", 512, 500), "RS-EDA: 12 fields fewer than in the last run (500 of 512)"),
        (LostFields("RS-EDA", 1, 0), "RS-EDA: 1 field fewer than in the last run (0 of 1)"),
        (LostFields("RS-EDA", 1, None), "RS-EDA: missing; it had 1 field in the last run"),
    ],
)
def test_what_is_said(lost: LostFields, text: str) -> None:
    assert str(lost) == text


@pytest.mark.parametrize("text", ["", "[]", '{"fields": 1}', '{"fields": {"A": -1, "B": "1", "C": true}}', "[" * 10**5])
def test_a_manifest_without_counts_compares_with_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "9.0").mkdir()
    (tmp_path / "9.0" / "manifest.json").write_text(text, "utf-8")
    assert write_release(tmp_path, "9.0", FILES, {}, fields={"A": 1}).lost == ()


def test_a_run_compares_with_the_last_one_and_a_dry_run_keeps_it(tmp_path: Path) -> None:
    assert write_release(tmp_path, "9.0", FILES, {}, fields={"B": 2, "A": 3}).lost == ()
    expected = (LostFields("A", 3, 1), LostFields("B", 2, None))
    for is_dry in (True, True, False):
        assert write_release(tmp_path, "9.0", FILES, {}, fields={"A": 1}, dry_run=is_dry).lost == expected
    assert write_release(tmp_path, "9.0", FILES, {}, fields={"A": 1}).lost == ()


def test_a_writer_that_knows_no_messages_leaves_the_counts_of_the_last_run(tmp_path: Path) -> None:
    write_release(tmp_path, "9.0", FILES, {}, fields={"A": 3})
    assert write_release(tmp_path, "9.0", {"b": [OutputFile("y", b"1")]}, {}).lost == ()
    assert counts_in(json.loads((tmp_path / "9.0" / "manifest.json").read_text("utf-8"))) == {"A": 3}


@pytest.mark.parametrize("how", ["generate", "generate --check", "watch"])
def test_each_command_reports_a_message_that_lost_fields_and_does_not_fail(
    how: str, hubgen: Hubgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hubgen("generate", folder, "-t", "ir")
    edit(next((folder / "models").glob("*geoloc*.xlsx")), LAST_FIELD)
    if how == "watch":
        monkeypatch.setattr("generator.watching.touched", one_turn)
    done = hubgen(*how.split(), folder, "-t", "ir")
    assert "GEO-POS: " in done.stdout and "fewer than in the last run (" in done.stdout
    assert done.exit_code == ("--check" in how), done.output


def test_a_message_that_is_missing_is_reported_and_once(hubgen: Hubgen, folder: Path) -> None:
    hubgen("generate", folder, "-t", "ir")
    next((folder / "models").glob("*geoloc*.xlsx")).unlink()
    done = hubgen("generate", folder, "-t", "ir")
    assert "GEO-POS: missing; it had " in done.stdout
    again = hubgen("generate", folder, "-t", "ir", "--no-cache")
    assert "in the last run" not in again.stdout


def one_turn(folders: list[Path]) -> Iterator[list[Path]]:
    yield folders
    raise KeyboardInterrupt
