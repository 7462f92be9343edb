"""A virtual host lets its messages through, read or written, and refuses all others by name.

The same program, which is built once, has the laws of refusals and of threads.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.wording.sentences import host_text
from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.csharp.support import lay_out, needs_dotnet, run
from tests.support import shared_texts

pytestmark = needs_dotnet

HOST = "15-15_v8.0"
REFUSED = host_text(HOST, ("RS-ERROR",), ())[1]
TEXTS = {case.name: case.text for case in cases()}


@pytest.fixture(scope="module")
def program() -> Path:
    return lay_out(contract_release()).program("hosts")


@pytest.fixture(scope="module")
def said(program: Path) -> list[str]:
    texts = ['{"createCas": {"id": "a1"}}', '{"error": {"sourceMessage": {}}}']
    texts += [TEXTS["envelopes: one"], TEXTS["envelopes: one of XML without a header"]]
    return run(str(program), HOST, *texts, folder=program.parent).splitlines()


def test_the_line_is_bound_to_its_host(said: list[str]) -> None:
    assert said[0] == f"release 8.0.0 behind {HOST}"


def test_what_the_host_allows_is_read_and_built(said: list[str]) -> None:
    assert said[1:3] == [" RS-CAS", "Envelope"]


def test_what_the_host_does_not_allow_is_neither_read_nor_built(said: list[str]) -> None:
    assert said[3:5] == ["message $ RS-ERROR", REFUSED]


def test_an_envelope_is_judged_by_its_message_and_its_acknowledgement_by_itself(said: list[str]) -> None:
    assert said[5:] == [" RS-CAS", "Envelope", "message $ RS-ERROR", "Envelope"]


def test_one_type_catches_all_that_is_refused(program: Path) -> None:
    lines = run(str(program), "refusals", HOST, folder=program.parent).splitlines()
    assert [line for line in lines if not line.startswith("refused: ")] == []
    assert len(lines) > 80


def test_threads_see_what_one_thread_sees(program: Path) -> None:
    assert run(str(program), "threads", *shared_texts.TEXTS, folder=program.parent).split() == ["320", "1", "True"]
