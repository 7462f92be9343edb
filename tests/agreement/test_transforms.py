"""Our engine and each language's package give the same document, losses, defaults and errors, on samples and mutants.

A twentieth of `HUBGEN_MUTANTS` as mutants of the old release for each pair, forty at least.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.agreement.judging import judge_of
from tests.agreement.transforms import FAMILIES, LANGUAGES, differences, pairs_of, program, requests_of, with_expected

MUTANTS = max(40, int(os.environ.get("HUBGEN_MUTANTS", "0")) // 20)
SHOWN = 3


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packages and programs are laid out."""
    return Path(os.environ.get("HUBGEN_BUILDS", tmp_path_factory.getbasetemp() / "transforms"))


@pytest.mark.parametrize("target", [name for name in LANGUAGES if not judge_of(name).missing()])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_language_gives_what_the_engine_gives(family: str, target: str, builds: Path) -> None:
    ask = program(target, family, builds)
    for old, new in pairs_of(family):
        asked = list(with_expected(family, requests_of(family, old, new, MUTANTS)))
        assert sum(request["expected"] is not None for request, _ in asked) > len(asked) // 10
        wrong = differences(ask, asked)
        assert not wrong[:SHOWN], f"{len(wrong)} of {len(asked)} from {old} to {new}"
