"""Target `java`."""

from __future__ import annotations

from generator.targets.java.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
