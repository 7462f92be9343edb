"""A virtual host lets its messages through, read or written, and refuses all others by name."""

from __future__ import annotations

import pytest

from generator.wording.sentences import host_text
from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.csharp.support import lay_out, needs_dotnet, run

pytestmark = needs_dotnet

HOST = "15-15_v8.0"
REFUSED = host_text(HOST, ("RS-ERROR",), ())[1]
TEXTS = {case.name: case.text for case in cases()}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    program = lay_out(contract_release(), tmp_path_factory.mktemp("csharp")).program("hosts")
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
