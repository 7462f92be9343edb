"""How much input is accepted: about ten times what the real releases hold.

Workbooks come by mail and AsyncAPI documents from anywhere: a limit that is hit is named in the
message, so that a user with a larger genuine file knows which one to raise.
"""

from __future__ import annotations

from typing import Final

WORKBOOK_BYTES: Final = 32 * 2**20
WORKBOOK_ENTRIES: Final = 2_000
WORKBOOK_INFLATED_BYTES: Final = 256 * 2**20
WORKBOOK_SHEETS: Final = 256
SHEET_ROWS: Final = 100_000
SHEET_GRID_CELLS: Final = 16_500_000
"""Rows × columns of the smallest rectangle around a sheet's cells: phantom columns up to
16,382 are real (DSF 0.6 to 1.2), a grid of a whole sheet is not."""
TYPE_DEPTH: Final = 1_000
"""Types that are each first met inside the one before: the real releases have at most ten."""
YAML_BYTES: Final = 16 * 2**20
YAML_DEPTH: Final = 100
YAML_ALIASES: Final = 10_000
YAML_NODES: Final = 1_000_000
"""Nodes of the document once its aliases are followed: what stops an alias bomb."""
