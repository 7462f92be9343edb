"""Both flavours before the cases of the contract."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.python.support import lay_out


def test_cases_of_the_contract(flavour: str, tmp_path: Path) -> None:
    package = lay_out(contract_release(), flavour, tmp_path)
    wrong = disagreements(lambda requests: list(package.ask(requests)))
    assert wrong == [], "\n".join(wrong)
