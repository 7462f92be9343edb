"""The test cases of the real releases, against what was published for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.serialise import from_json, to_json
from generator.targets.test_cases import render
from tests.conftest import load_release

Folder = Callable[[str], Path]


@pytest.mark.parametrize("name", ["1.0", "3.0.0", "3.3.2"])
def test_equal_to_the_published_document(dsf: Folder, name: str) -> None:
    folder = dsf(name)
    (file,) = render(load_release(folder))
    assert file.path == "test_cases.json"
    assert json.loads(file.content) == json.loads((folder / "expected/test_cases.json").read_text("utf-8"))


def test_2_0_0_gives_what_was_published_for_the_same_workbook(dsf: Folder) -> None:
    """Its workbook is that of 1.0, to the byte; its published document was made from a later one."""
    old, new = dsf("1.0"), dsf("2.0.0")
    workbook = "test-cases/test-cases-15-15.xlsx"
    assert (old / workbook).read_bytes() == (new / workbook).read_bytes()
    (file,) = render(load_release(new))
    assert json.loads(file.content) == json.loads((old / "expected/test_cases.json").read_text("utf-8"))


def test_the_model_with_cases_reads_back_equal(dsf: Folder) -> None:
    release = load_release(dsf("3.0.0"))
    assert sum(len(case.steps) for case in release.test_cases) == 126
    assert from_json(to_json(release)) == release


def test_every_step_knows_its_cell(dsf: Folder) -> None:
    step = load_release(dsf("3.0.0")).test_cases[0].steps[0]
    assert str(step.location) == "test-cases/test-cases-15-15.xlsx!Didier MOREL R1!E9"
