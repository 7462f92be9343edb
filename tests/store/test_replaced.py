"""A file that is replaced while it is read: what the store keeps is of the bytes that were read."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import store
from generator.cli import commands
from generator.diagnostics import Collector
from generator.loading import load
from generator.readers import inputs
from generator.store import Store
from generator.writer import read_manifest
from tests.conftest import SPECS, own_releases
from tests.readers.edit import edit
from tests.store.test_loading import first_sheet, workbook

SWAPS: dict[str, Callable[[], None]] = {}
"""What to do before a file of this name is opened."""


def _before_opening(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and SWAPS and isinstance(arguments[0], str | bytes | os.PathLike):
        swap = SWAPS.get(Path(os.fsdecode(arguments[0])).name)
        if swap is not None:
            swap()


sys.addaudithook(_before_opening)


@contextmanager
def replaced_at_each_opening(path: Path, contents: list[bytes]) -> Iterator[list[int]]:
    """Whoever opens the file meets the next content, in a new file of its name; gives how often that was."""
    count = [0]

    def swap() -> None:
        del SWAPS[path.name]
        count[0] += 1
        (path.parent / ".new").write_bytes(contents[count[0] % len(contents)])
        (path.parent / ".new").replace(path)
        SWAPS[path.name] = swap

    SWAPS[path.name] = swap
    try:
        yield count
    finally:
        SWAPS.pop(path.name, None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A release with few workbooks, and one of each kind."""
    source = SPECS / own_releases()[0]
    shutil.copytree(source, tmp_path / "specs" / source.name)
    folder = tmp_path / "specs" / source.name
    (folder / "clients.yaml").write_text("clients: {fr.health.x: {perimeters: [15-15]}}\n")
    return folder


def _model(path: Path) -> None:
    edit(path, {(first_sheet(path.parent.parent, "models"), "B12"): "Un autre libellé"})


def _codes(path: Path) -> None:
    edit(path, {(first_sheet(path.parent.parent, "nomenclatures"), "A30"): "AUTRE"})


def _case(path: Path) -> None:
    edit(path, {(first_sheet(path.parent.parent, "test-cases"), "A12"): "9.9"})


def _text(old: str, new: str) -> Callable[[Path], None]:
    return lambda path: path.write_text(path.read_text().replace(old, new, 1)) and None


KINDS: dict[str, tuple[Callable[[Path], Path], Callable[[Path], None]]] = {
    "model": (lambda folder: workbook(folder, "models"), _model),
    "code list": (lambda folder: workbook(folder, "nomenclatures"), _codes),
    "test case": (lambda folder: workbook(folder, "test-cases"), _case),
    "document": (lambda folder: folder / "asyncapi" / "hubsante.asyncapi.yaml", _text("title:", "title: Autre")),
    "manifest": (
        lambda folder: folder / "release.yaml",
        lambda path: path.write_text(path.read_text() + "b: 1\n") and None,
    ),
    "clients": (lambda folder: folder / "clients.yaml", _text("health.x", "health.y")),
}


def two(path: Path, change: Callable[[Path], None]) -> list[bytes]:
    """The content of a file, and another one that can be read as well."""
    first = path.read_bytes()
    change(path)
    second = path.read_bytes()
    path.write_bytes(first)
    assert first != second
    return [first, second]


def loaded(folder: Path, kept: Store | None) -> object:
    collector = Collector()
    with store.using(kept):
        return load(folder, collector), collector.all


@pytest.mark.parametrize("kind", KINDS)
def test_the_store_keeps_what_was_read(kind: str, folder: Path, tmp_path: Path) -> None:
    """Whatever the file is when it is opened the first, the second, the third time: no entry is of other bytes."""
    find, change = KINDS[kind]
    path = find(folder)
    contents = two(path, change)
    kept = Store(tmp_path / "store")
    for start in contents, contents[::-1]:
        with replaced_at_each_opening(path, start) as openings:
            loaded(folder, kept)
        assert openings[0] >= 1
    for content in contents:
        path.write_bytes(content)
        assert loaded(folder, kept) == loaded(folder, None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_says_what_it_read(kind: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The output, its manifest and the next run: of one content, that which was read."""
    monkeypatch.setenv("HUBGEN_CACHE", str(tmp_path / "store"))
    find, change = KINDS[kind]
    path = find(folder)
    contents = two(path, change)
    arguments = ["generate", str(folder), "-j", "1", "-t", "ir", "-t", "rabbitmq", "-t", "test-cases", "-o"]

    def run(out: str) -> dict[str, str]:
        assert CliRunner().invoke(commands, [*arguments, str(tmp_path / out)]).exit_code == 0
        return read_manifest(next((tmp_path / out).glob("[0-9]*")))

    with replaced_at_each_opening(path, contents):
        run("out")
    for number, content in enumerate((*contents, contents[0])):
        path.write_bytes(content)
        assert run("out") == run(f"clean{number}")


def test_a_workbook_replaced_at_any_moment(folder: Path, tmp_path: Path) -> None:
    """Fifty runs while another process of the machine saves and saves: none leaves a wrong entry behind."""
    for kind in ("nomenclatures", "test-cases"):
        shutil.rmtree(folder / kind)
    path = workbook(folder, "models")
    contents = two(path, _model)
    for other in (folder / "models").iterdir():
        if other != path:
            other.unlink()
    expected = []
    for content in contents:
        path.write_bytes(content)
        expected.append(loaded(folder, None))
    is_over = threading.Event()

    def save() -> None:
        number = 0
        while not is_over.wait(0.002 * (number % 7)):
            number += 1
            (path.parent / ".new").write_bytes(contents[number % 2])
            (path.parent / ".new").replace(path)

    saving = threading.Thread(target=save)
    saving.start()
    stores = [Store(tmp_path / f"store{number}") for number in range(int(os.environ.get("HUBGEN_REPLACED", "50")))]
    try:
        for kept in stores:
            loaded(folder, kept)
    finally:
        is_over.set()
        saving.join()
    wrong = 0
    for content, right in zip(contents, expected, strict=True):
        path.write_bytes(content)
        wrong += sum(loaded(folder, kept) != right for kept in stores)
    assert wrong == 0


def test_what_is_too_much_to_hold_is_the_same_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MEMO_BYTES", 3)
    path = tmp_path / "x.yaml"
    path.write_text("abcd")
    files = inputs.InputFiles(tmp_path)
    assert files.read(path) == files.read(path) == b"abcd"
    path.write_text("abce")
    with pytest.raises(OSError, match="changed while it was read"):
        files.read(path)
