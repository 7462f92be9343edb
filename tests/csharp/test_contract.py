"""The contract of docs/packages.md, case by case."""

from __future__ import annotations

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.csharp.support import ask, lay_out, needs_dotnet

pytestmark = needs_dotnet


def test_contract() -> None:
    program = lay_out(contract_release()).program("conformance")
    assert disagreements(lambda requests: ask(program, requests)) == []
