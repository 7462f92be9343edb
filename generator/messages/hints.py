"""What XML does not say of a value that no rule describes, as attributes (docs/packages.md, « Free content »)."""

from __future__ import annotations

from typing import Final

HINTS: Final = "urn:hubgen:json"
PREFIX: Final = "json"
TYPE: Final = f"{{{HINTS}}}type"
LIST: Final = f"{{{HINTS}}}list"
ONE: Final = "one"
ITEM: Final = "item"
VALUES: Final = {TYPE: frozenset({"number", "boolean", "null", "object", "array"}), LIST: frozenset({ONE})}
"""The values that each attribute may have."""
