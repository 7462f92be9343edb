"""Target `ruby`."""

from __future__ import annotations

from generator.targets.ruby.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
