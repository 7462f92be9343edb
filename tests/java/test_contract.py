"""The contract of docs/packages.md, case by case."""

from __future__ import annotations

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.java.support import ask, lay_out, needs_java

pytestmark = needs_java


def test_contract() -> None:
    package = lay_out(contract_release())
    package.build()
    program = package.program("Conformance")
    assert disagreements(lambda requests: ask(program, requests, package.folder)) == []
