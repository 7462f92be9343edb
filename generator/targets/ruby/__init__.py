"""Target `ruby`: a gem of plain Ruby objects, with RBS signatures, for a release."""

from __future__ import annotations

from generator.targets.ruby.package import render_gem as render

__all__ = ["render"]
