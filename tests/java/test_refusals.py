"""One type catches all that is refused, and threads see what one thread sees (docs/packages.md)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.agreement.release import contract_release
from tests.java.support import lay_out, needs_java, run
from tests.support.shared_texts import TEXTS

pytestmark = needs_java


@pytest.fixture(scope="module")
def program() -> Callable[..., list[str]]:
    """The lines that a program prints, run with the contract's package."""
    package = lay_out(contract_release())
    package.build()
    return lambda name, *words: run(*package.program(name), *words, folder=package.folder).splitlines()


def test_one_type_catches_all_that_is_refused(program: Callable[..., list[str]]) -> None:
    said = program("Refusals", "15-15_v8.0")
    assert [line for line in said if not line.startswith("refused: ")] == []
    assert len(said) > 120


def test_threads_see_what_one_thread_sees(program: Callable[..., list[str]]) -> None:
    assert program("Threads", *TEXTS) == ["320 1 true"]
