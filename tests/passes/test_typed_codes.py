"""Codes in a field that is no string: a code is a text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model import FieldType, Release, Scalar
from generator.model.rewrite import map_fields
from generator.passes.order import run_passes
from tests.golden.small import small_release


def typed(scalar: Scalar, **codes: object) -> Release:
    """The small release, the field `state` of another type."""
    kind = FieldType(scalar=scalar, **codes)  # type: ignore[arg-type]
    return map_fields(
        small_release(), lambda field: replace(field, type=kind, examples=()) if field.name == "state" else field
    )


@pytest.mark.parametrize("scalar", [Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN, Scalar.DATE])
@pytest.mark.parametrize("codes", [{"enum": ("1", "2")}, {"nomenclature": "HubSante.motif"}])
def test_the_field_becomes_a_text_and_is_reported(scalar: Scalar, codes: dict[str, object]) -> None:
    collector = Collector()
    release = run_passes(typed(scalar, **codes), collector)
    found = next(field for field in release.messages[0].root.fields if field.name == "state")
    assert found.type.scalar is Scalar.STRING and found.type.pattern is None
    assert [str(item.location) for item in collector.warnings if item.code == "typed-codes"] == [
        "models/petit.xlsx!RS-CAS!J17"
    ]


def test_numbers_without_codes_stay_numbers() -> None:
    collector = Collector()
    release = run_passes(typed(Scalar.INTEGER), collector)
    found = next(field for field in release.messages[0].root.fields if field.name == "state")
    assert found.type.scalar is Scalar.INTEGER
    assert "typed-codes" not in {problem.code for problem in collector.all}


def test_no_real_release_has_such_a_field(real: Path) -> None:
    from generator.loading import load

    collector = Collector()
    load(real, collector)
    assert "typed-codes" not in {problem.code for problem in collector.all}
