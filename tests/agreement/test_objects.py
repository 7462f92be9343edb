"""Every language finds the same changes between two documents, and gives a sender the same name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.model import Release
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.agreement.objects import NAMES, changes, changes_requests, contract_pairs, exact, ordered, pairs, rounded
from tests.agreement.release import contract_release
from tests.conftest import SPECS, load_release, own_releases

NEWEST = SPECS / own_releases()[-1]
SENDER = {"schema": None, "format": "json", "text": '{"createCas": {"id": "a1"}}'}


@pytest.fixture(scope="module", params=[name for name in LANGUAGES if name != "typescript"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language in which objects have `changes`."""
    if request.param in missing():
        pytest.skip(f"the tools of {request.param} are not here")
    return str(request.param)


def wrong(language: str, release: Release, folder: Path, wanted: tuple[tuple[str, str], ...]) -> list[Any]:
    """Where a package's changes are others than those of the two documents."""
    requests = changes_requests(list(wanted))
    answers = list(judge_of(language).ask_of(release, folder)(requests))
    found = []
    for (old, new), first, second in zip(wanted, answers, answers[len(wanted) :], strict=False):
        values = (ordered(exact(text), answer["json"]) for text, answer in ((old, first), (new, second)))
        expected = rounded([*changes(*values)])
        if rounded(first["changes"]) != expected:
            found.append((old[:300], new[:300], first["changes"][:5], expected[:5]))
    return found


def test_changes_between_documents_of_a_release(language: str, tmp_path: Path) -> None:
    every = tuple(pairs(NEWEST))
    assert len(every) > 50
    assert wrong(language, load_release(NEWEST), tmp_path, every) == []


def test_changes_and_names_of_the_contract(language: str, tmp_path: Path) -> None:
    every = tuple(contract_pairs())
    assert wrong(language, contract_release(), tmp_path, every) == []
    asked = [{**SENDER, "id": sender, "sender": sender} for sender in NAMES]
    answers = judge_of(language).ask_of(contract_release(), tmp_path)(asked)
    assert {answer["id"]: answer["name"] for answer in answers} == NAMES
