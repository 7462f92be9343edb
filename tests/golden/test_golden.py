"""The output of a small release against what is kept in `expected/`, both ways: changed, missing, stale.

`HUBGEN_UPDATE_GOLDEN=1 pytest tests/golden` writes what is rendered now; read the difference in git.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model.serialise import from_json, to_json
from generator.passes.order import run_passes
from generator.paths import LICENSE, TEMPLATES
from generator.targets import registry
from tests.golden.small import small_release

EXPECTED = Path(__file__).parent / "expected"
TARGETS = ("ir", "json-schema", "pydantic")


def copied() -> frozenset[bytes]:
    """The licence and the modules that are the same in every package."""
    return frozenset(path.read_bytes() for path in (LICENSE, *TEMPLATES.glob("*/runtime/*")) if path.is_file())


def rendered(target: str) -> dict[str, bytes]:
    """The files of a target, but those that are copied from `templates/` as they stand."""
    files = registry.load([target])[target](small_release())
    same = copied()
    return {item.path: item.content for item in files if item.content not in same}


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
    for path, content in found.items():
        assert content.decode().splitlines() == known[path].decode().splitlines(), path
        assert content == known[path], path


def test_the_small_release_has_nothing_wrong() -> None:
    collector = Collector()
    run_passes(small_release(), collector)
    assert [problem.code for problem in collector.all] == ["unused-nomenclature"]


def test_it_reads_back_from_json() -> None:
    assert from_json(to_json(small_release())) == small_release()
