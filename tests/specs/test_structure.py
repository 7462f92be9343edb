"""The project's own releases have the structure of the published ones: what differs is named here."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from generator.diagnostics import Collector
from generator.pipeline import load
from generator.targets.json_schema import render
from tests.conftest import DSF, SPECS, load_release

TWINS = {"1.0": "1.0", "2.0": "2.0.0", "3.0": "3.0.0"}
NOT_OURS = ("EDXL-DE", "TECHNICAL")
"""The envelope has another shape (the hub's schema inlines every message); test schemas are the hub's own."""

DIFFERENCES = {
    "1.0/RC-DE": "published without closed objects below its own, and without a minimum on its list",
    "2.0/GEO-RES": "the code 'SHIP ' had a blank",
    "2.0/RC-EDA": "the code 'DEFIBRILLATEUR, ' had a comma and a blank",
    "2.0/RS-EDA": "the codes ' ACTIF', 'TSU ' and 'DEFIBRILLATEUR, ' had blanks and a comma",
    "2.0/RS-EDA-MAJ": "the codes ' ACTIF' and 'TSU ' had blanks",
    "2.0/RS-RPIS": "the code 'TSU ' had a blank",
}
"""Our 2.0 has the layout of the second era, in which codes are trimmed (DSF)."""

LINT = {
    "1.0": {"space-around-code": 2, "comma-in-code": 1},
    "2.0": {},
    "3.0": {},
}
"""In 1.0 three codes carry the blanks of the contract in production."""


@pytest.fixture(scope="module")
def compare() -> ModuleType:
    """The tool that compares schemas by what they accept; skipped where it is absent."""
    path = DSF.parent / "tools" / "compare_schema.py"
    spec = importlib.util.spec_from_file_location("compare_schema", path)
    if spec is None or spec.loader is None or not path.exists():
        pytest.skip(f"no {path.name} beside {DSF}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("own", TWINS)
def test_structure_is_the_published_one(own: str, compare: ModuleType) -> None:
    folder = DSF / TWINS[own] / "expected" / "json-schema"
    if not folder.is_dir():
        pytest.skip(f"no release {TWINS[own]} in {DSF}; set HUBGEN_DSF")
    ours = {file.path: json.loads(file.content) for file in render(load_release(SPECS / own))}
    published = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith(NOT_OURS)]
    assert {path.name for path in published} <= ours.keys()
    found = {}
    for path in published:
        theirs = json.loads(path.read_text("utf-8"))
        mine = ours[path.name]
        lines = list(compare.differences(compare.normalise(theirs, theirs), compare.normalise(mine, mine)))
        if lines:
            found[f"{own}/{path.name.split('.')[0]}"] = lines
    assert found.keys() == {key for key in DIFFERENCES if key.startswith(f"{own}/")}, found
    if own == "2.0":
        assert all("/enum" in line for lines in found.values() for line in lines), found


@pytest.mark.parametrize("name", ["RC-RI", "RS-SAS-RDV"])
def test_messages_of_a_later_release(name: str, compare: ModuleType) -> None:
    """Both came in 3.3.2; RC-RI shares its rows with RS-RI, so its ids have the pattern that 3.0.0 spells `\\w`."""
    path = DSF / "3.3.2" / "expected" / "json-schema" / f"{name}.schema.json"
    if not path.exists():
        pytest.skip(f"no release 3.3.2 in {DSF}; set HUBGEN_DSF")
    theirs = json.loads(path.read_text("utf-8").replace("[a-zA-Z0-9_-]", r"[\\w-]"))
    files = {file.path: file.content for file in render(load_release(SPECS / "3.0"))}
    mine = json.loads(files[path.name].decode().replace("[a-zA-Z0-9_-]", r"[\\w-]"))
    assert list(compare.differences(compare.normalise(theirs, theirs), compare.normalise(mine, mine))) == []


@pytest.mark.parametrize("own", TWINS)
def test_lint_says_only_what_a_user_should_see(own: str) -> None:
    collector = Collector()
    assert load(SPECS / own, collector) is not None
    found: dict[str, int] = {}
    for problem in collector.all:
        found[problem.code] = found.get(problem.code, 0) + 1
    assert collector.errors == ()
    assert found == LINT[own], list(map(str, collector.all))


@pytest.mark.parametrize("own", TWINS)
def test_every_field_has_a_label_of_its_own_and_a_description(own: str) -> None:
    for schema in load_release(SPECS / own).schemas:
        for item in schema.all_types:
            labels = [field.label for field in item.fields]
            assert len(set(labels)) == len(labels), f"{schema.name} {item.name}: two fields with one label"
            for field in item.fields:
                assert len(field.description.split()) > 5, field.location
                assert not field.label.endswith("."), field.location


@pytest.mark.parametrize("own", TWINS)
def test_every_list_is_described_and_every_code_has_a_label(own: str) -> None:
    for item in load_release(SPECS / own).nomenclatures:
        assert item.description, item.location
        assert item.valid_from, item.location
        assert all(code.labels and code.label for code in item.codes), item.location


def test_real_size() -> None:
    release = load_release(SPECS / "3.0")
    assert len(release.schemas) == 22
    assert sum(len(item.fields) for schema in release.schemas for item in schema.all_types) > 650
    assert Path(SPECS / "3.0" / "models").is_dir()
