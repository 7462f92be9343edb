"""Near misses of every sample: the package finds the errors that our validator finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.agreement.judges import differences
from tests.csharp.support import ask, needs_dotnet

pytestmark = needs_dotnet


def test_mutants_have_the_errors_of_the_validator(real: Path, conformance: Callable[[Path], Path]) -> None:
    assert differences(real, lambda requests: ask(conformance(real), requests)) == []
