"""Near misses of every sample: the gem finds the errors that our validator finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.agreement.judges import differences
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby


def test_mutants_have_the_errors_of_the_validator(real: Path, packages: Callable[[Path], Package]) -> None:
    assert differences(real, packages(real).ask) == []
