"""How the workbooks look: one place for colours, fonts and borders."""

from __future__ import annotations

from typing import Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

INK: Final = "1F2A44"
BAND: Final = "000091"
PALE: Final = "F3F5FB"
LINE: Final = "C9CFDE"
MUTED: Final = "8A8F9C"
LEVELS: Final = ("D6E4FA", "E3F3E6", "FFF3D1", "FDE5DA", "EFE6F7", "E8EAED")
"""The fill of a row by the level of its label, from 1."""

FONT: Final = "Calibri"
PLAIN: Final = Font(name=FONT, size=10, color=INK)
BOLD: Final = Font(name=FONT, size=10, color=INK, bold=True)
CODE: Final = Font(name="Consolas", size=10, color=INK)
SMALL: Final = Font(name=FONT, size=9, color=INK)
HEADER: Final = Font(name=FONT, size=10, color="FFFFFF", bold=True)
TITLE: Final = Font(name=FONT, size=16, color=BAND, bold=True)
SECTION: Final = Font(name=FONT, size=12, color=BAND, bold=True)
NOTE: Final = Font(name=FONT, size=9, color=MUTED, italic=True)

WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
CENTRED: Final = Alignment(horizontal="center", vertical="top", wrap_text=True)
TITLED: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
ABOVE: Final = Alignment(vertical="top")

_SIDE: Final = Side(style="thin", color=LINE)
BOX: Final = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
ROW: Final = Border(top=_SIDE, bottom=_SIDE)


def fill(colour: str) -> PatternFill:
    """A plain fill; the same colour front and back, so that conditional formats show it too."""
    return PatternFill("solid", start_color=colour, end_color=colour)
