"""A folder that holds releases stands for them all, in every command that takes several."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.cli.releases import releases_of
from tests.conftest import SPECS, own_releases

EACH = tuple(str(SPECS / name) for name in own_releases())
COMMANDS = {
    "generate": ("generate", "-t", "ir", "-q", "-o", "out"),
    "site": ("site", "-o", "out"),
    "transforms": ("transforms", "-o", "out"),
    "catalogue": ("catalogue",),
    "history": ("history", "--all"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_of_releases_stands_for_them(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    for folders in (EACH, (str(SPECS),)):
        place = tmp_path / str(len(folders))
        place.mkdir()
        monkeypatch.chdir(place)
        done = CliRunner().invoke(commands, [*COMMANDS[command], *folders])
        files = {path.relative_to(place): path.read_bytes() for path in place.rglob("*") if path.is_file()}
        seen.append((done.exit_code, files or done.stdout))
    assert seen[0] == seen[1]
    assert seen[0][0] == 0 and seen[0][1]


def test_a_release_is_itself_and_another_folder_is_told_as_before(tmp_path: Path) -> None:
    release = Path(
        shutil.copytree(SPECS / own_releases()[0], tmp_path / "1.0", ignore=shutil.ignore_patterns("*.xlsx"))
    )
    (release / "inside" / "models").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    assert releases_of([release]) == [release]
    assert releases_of([tmp_path / "other", tmp_path]) == [tmp_path / "other", release]
