"""What can be compared: a release folder, a workbook, JSON Schemas, an AsyncAPI document, any of them in git."""

from generator.diff.sources.open import Source, open_source

__all__ = ["Source", "open_source"]
