"""The cases of the contract, by every judge: the validator, and the packages of the five languages."""

from __future__ import annotations

import json

import pytest

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.agreement.cases import Case, cases
from tests.agreement.release import contract_release
from tests.agreement.wanted import wanted_text

RULES = compile_rules(contract_release())


def test_names_are_all_different() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 80


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_validator(case: Case) -> None:
    verdict = validate(case.text.encode(), RULES, case.schema or "")
    assert [(item.code, item.path) for item in verdict.findings] == list(case.errors)
    wanted = [wanted_text(code, path, case.schema) for code, path in case.errors]
    assert [(item.text("fr"), item.text("en")) for item in verdict.findings] == wanted


def test_errors_are_in_order() -> None:
    for case in cases():
        assert list(case.errors) == sorted(case.errors, key=lambda error: (error[1], error[0])), case.name
        if case.format == "json" and ("syntax", "$") not in case.errors:
            json.loads(case.text.encode())
