"""`hubgen site`: the site over several releases, written, left alone when nothing changed, and part of `generate`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import store
from generator.cli.generate import command as generate
from generator.cli.site import command
from generator.diff.timeline import as_document
from tests.conftest import SPECS, load_release, own_releases

FOLDERS = [str(SPECS / name) for name in own_releases()[:2]]


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, list(arguments))
    return result.exit_code, result.output


def test_writes_then_leaves_alone(tmp_path: Path) -> None:
    with store.using(store.Store(tmp_path / "store")):
        code, output = run(*FOLDERS, "-o", str(tmp_path / "out"))
        assert code == 0 and "docs: 1.0, 2.0" in output
        docs = tmp_path / "out" / "docs"
        listed = set(json.loads((docs / "manifest.json").read_text("utf-8"))["files"])
        there = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}
        assert there == listed | {"manifest.json"}
        assert {"index.html", "catalogue.html", "differences/1.0--2.0.html", "2.0/fichiers/word/modele.docx"} <= there
        told = json.loads((docs / "history.json").read_text("utf-8"))
        assert told == as_document([load_release(SPECS / name) for name in own_releases()[:2]])
        code, output = run(*FOLDERS, "-o", str(tmp_path / "out"))
        assert code == 0 and " 0 files written" in output and "docs: 1.0, 2.0" in output


def test_a_release_that_goes_takes_its_pages_with_it(tmp_path: Path) -> None:
    run(*FOLDERS, "-o", str(tmp_path))
    code, _ = run(FOLDERS[0], "-o", str(tmp_path))
    assert code == 0
    assert (
        not (tmp_path / "docs" / "2.0").exists() and not (tmp_path / "docs" / "differences" / "1.0--2.0.html").exists()
    )


def test_check_writes_nothing(tmp_path: Path) -> None:
    code, output = run(*FOLDERS, "-o", str(tmp_path), "--check")
    assert code == 1 and "files to write" in output
    assert not (tmp_path / "docs").exists()


def test_a_release_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, output = run(FOLDERS[0], str(tmp_path / "empty"), "-o", str(tmp_path / "out"))
    assert code == 1 and "left out of the site" in output
    assert (tmp_path / "out" / "docs" / "1.0" / "index.html").is_file()


def test_generate_of_everything_renders_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SPECS / own_releases()[0], tmp_path / "specs" / "1.0")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(generate, ["-t", "docs", "-o", "out"])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out" / "docs" / "1.0" / "index.html").is_file()
    assert (tmp_path / "out" / "1.0" / "docs" / "index.html").is_file()


def test_words_beside_the_releases_are_searched_too(tmp_path: Path) -> None:
    for name in own_releases()[:2]:
        shutil.copytree(SPECS / name, tmp_path / "specs" / name)
    folders = [str(tmp_path / "specs" / name) for name in own_releases()[:2]]
    words, script = tmp_path / "specs" / "synonymes.yaml", tmp_path / "out" / "docs" / "data" / "synonymes.js"
    with store.using(store.Store(tmp_path / "store")):
        assert run(*folders, "-o", str(tmp_path / "out"))[0] == 0
        before = script.read_text()
        words.write_text("bagnole: [véhicule]\n", "utf-8")
        code, output = run(*folders, "-o", str(tmp_path / "out"))
        assert code == 0 and '"bagnole",["v\\u00e9hicule"]' in script.read_text() and "bagnole" not in before
        words.write_text("bagnole: véhicule\n", "utf-8")
        code, output = run(*folders, "-o", str(tmp_path / "out"))
        assert code == 1 and "specs/synonymes.yaml, line 1: bagnole: not a list of words" in output
        assert "bagnole" in script.read_text()
        words.unlink()
        words.symlink_to("/etc/hostname")
        assert run(*folders, "-o", str(tmp_path / "out"))[0] == 0
        assert script.read_text() == before


def test_generate_of_one_target_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SPECS / own_releases()[0], tmp_path / "specs" / "1.0")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(generate, ["-t", "ir", "-o", "out"]).exit_code == 0
    assert not (tmp_path / "out" / "docs").exists()
