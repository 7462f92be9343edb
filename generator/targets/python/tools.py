"""The tools of Python packages."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

HATCHLING: Final = Tool(
    "hatchling", "builds the Python packages: wheel and sdist", "pip install hatchling", module="hatchling"
)
TWINE: Final = Tool("twine", "publishes to PyPI-like repositories", "pip install 'hubgen[publish]'", module="twine")
