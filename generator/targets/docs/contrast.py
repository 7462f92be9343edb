"""Contrast of colours (WCAG 2.2, 1.4.3): the ratio of their relative luminances."""

from __future__ import annotations

from typing import Final

ENOUGH: Final = 4.5
"""What texts need (WCAG 2.2, level AA; RGAA 4.1, criterion 3.2)."""


def contrast(one: str, other: str) -> float:
    """The ratio between two colours `#rrggbb`, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
