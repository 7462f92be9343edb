"""Target `pydantic`."""

from __future__ import annotations

from generator.targets.python.pydantic.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
