"""Texts of the workbook as the JSON values that they stand for."""

from __future__ import annotations

import re

from generator.model.types import Scalar

INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})([.,][0-9]{1,17})?")
BOOLEANS = {"true": True, "false": False, "vrai": True, "faux": False}

JsonScalar = str | int | float | bool


def typed_example(text: str, scalar: Scalar | None) -> JsonScalar:
    """The value that a text stands for in a field of type `scalar`; the text where it is none."""
    if scalar is Scalar.INTEGER and INTEGER.fullmatch(text):
        return int(text)
    if scalar is Scalar.NUMBER and NUMBER.fullmatch(text):
        return int(text) if INTEGER.fullmatch(text) else float(text.replace(",", "."))
    if scalar is Scalar.BOOLEAN:
        return BOOLEANS.get(text.lower(), text)
    return text
