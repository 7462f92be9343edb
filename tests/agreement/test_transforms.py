"""Our engine and each language's package give the same document, losses, defaults and errors, on samples and mutants.

Of each pair `HUBGEN_TRANSFORM_MUTANTS` mutants of the old release are carried across: 40 by default, more in the
complete run, 2,000 by `make agreement`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.agreement.judging import judge_of
from tests.agreement.transforms import FAMILIES, LANGUAGES, cached_answers, differences, program, ways_of, with_hosts
from tests.lanes import SOAK

MUTANTS = int(os.environ.get("HUBGEN_TRANSFORM_MUTANTS", "40"))
SHOWN = 3
CHOSEN = list(FAMILIES) if SOAK else [*dict.fromkeys([*list(FAMILIES)[:1], *list(FAMILIES)[-1:]])]
"""Our releases, and the real ones with the newest of each line; all combinations of lines by `make soak`."""
READY = [name for name in LANGUAGES if not judge_of(name).missing()]


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packages and programs are laid out."""
    return tmp_path_factory.getbasetemp() / "transforms"


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the processes of a run store the engine's answers, so that it works once for all languages."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "engine"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("target", READY)
@pytest.mark.parametrize("family", CHOSEN)
def test_every_language_gives_what_the_engine_gives(family: str, target: str, builds: Path, answers: Path) -> None:
    ask = program(target, family, builds)
    for way in ways_of(family):
        asked = cached_answers(family, way, MUTANTS, answers)
        carried = sum(request["expected"] is not None for request, _ in asked)
        assert carried > len(asked) // 10
        wrong = differences(ask, asked)
        assert not wrong[:SHOWN], f"{len(wrong)} of {len(asked)} from {way}"
        print(f"{target}, {way}: {len(asked)} documents, {carried} carried, none different")


@pytest.mark.parametrize("target", READY)
def test_a_virtual_host_refuses_in_the_same_words(target: str, builds: Path) -> None:
    """Received on a host that does not allow the message, or sent to one; each refusal names the hosts that do."""
    asked = list(with_hosts("specs"))
    assert {bool(answer["errors"]) for _, answer in asked} == {True, False}
    wrong = differences(program(target, "specs", builds), asked)
    assert not wrong[:SHOWN], f"{len(wrong)} of {len(asked)}"
