"""How a Python package is built, and what a built one declares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.parser import BytesHeaderParser
from typing import Final

from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from generator.targets.python.tools import HATCHLING
from generator.toolchain.archive import read_zip

REQUIREMENT: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*([^;]*)")


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """Wheel and sdist; hatchling writes the same bytes at each build once it is given the moment."""
    workshop.run(HATCHLING, "build", "-d", str(workshop.built), "-t", "sdist", "-t", "wheel")
    for path in workshop.results("*.whl", "*.tar.gz"):
        yield OutputFile(path.name, path.read_bytes())


def declared(wheel: bytes) -> Iterable[Dependency]:
    """`Requires-Dist` of a wheel's METADATA (Core metadata specifications)."""
    (metadata,) = (data for name, data in read_zip(wheel).items() if name.endswith(".dist-info/METADATA"))
    for line in BytesHeaderParser().parsebytes(metadata).get_all("Requires-Dist", []):
        if match := REQUIREMENT.match(str(line)):
            yield Dependency(match[1], match[2].strip())
