"""`hubgen new` beside what is there: a workflow, names that are taken, folders that cannot be read or written."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.model import Release
from tests.cli.conftest import Hubgen
from tests.conftest import SPECS, load_release


def test_a_workflow_is_added_once(hubgen: Hubgen, tmp_path: Path) -> None:
    done = hubgen("new", "workflow", tmp_path)
    path = tmp_path / ".github" / "workflows" / "hubgen.yml"
    assert done.exit_code == 0 and done.stdout.splitlines()[0] == path.as_posix()
    assert set(yaml.safe_load(path.read_text("utf-8"))["jobs"])
    path.write_text("mine")
    assert hubgen("new", "workflow", tmp_path).exit_code == 1 and path.read_text() == "mine"


def test_a_name_that_is_taken(hubgen: Hubgen, folder: Path) -> None:
    release: Release = load_release(SPECS / folder.name)
    message, listed = release.messages[0].name, release.nomenclatures[0].id
    words = ("--perimeter", "15-15", "--root", "x")
    for arguments in (("message", folder, message, *words), ("nomenclature", folder, listed)):
        done = hubgen("new", *arguments)
        assert done.exit_code == 1 and "already" in done.stderr, done.output


def test_sheets_that_count_are_named(hubgen: Hubgen, folder: Path) -> None:
    (folder / "release.yaml").write_text('release: "3.0"\nsheets: [RS-INFO]\n')
    done = hubgen("new", "message", folder, "RS-NEW", "--perimeter", "15-15", "--root", "x")
    assert done.exit_code == 0 and "add RS-NEW to 'sheets' in release.yaml" in done.stdout


def test_a_release_that_cannot_be_read(hubgen: Hubgen, folder: Path) -> None:
    (folder / "release.yaml").write_text("release: [")
    done = hubgen("new", "nomenclature", folder, "X.y")
    assert done.exit_code == 1 and "the release cannot be read; hubgen lint" in done.stderr


def test_a_folder_that_cannot_be_written(hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = hubgen("new", "release", tmp_path / "file" / "4.0")
    assert done.exit_code in (1, 2) and "Traceback" not in done.output and (tmp_path / "file").read_text() == "mine"
