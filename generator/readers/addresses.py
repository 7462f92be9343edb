"""Addresses of cells as in Excel (`K9`, `K9:M11`); rows and columns are counted from 0 here."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

CELL: Final = re.compile(r"([A-Za-z]+)([0-9]+)")


@cache
def column_letters(column: int) -> str:
    """The name of a column counted from 0: A, B … Z, AA …"""
    letters = ""
    column += 1
    while column:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a cell."""
    return f"{column_letters(column)}{row + 1}"


def position(cell: str) -> tuple[int, int]:
    """The row and the column of an address. Raises `ValueError`."""
    match = CELL.fullmatch(cell)
    if match is None:
        raise ValueError(f"{cell!r} is not the address of a cell")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def corners(area: str) -> tuple[int, int, int, int]:
    """The first row, first column, last row and last column of a range. Raises `ValueError`."""
    first, _, last = area.partition(":")
    return (*position(first), *position(last or first))
