"""`hubgen new`: what it writes is read, checked and rendered without a complaint."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.new import command
from generator.diagnostics import Collector
from generator.pipeline import load
from generator.readers.release_folder import read_release_folder
from generator.targets.json_schema import render
from tests.conftest import SPECS, load_release

LAYOUTS = ("table", "first-cell")


def run(*words: object) -> Result:
    return CliRunner().invoke(command, [str(word) for word in words])


def new_release(folder: Path, layout: str) -> Path:
    assert run("release", folder, "--release", "4.0", "--date", "2026-03-01", "--layout", layout).exit_code == 0
    assert run("message", folder, "RS-XYZ", "--perimeter", "15-15", "--root", "xyzMessage").exit_code == 0
    return folder


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_new_release_has_nothing_to_complain_of(tmp_path: Path, layout: str) -> None:
    collector = Collector()
    release = load(new_release(tmp_path / "r", layout), collector)
    assert collector.all == ()
    assert release is not None
    assert (release.version, release.date) == ("4.0", "2026-03-01")
    assert [schema.name for schema in release.schemas] == ["RS-XYZ", "RC-DE"]
    assert {file.path for file in render(release)} >= {"RS-XYZ.schema.json", "RC-DE.schema.json"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layout_asked_for_is_read_back(tmp_path: Path, layout: str) -> None:
    records = read_release_folder(new_release(tmp_path / "r", layout), Collector())
    assert records.layout == layout


def test_a_message_takes_the_namespace_of_its_release(tmp_path: Path) -> None:
    release = load(new_release(tmp_path / "r", "table"), Collector())
    assert release is not None
    assert release.schemas[0].xml_namespace == "urn:emergency:eda:1.9:xyzMessage"


def test_ids_are_formulas_with_values(tmp_path: Path) -> None:
    folder = new_release(tmp_path / "r", "table")
    with zipfile.ZipFile(folder / "models/RS-XYZ.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert "<f>ROW()-8</f><v>1</v>" in sheet
    (record,) = [item for item in read_release_folder(folder, Collector()).sheets if item.location.sheet == "RS-XYZ"]
    assert [row.sheet.text(row.row, 0) for row in record.rows] == ["1", "2", "3"]


def test_a_new_list_is_found_by_its_id(tmp_path: Path) -> None:
    folder = new_release(tmp_path / "r", "table")
    assert run("nomenclature", folder, "HubSante.essai", "--levels", 2).exit_code == 0
    collector = Collector()
    release = load(folder, collector)
    assert release is not None
    assert release.nomenclatures_by_id["HubSante.essai"].levels == 2
    assert [problem.code for problem in collector.all] == ["unused-nomenclature"]


def test_the_same_bytes_on_any_day(tmp_path: Path) -> None:
    one, two = (new_release(tmp_path / name, "table") for name in ("one", "two"))
    for path in sorted(one.rglob("*.xlsx")):
        assert path.read_bytes() == (two / path.relative_to(one)).read_bytes()
    with zipfile.ZipFile(one / "models/RS-XYZ.xlsx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = new_release(tmp_path / "r", "table")
    before = (folder / "release.yaml").read_bytes()
    again = run("release", folder, "--release", "5.0")
    assert again.exit_code == 1
    assert "exists already" in again.output
    assert (folder / "release.yaml").read_bytes() == before
    assert run("message", folder, "RC-DE", "--perimeter", "15-15", "--root", "x").exit_code == 1


def test_a_release_that_starts_from_another(tmp_path: Path) -> None:
    source = SPECS / "1.0"
    done = run("release", tmp_path / "1.1", "--from", source, "--date", "2026-03-01")
    assert done.exit_code == 0, done.output
    one, two = load_release(source), load_release(tmp_path / "1.1")
    assert (two.version, two.date, two.is_lts) == ("1.1", "2026-03-01", False)
    assert one.is_lts
    assert (two.schemas, two.nomenclatures, two.test_cases) == (one.schemas, one.nomenclatures, one.test_cases)
    assert [host.name for host in two.interface.virtual_hosts] == [host.name for host in one.interface.virtual_hosts]


@pytest.mark.parametrize(
    "words",
    [
        ("message", "{}", "../x", "--perimeter", "15-15", "--root", "x"),
        ("message", "{}", "RS-X", "--perimeter", "15-15", "--root", "1x"),
        ("message", "{}", "RS-X", "--perimeter", "CUT", "--root", "x"),
        ("message", "{}", "RS-X", "--perimeter", "a b", "--root", "x"),
        ("nomenclature", "{}", "../x"),
        ("nomenclature", "{}", "=cmd"),
        ("nomenclature", "{}/absent", "x"),
        ("release", "{}/new", "--release", "four"),
        ("release", "{}/new", "--release", "4.0", "--date", "tomorrow"),
    ],
)
def test_misuse(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = new_release(tmp_path / "r", "table")
    files = sorted(tmp_path.rglob("*"))
    result = run(*(word.format(folder) for word in words))
    assert result.exit_code == 2
    assert sorted(tmp_path.rglob("*")) == files
