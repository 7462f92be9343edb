"""Target `dataclass`."""

from __future__ import annotations

from generator.targets.python.dataclass.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
