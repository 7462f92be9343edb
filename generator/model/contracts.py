"""Names of perimeters: which one's contract carries the messages of a sheet (DSF). The one table of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TRANSVERSE: Final = "transverse"
"""The perimeter of what every contract has: header, acknowledgements, errors."""
OTHER_NAMES: Final[Mapping[str, str]] = {"15-18": "15-NexSIS", "15-nexsis": "15-NexSIS"}
"""Other names of a perimeter: sheets write 15-18 for the contract 15-NexSIS."""
PARTS: Final[Mapping[str, str]] = {"15-MAJ": "15-15", "15-RPIS": "15-SMUR"}
"""Perimeters of sheets that are part of another contract: updates of 15-15, the registry flow of 15-SMUR."""


def contract_name(perimeter: str) -> str:
    """The name of a perimeter as contracts and virtual hosts have it."""
    return OTHER_NAMES.get(perimeter, perimeter)


def sheet_name(perimeter: str) -> str:
    """The name of a perimeter as the workbooks' sheets have it."""
    return next((name for name, contract in OTHER_NAMES.items() if contract == contract_name(perimeter)), perimeter)


def carrier(perimeter: str) -> str:
    """The contract that carries the messages of a sheet's perimeter: itself, or the one that it is part of."""
    return contract_name(PARTS.get(perimeter, perimeter))
