"""Near misses of every sample: both flavours find the errors that our validator finds, and write the same."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.judges import differences
from tests.agreement.mutants import mutants
from tests.python.support import package

COUNT = 400


def test_mutants_have_the_errors_of_the_validator(real: Path, flavour: str) -> None:
    assert differences(real, package(real, flavour).ask, COUNT) == []


def test_both_flavours_write_the_same(real: Path) -> None:
    requests = mutants(real, COUNT)
    pairs = zip(package(real, "dataclass").ask(requests), package(real, "pydantic").ask(requests), strict=True)
    assert [(one, other) for one, other in pairs if (one["json"], one["xml"]) != (other["json"], other["xml"])] == []
