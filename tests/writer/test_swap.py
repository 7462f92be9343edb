"""Two folders change places: in one step, or in three where the system has no such call or refuses it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import swap
from generator.swap import exchange


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    pair = tmp_path / "stagé", tmp_path / "out"
    for folder in pair:
        folder.mkdir()
        (folder / "name").write_text(folder.name, "utf-8")
    return pair


def changed(first: Path, second: Path) -> bool:
    names = (first / "name").read_text("utf-8"), (second / "name").read_text("utf-8")
    return names == (second.name, first.name) and len(list(first.parent.iterdir())) == 2


def moves(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The renames that happen from now on."""
    seen: list[tuple[str, str]] = []
    rename = Path.rename

    def noted(path: Path, target: Path) -> Path:
        seen.append((path.name, Path(target).name))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", noted)
    return seen


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is of Linux")
def test_in_one_step(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = moves(monkeypatch)
    exchange(*folders)
    assert changed(*folders) and seen == []


@pytest.mark.parametrize("library", [SimpleNamespace(), SimpleNamespace(renameat2=lambda *arguments: -1)])
def test_in_three_steps(folders: tuple[Path, Path], library: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *arguments, **options: library)
    seen = moves(monkeypatch)
    exchange(*folders)
    assert changed(*folders) and seen == [("out", "stagé.old"), ("stagé", "out"), ("stagé.old", "stagé")]


def test_what_the_system_is_asked(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    library = SimpleNamespace(renameat2=lambda *arguments: asked.append(arguments) or 0)
    monkeypatch.setattr(ctypes, "CDLL", lambda *arguments, **options: library)
    exchange(*folders)
    here, flag = swap.AT_FDCWD, swap.RENAME_EXCHANGE
    assert asked == [(here, str(folders[0]).encode(), here, str(folders[1]).encode(), flag)]


def test_a_folder_that_is_not_there(folders: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(OSError):
        exchange(folders[0], tmp_path / "gone")
    assert (folders[0] / "name").read_text("utf-8") == "stagé"
