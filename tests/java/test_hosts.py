"""A virtual host lets its messages through, read or written, and refuses all others by name."""

from __future__ import annotations

import pytest

from generator.wording.sentences import host_text
from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.java.support import lay_out, needs_java, run

pytestmark = needs_java

HOST = "15-15_v8.0"
REFUSED = host_text(HOST, ("RS-ERROR",), ())[1]
TEXTS = {case.name: case.text for case in cases()}


@pytest.fixture(scope="module")
def said() -> list[str]:
    package = lay_out(contract_release())
    package.build()
    texts = ['{"createCas": {"id": "a1"}}', '{"error": {"sourceMessage": {}}}']
    texts += [TEXTS["envelopes: one"], TEXTS["envelopes: one of XML without a header"]]
    return run(*package.program("Hosts"), HOST, *texts, folder=package.folder).splitlines()


def test_the_line_is_bound_to_its_host(said: list[str]) -> None:
    assert said[0] == f"release 8.0.0 behind {HOST}"


def test_what_the_host_allows_is_read_and_built(said: list[str]) -> None:
    assert said[1:4] == ["CreateCas", "CreateCas", "Envelope"]


def test_what_the_host_does_not_allow_is_neither_read_nor_built(said: list[str]) -> None:
    assert said[4:7] == [REFUSED] * 3


def test_an_envelope_is_judged_by_its_message(said: list[str]) -> None:
    assert said[7:9] == ["Envelope"] * 2
    assert said[10:12] == [REFUSED] * 2


def test_an_acknowledgement_is_judged_by_itself(said: list[str]) -> None:
    assert (said[9], said[12]) == ("Envelope", "Envelope")


def test_a_host_that_the_release_has_not_lets_nothing_through(said: list[str]) -> None:
    assert said[13:] == [host_text("no host", ("RS-CAS",), (HOST,))[1]]
