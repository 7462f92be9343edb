"""The output of a small release against what is in `expected/`, both ways: changed, missing, stale.

`make golden` writes what is rendered now; read the difference in git. A Word document is there as its parts.
"""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model.serialise import from_json, to_json
from generator.passes.order import run_passes
from generator.paths import LICENSE, TEMPLATES
from generator.targets import registry
from generator.targets.base import OutputFile
from tests.golden.small import small_release

EXPECTED = Path(__file__).parent / "expected"
TARGETS = tuple(registry.available())
COPIED = frozenset({"assets", "fichiers"})
"""Folders of the site: scripts and styles of `templates/`, and files of other targets."""


def copied() -> frozenset[bytes]:
    """The licence and the files of `templates/` that are the same in every release."""
    return frozenset(path.read_bytes() for path in (LICENSE, *TEMPLATES.rglob("*")) if path.is_file())


def runtime(target: str) -> frozenset[str]:
    """The names of the modules of a language's runtime, of which only the name of the line is rendered."""
    return frozenset(path.name for path in (TEMPLATES / target / "runtime").rglob("*") if path.is_file())


def rendered(target: str) -> dict[str, bytes]:
    """The files of a target, but those that are copied from `templates/`, as text where they are archives."""
    same, names = copied(), runtime(target)
    found: dict[str, bytes] = {}
    for item in registry.load([target])[target](small_release()):
        path = Path(item.path)
        is_ours = path.name not in names and not (target == "docs" and path.parts[0] in COPIED)
        if is_ours and item.content not in same:
            found |= {name: content for name, content in _parts(item) if content not in same}
    return found


def _parts(item: OutputFile) -> Iterator[tuple[str, bytes]]:
    """A file; of a Word document each part, with a line for each tag, so that a difference can be read."""
    if not item.path.endswith(".docx"):
        yield item.path, item.content
        return
    with zipfile.ZipFile(io.BytesIO(item.content)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            is_same = content in copied()
            yield f"{item.path}/{name}", content if is_same else content.replace(b"><", b">\n<")


def kept(target: str) -> dict[str, bytes]:
    root = EXPECTED / target
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def update(target: str, files: dict[str, bytes]) -> None:
    shutil.rmtree(EXPECTED / target, ignore_errors=True)
    for name, content in files.items():
        path = EXPECTED / target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.mark.parametrize("target", TARGETS)
def test_golden(target: str) -> None:
    found = rendered(target)
    if os.environ.get("HUBGEN_UPDATE_GOLDEN"):
        update(target, found)
    known = kept(target)
    assert sorted(known.keys() - found.keys()) == [], "no longer rendered"
    assert sorted(found.keys() - known.keys()) == [], "not kept in expected/"
    assert found
    for path, content in found.items():
        assert content.decode().splitlines() == known[path].decode().splitlines(), path
        assert content == known[path], path


def test_the_small_release_has_nothing_wrong() -> None:
    collector = Collector()
    run_passes(small_release(), collector)
    assert [problem.code for problem in collector.all] == ["unused-nomenclature"]


def test_it_reads_back_from_json() -> None:
    assert from_json(to_json(small_release())) == small_release()


def test_a_target_that_is_gone_leaves_nothing() -> None:
    for path in EXPECTED.iterdir():
        if os.environ.get("HUBGEN_UPDATE_GOLDEN") and path.name not in TARGETS:
            shutil.rmtree(path)
    assert {path.name for path in EXPECTED.iterdir()} == set(TARGETS)
