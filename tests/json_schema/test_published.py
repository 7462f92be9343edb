"""Our schemas against the published ones: what they say, and how they judge the published samples."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from generator.targets.base import json_file
from tests.conftest import DSF, load_release, real_releases
from tests.json_schema.oracle import ENVELOPE, our_documents, ours, published, samples

TOOL = DSF.parent / "tools" / "compare_schema.py"
BY_HAND = frozenset({"RC-DE", "EDXL-DE-full", "EDXL-DE-envelope-only"})


def compare_tool() -> ModuleType:
    if not TOOL.exists():
        pytest.skip(f"{TOOL.name} is not at hand")
    spec = importlib.util.spec_from_file_location("compare_schema", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def declared(folder: Path) -> list[str]:
    """The published schemas that a sheet declares: those whose place is a workbook's."""
    names = [schema.name for schema in load_release(folder).schemas if schema.location.file.endswith(".xlsx")]
    return [name for name in names if (folder / "expected" / "json-schema" / f"{name}.schema.json").exists()]


def test_every_declared_schema_agrees(real: Path, tmp_path: Path) -> None:
    tool = compare_tool()
    found = {}
    for name in declared(real):
        file = json_file(f"{name}.schema.json", our_documents(real)[name])
        (tmp_path / file.path).write_bytes(file.content)
        found[name] = tool.compare_files(real / "expected" / "json-schema" / file.path, tmp_path / file.path)
    assert found
    assert not {name: lines for name, lines in found.items() if lines}


def test_no_published_schema_is_missing(real: Path) -> None:
    names = {path.name.removesuffix(".schema.json") for path in (real / "expected" / "json-schema").glob("*.json")}
    assert names - BY_HAND <= our_documents(real).keys()


@pytest.mark.skipif(len(real_releases()) < 4, reason=f"not all four real releases are in {DSF}")
def test_there_are_83_in_all() -> None:
    assert sum(len(declared(DSF / name)) for name in ("1.0", "2.0.0", "3.0.0", "3.3.2")) == 83


def test_every_sample_gets_the_published_verdict(real: Path) -> None:
    ours_, theirs = ours(real), published(real)
    verdicts = {str(item.path): (theirs.accepts(item), ours_.accepts(item)) for item in samples(real)}
    assert len(verdicts) > 50
    assert not {path: verdict for path, verdict in verdicts.items() if verdict[0] != verdict[1]}


def test_envelopes_and_refused_samples_are_among_them(dsf: Callable[[str], Path]) -> None:
    found = list(samples(dsf("3.3.2")))
    refused = [item for item in found if not published(dsf("3.3.2")).accepts(item)]
    assert sum(item.schema == ENVELOPE for item in found) > 10
    assert refused
