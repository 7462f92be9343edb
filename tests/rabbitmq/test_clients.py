"""`clients.yaml`: what is read, and what is said of entries that are wrong."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model.directory import DISPATCHER
from generator.packaging.bundle import bundle
from generator.pipeline import load
from generator.readers.clients import read_clients
from tests.conftest import SPECS, load_release
from tests.readers.edit import copy_release

GOOD = "clients:\n  fr.health.samu440: {perimeters: [15-15]}\n"


def read(tmp_path: Path, text: str | bytes) -> tuple[list[str], list[str], str]:
    """The ids that were taken, the problems as `line severity code`, and the dispatcher's account."""
    (tmp_path / "clients.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    collector = Collector()
    directory = read_clients(tmp_path, collector)
    problems = [f"{item.location.line} {item.severity} {item.code}" for item in collector.all]
    return [client.id for client in directory.clients], problems, directory.dispatcher


def test_a_good_file(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD) == (["fr.health.samu440"], [], DISPATCHER)
    assert read(tmp_path, "dispatcher: hub\n")[2] == "hub"
    assert read(tmp_path, "")[:2] == ([], [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("clients: [a]", "1 error bad-client"),
        ("[1]", "1 error bad-client"),
        ("clients:\n  a:\n", "2 error bad-client"),
        ("clients:\n  a: {perimeters: []}\n", "2 error bad-client"),
        ("clients:\n  'a b': {perimeters: [15-15]}\n", "2 error bad-client"),
        ("clients:\n  'a.*': {perimeters: [15-15]}\n", "2 error bad-client"),
        ("clients:\n  a..b: {perimeters: [15-15]}\n", "2 error bad-client"),
        ("clients:\n  '': {perimeters: [15-15]}\n", "2 error bad-client"),
        ('clients:\n  "a\\n": {perimeters: [15-15]}\n', "2 error bad-client"),
        (f"clients:\n  {'a' * 201}: {{perimeters: [15-15]}}\n", "2 error bad-client"),
        ("clients:\n  a: {perimeters: [{b: c}]}\n", "2 error bad-client"),
        ("dispatcher: [a]\n", "1 error bad-client"),
        ("dispatcher: été\n", "1 error bad-client"),
        ("clients:\n  a: {perimeters: [15-15], password: x}\n", "2 warning bad-client"),
        ("hub: a\n", "1 warning bad-client"),
        ("clients: {\n", "2 error unreadable-file"),
        ("a: 1\na: 2\n", "2 error unreadable-file"),
        (b"\xff\xfe", "1 error unreadable-file"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str | bytes, problem: str, tmp_path: Path) -> None:
    assert problem in read(tmp_path, text)[1]


def test_a_bad_entry_leaves_the_others(tmp_path: Path) -> None:
    ids, problems, _ = read(tmp_path, GOOD + "  '#': {perimeters: [15-15]}\n")
    assert ids == ["fr.health.samu440"] and problems == ["3 error bad-client"]


def test_names_that_the_release_does_not_have(tmp_path: Path) -> None:
    folder = copy_release(SPECS / "3.0", tmp_path / "3.0")
    (folder / "clients.yaml").write_text(
        "dispatcher: hub\nclients:\n  a: {perimeters: [15-99]}\n  b: {virtual_hosts: [15-15_v0]}\n"
        "  hub: {perimeters: [15-15]}\n"
    )
    collector = Collector()
    assert load(folder, collector) is not None
    found = {(item.code, item.location.line) for item in collector.all if item.location.file == "clients.yaml"}
    assert found == {("unknown-perimeter", 3), ("unknown-virtual-host", 4), ("bad-client", 5)}


def test_the_operators_list_is_in_no_bundle_for_others() -> None:
    release = load_release(SPECS / "3.0")
    assert release.directory.clients
    with zipfile.ZipFile(io.BytesIO(bundle(release, SPECS / "3.0").content)) as archive:
        names = archive.namelist()
        texts = {name: archive.read(name) for name in names if not name.endswith((".xlsx", ".docx"))}
    assert any("/asyncapi/" in name for name in names) and not any("clients" in name for name in names)
    labels = [client.label.encode() for client in release.directory.clients]
    assert not [name for name, text in texts.items() if any(label in text for label in labels)]
