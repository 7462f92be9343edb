"""The manifest to the byte, what of one is believed, and that a stage is whole before it is swapped in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import __version__, writer
from generator.targets.base import OutputFile
from generator.writer import WrongOutput, read_manifest, sha256, write_release
from tests.writer.runs import tree, write


def test_the_manifest_to_the_byte(tmp_path: Path) -> None:
    files = {"é": [OutputFile("b", b"2"), OutputFile("a", b"1")]}
    write_release(tmp_path, "9.0", files, {"models/é.xlsx": "f" * 64, "a.yaml": "0" * 64})
    assert (tmp_path / "9.0" / "manifest.json").read_bytes().decode() == (
        '{\n  "release": "9.0",\n'
        f'  "generator": {{\n    "name": "hubgen",\n    "version": "{__version__}"\n  }},\n'
        f'  "sources": {{\n    "a.yaml": "{"0" * 64}",\n    "models/é.xlsx": "{"f" * 64}"\n  }},\n'
        f'  "files": {{\n    "é/a": "{sha256(b"1")}",\n    "é/b": "{sha256(b"2")}"\n  }}\n}}\n'
    )
    assert read_manifest(tmp_path / "9.0") == {"é/a": sha256(b"1"), "é/b": sha256(b"2")}


def test_paths_that_lead_outside_are_not_believed(tmp_path: Path) -> None:
    files = {"../x": "", "/abs": "", "a/../b": "", "a\\b": "", "a\nb": "", "": "", "./a": "", "None": "1", "a/b": 2}
    (tmp_path / "manifest.json").write_text(json.dumps({"files": files}), "utf-8")
    assert read_manifest(tmp_path) == {"None": "1", "a/b": "2"}


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"files": []}', '{"files": 1}', "\x00", "{"])
def test_what_is_no_manifest_names_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(text, "utf-8")
    assert read_manifest(tmp_path) == {}


def test_a_stage_is_whole_before_it_is_swapped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a={"same": "1", "deep/er/x": "1"}, b={"y": "2", "gone": "3"})
    (tmp_path / "9.0" / "a" / "mine").write_text("mine", "utf-8")
    staged: list[dict[str, str]] = []
    exchange = writer.exchange

    def noted(first: Path, second: Path) -> None:
        staged.append(tree(first))
        exchange(first, second)

    monkeypatch.setattr(writer, "exchange", noted)
    write(tmp_path, a={"same": "1", "deep/er/x": "2"}, b={"y": "2"})
    assert staged == [tree(tmp_path / "9.0")]
    assert staged[0].keys() == {"a/same", "a/deep/er/x", "a/mine", "b/y", "manifest.json"}


def test_a_link_for_a_folder_deep_inside_is_never_followed(tmp_path: Path) -> None:
    write(tmp_path, a={"deep/er/x": "1"})
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "9.0" / "a" / "deep" / "er"
    (folder / "x").unlink()
    folder.rmdir()
    folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(WrongOutput, match="er is a symbolic link; remove it"):
        write(tmp_path, a={"deep/er/x": "2"})
    assert not list((tmp_path / "elsewhere").iterdir())


def test_what_others_put_there_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a={"x": "1"})
    exchange = writer.exchange

    def late(first: Path, second: Path) -> None:
        (second / "a" / "mine").write_text("mine", "utf-8")
        exchange(first, second)

    monkeypatch.setattr(writer, "exchange", late)
    write(tmp_path, a={"x": "2"})
    assert (tmp_path / "9.0" / "a" / "mine").read_text("utf-8") == "mine"


def test_a_folder_of_folders_and_a_dry_run_that_finds_nothing_to_do(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "er"
    assert not write(out, a={"x": "1"}).is_empty
    assert write(out, dry_run=True, a={"x": "1"}).is_empty


def test_files_that_are_all_that_a_folder_holds_of_ours(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"}, b={"y": "2"})
    changes = write(tmp_path, **{writer.WHOLE: {"b/y": "2", "z": "3"}})
    assert changes.removed == ("a/x",) and changes.written == ("manifest.json", "z")
    assert tree(tmp_path / "9.0").keys() == {"b/y", "z", "manifest.json"}


def test_what_the_system_says_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(WrongOutput) as caught:
        write(tmp_path / "file" / "out", a={"x": "1"})
    assert str(caught.value) == f"cannot write to {tmp_path}/file/out: Not a directory"
