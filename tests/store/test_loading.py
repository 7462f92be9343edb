"""A release that is loaded with a store, after any change of any of its files, is the one that is loaded without."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import limits, store
from generator.diagnostics import Collector, Diagnostic
from generator.loading import load
from generator.model import Release
from generator.passes.asyncapi_agreement import check_asyncapi
from generator.store import Store
from tests.conftest import SPECS, own_releases
from tests.readers.edit import edit

Found = tuple[Release | None, tuple[Diagnostic, ...]]


def linted(folder: Path) -> Found:
    collector = Collector()
    release = load(folder, collector)
    if release is not None:
        check_asyncapi(folder, release, collector)
    return release, collector.all


def workbook(folder: Path, kind: str) -> Path:
    return max((folder / kind).glob("*.xlsx"), key=lambda path: path.stat().st_size)


def cell(kind: str, place: tuple[str, str], text: str) -> Callable[[Path], None]:
    return lambda folder: edit(workbook(folder, kind), {place: text})


def first_sheet(folder: Path, kind: str) -> str:
    from generator.readers.grid import read_sheets

    return next(iter(read_sheets(workbook(folder, kind), "f"))).name


def document(old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "asyncapi" / "hubsante.asyncapi.yaml"
        path.write_text(path.read_text().replace(old, new))

    return change


def manifest(line: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "release.yaml").write_text((folder / "release.yaml").read_text() + line) and None


def clients(text: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "clients.yaml").write_text(text) and None


def damage(kind: str) -> Callable[[Path], None]:
    return lambda folder: workbook(folder, kind).write_bytes(b"no workbook") and None


CHANGES: dict[str, Callable[[Path], None]] = {
    "code": lambda folder: edit(
        workbook(folder, "nomenclatures"), {(first_sheet(folder, "nomenclatures"), "A30"): " UN,AUTRE "}
    ),
    "step": lambda folder: edit(workbook(folder, "test-cases"), {(first_sheet(folder, "test-cases"), "A12"): "9.9"}),
    "unknown key": manifest("unknown: 1\n"),
    "unknown virtual host": manifest("xml_namespace: urn x\n"),
    "client": clients("clients: {a b: {}, fr.health.x: {perimeters: [none]}}\n"),
    "bad YAML": clients("clients: [\n"),
    "reference": document("$ref: '#/components/schemas/", "$ref: '#/components/nowhere/"),
    "no nomenclature": damage("nomenclatures"),
    "no test case": damage("test-cases"),
    "no model": damage("models"),
}


@pytest.mark.parametrize("name", own_releases())
def test_every_change_is_seen(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    shutil.copytree(SPECS / name, folder)
    seen: list[Found] = []
    with store.using(Store(tmp_path / "store")):
        for what, change in {"nothing": lambda folder: None, **CHANGES}.items():
            change(folder)
            kept, again = linted(folder), linted(folder)
            with store.using(None):
                plain = linted(folder)
            assert kept == plain, what
            assert again == plain, what
            assert not seen or kept != seen[-1], f"{what} changes nothing"
            seen.append(kept)


def test_one_cell_of_a_model_makes_nothing_else_anew(real: Path, tmp_path: Path) -> None:
    folder = tmp_path / real.name
    shutil.copytree(real, folder, ignore=shutil.ignore_patterns("expected"))
    path, place = workbook(folder, "models"), (first_sheet(folder, "models"), "H9")
    edit(path, {place: "Un texte"})  # which packs every part as the next edit does
    kept = Store(tmp_path / "store")
    with store.using(kept):
        linted(folder)
        before = len(kept.written)
        edit(path, {place: "Un autre texte"})
        found = linted(folder)
    assert len(kept.written) - before in (2, 3)  # the cells of the workbook, the release; its part, where it is large
    assert found == linted(folder)


def test_what_was_read_under_other_limits_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / own_releases()[-1]
    shutil.copytree(SPECS / folder.name, folder)
    with store.using(Store(tmp_path / "store")):
        assert load(folder, Collector()) is not None
        low = limits.Limit(1)
        low.name, low.what, low.default, low.highest = "YAML_BYTES", "bytes", 1, 0
        monkeypatch.setattr(limits, "YAML_BYTES", low)
        collector = Collector()
        assert load(folder, collector) is None
        assert {problem.location.file for problem in collector.errors} >= {"release.yaml"}
