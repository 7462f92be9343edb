"""Near misses of every sample: the package finds the errors that our validator finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.agreement.judges import differences
from tests.typescript.support import Package, needs_node

pytestmark = needs_node


def test_mutants_have_the_errors_of_the_validator(real: Path, packages: Callable[[Path], Package]) -> None:
    assert differences(real, packages(real).ask) == []
