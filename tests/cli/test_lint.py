"""`hubgen lint`: text for people, JSON for programs, and nothing that a terminal would act upon."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Hubgen
from tests.readers.edit import edit


def geo(folder: Path) -> Path:
    return next((folder / "models").glob("*geoloc*.xlsx"))


def test_a_sound_release(hubgen: Hubgen, folder: Path) -> None:
    done = hubgen("lint", folder)
    assert done.exit_code == 0 and "0 errors" in done.stdout


def test_text_names_the_cell(hubgen: Hubgen, folder: Path) -> None:
    edit(geo(folder), {("GEO-POS", "K9"): "beaucoup"})
    done = hubgen("lint", folder, "--all")
    assert done.exit_code == 1
    assert f"models/{geo(folder).name}!GEO-POS!K9: error bad-cardinality" in done.stdout
    assert "→ write min..max" in done.stdout


def test_json_has_the_keys_of_the_contract(hubgen: Hubgen, folder: Path) -> None:
    edit(geo(folder), {("GEO-POS", "K9"): "beaucoup"})
    with (folder / "release.yaml").open("a") as file:
        file.write("nonsense: 1\n")
    done = hubgen("lint", folder, "--format", "json")
    found = json.loads(done.stdout)["diagnostics"]
    cell = next(item for item in found if item["code"] == "bad-cardinality")
    assert {key: cell[key] for key in ("severity", "file", "sheet", "cell")} == {
        "severity": "error",
        "file": f"models/{geo(folder).name}",
        "sheet": "GEO-POS",
        "cell": "K9",
    }
    assert cell["text"] and cell["hint"]
    line = next(item for item in found if item["file"] == "release.yaml")
    assert line["line"] == len((folder / "release.yaml").read_text("utf-8").splitlines())


def test_errors_come_first_then_the_order_of_the_files(hubgen: Hubgen, folder: Path) -> None:
    edit(geo(folder), {("GEO-POS", "K12"): "beaucoup", ("GEO-POS", "K9"): "beaucoup", ("GEO-POS", "A10"): None})
    found = json.loads(hubgen("lint", folder, "--format", "json").stdout)["diagnostics"]
    assert [item["severity"] for item in found] == sorted(item["severity"] for item in found)
    cells = [item["cell"] for item in found if item["code"] == "bad-cardinality"]
    assert cells == ["K9", "K12"]


def test_nothing_that_a_terminal_acts_upon_is_printed(hubgen: Hubgen, folder: Path) -> None:
    evil = "a\u001b[31m".replace("\u001b", "\u009b") + "\u202eb"  # XML has no U+001B; U+009B is its twin
    edit(geo(folder), {("GEO-POS", "K9"): evil, ("GEO-POS", "J10"): evil, ("GEO-POS", "L11"): evil})
    geo(folder).rename(folder / "models" / "geo\u202e\u001b[31m\nloc.xlsx")
    done = hubgen("lint", folder)
    assert done.exit_code == 1 and not {"\u009b", "\u001b", "\u202e"} & set(done.output)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("release: [", "unreadable-file"),
        ("release: 3.0\nrelease: 3.1", "unreadable-file"),
        ("[1, 2]", "bad-manifest"),
        ("release: été", "bad-manifest"),
        ("release: ../../x", "bad-manifest"),
        ('release: "3.0"\ndate: hier', "bad-manifest"),
        ('release: "3.0"\nlts: oui', "bad-manifest"),
        ('release: "3.0"\nsheets: {a: b}', "bad-manifest"),
        ('release: "3.0"\nvirtual_hosts: [a]', "bad-manifest"),
        ('release: "3.0"\nsheets: [NULLE-PART]', "missing-sheet"),
        ('release: "3.0"\nxml_namespace: "a b"', "bad-manifest"),
        ("a: " * 5_000, "unreadable-file"),
    ],
)
def test_manifests_that_are_wrong(text: str, code: str, hubgen: Hubgen, folder: Path) -> None:
    (folder / "release.yaml").write_text(text, "utf-8")
    done = hubgen("lint", folder)
    assert done.exit_code == 1 and f"error {code}" in done.stdout, done.stdout


def test_a_manifest_that_is_a_folder_or_no_text(hubgen: Hubgen, folder: Path) -> None:
    (folder / "release.yaml").write_bytes(b"\xff\xfe\x00")
    assert "error unreadable-file" in hubgen("lint", folder).stdout
    (folder / "release.yaml").unlink()
    (folder / "release.yaml").mkdir()
    done = hubgen("lint", folder)
    assert done.exit_code == 1 and "error unreadable-file" in done.stdout


def test_a_manifest_with_a_byte_order_mark(hubgen: Hubgen, folder: Path) -> None:
    text = (folder / "release.yaml").read_text("utf-8")
    (folder / "release.yaml").write_text("\ufeff" + text, "utf-8")
    assert hubgen("lint", folder).exit_code == 0
