"""The contract of docs/packages.md, case by case, by both flavours."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.python.support import lay_out


def test_contract(flavour: str, tmp_path: Path) -> None:
    assert disagreements(lay_out(contract_release(), flavour, tmp_path).ask) == []
