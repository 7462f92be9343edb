"""Links and pipes in an output tree: those of others stay as they are, one in our place is replaced."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.trees import holds, link_tree
from tests.writer.runs import digest, tree, write


def test_links_of_others_stay_links(tmp_path: Path) -> None:
    """To a file, to a folder: neither is followed, nor is what they lead to taken along."""
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    (tmp_path / "elsewhere" / "file").write_text("theirs")
    write(tmp_path, a={"x": "1"})
    root = tmp_path / "9.0"
    (root / "file").symlink_to(tmp_path / "elsewhere" / "file")
    (root / "a" / "folder").symlink_to(tmp_path / "elsewhere")
    write(tmp_path, a={"x": "2"})
    assert (root / "file").readlink() == tmp_path / "elsewhere" / "file"
    assert (root / "a" / "folder").readlink() == tmp_path / "elsewhere"
    assert (tmp_path / "elsewhere" / "file").stat().st_nlink == 1
    assert set(tree(root)) == {"a/x", "a/folder", "file", "manifest.json"}


@pytest.mark.parametrize("text", ["1", ""])
def test_what_stands_in_the_place_of_a_file_of_ours_is_replaced(text: str, tmp_path: Path) -> None:
    """A link to a file of the same content, and a pipe, which nobody may wait for."""
    (tmp_path / "twin").write_text(text)
    write(tmp_path, a={"x": text, "y": text, "z": text})
    first, second = tmp_path / "9.0" / "a" / "x", tmp_path / "9.0" / "a" / "y"
    for path in (first, second):
        path.unlink()
    first.symlink_to(tmp_path / "twin")
    os.mkfifo(second)
    changes = write(tmp_path, a={"x": text, "y": text, "z": text})
    assert changes.written == ("a/x", "a/y") and changes.unchanged == ("a/z", "manifest.json")
    for path in (first, second):
        assert path.is_file() and not path.is_symlink() and path.read_text() == text


def test_a_tree_over_another_leaves_what_is_there(tmp_path: Path) -> None:
    old, new, elsewhere = tmp_path / "old", tmp_path / "new", tmp_path / "elsewhere"
    for name in ("both/old", "link/inside", "only/deep/old", "both/without", "without"):
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        (old / name).write_text("old")
    (old / "both" / "same").write_text("old")
    (old / "only" / "empty").mkdir()
    (new / "both").mkdir(parents=True)
    (new / "both" / "same").write_text("new")
    elsewhere.mkdir()
    (new / "link").symlink_to(elsewhere)
    link_tree(str(old), str(new), {"both/without", "without"})
    found = {path.relative_to(new).as_posix(): path.read_text() for path in new.rglob("*") if path.is_file()}
    assert found == {"both/old": "old", "both/same": "new", "only/deep/old": "old"}
    assert (new / "only" / "empty").is_dir() and not list(elsewhere.iterdir())
    assert (new / "both" / "old").stat().st_ino == (old / "both" / "old").stat().st_ino


def test_without_hard_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError

    (tmp_path / "old" / "a").mkdir(parents=True)
    for name in ("a/x", "y"):
        (tmp_path / "old" / name).write_text("1")
    (tmp_path / "old" / "link").symlink_to("y")
    monkeypatch.setattr(os, "link", no_links)
    link_tree(str(tmp_path / "old"), str(tmp_path / "new"), {"y"})
    assert {**tree(tmp_path / "new"), "y": digest(b"1")} == tree(tmp_path / "old")
    assert not (tmp_path / "new" / "y").exists() and (tmp_path / "new" / "a" / "x").stat().st_nlink == 1


def test_a_file_holds_its_content_only(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    assert holds(str(tmp_path / "x"), b"abc")
    for content in (b"", b"ab", b"abd", b"abcd"):
        assert not holds(str(tmp_path / "x"), content)
    assert not holds(str(tmp_path), b"") and not holds(str(tmp_path / "y"), b"")
