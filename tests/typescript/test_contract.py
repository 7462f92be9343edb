"""The contract of docs/packages.md, case by case."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.typescript.support import lay_out, needs_node

pytestmark = needs_node


def test_contract(tmp_path: Path) -> None:
    assert disagreements(lay_out(contract_release(), tmp_path).ask) == []
