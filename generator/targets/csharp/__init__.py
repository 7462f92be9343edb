"""Target `csharp`."""

from __future__ import annotations

from generator.targets.csharp.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
