"""`hubgen site` and `hubgen catalogue` over specs/, and places where there is nothing to read or to write."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Hubgen
from tests.conftest import own_releases


def test_without_specs_is_misuse(hubgen: Hubgen) -> None:
    done = hubgen("site")
    assert done.exit_code == 2 and "there is no folder specs/ with releases here" in done.stderr


def test_an_output_that_cannot_be_written(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    done = hubgen("site")
    assert done.exit_code == 1 and "cannot write" in done.stderr and (tmp_path / "output").read_text() == "mine"


def test_over_the_folders_of_specs(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    (folder.parent / ".hidden").mkdir()
    done = hubgen("site", "--check")
    assert done.exit_code == 1 and done.stdout.startswith(f"docs: {own_releases()[-1]}; ")
    assert " files to write, " in done.stdout and not (tmp_path / "output").exists()
    assert own_releases()[-1] in hubgen("catalogue").stdout
