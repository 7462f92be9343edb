"""French words for what the model says in its own terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diff.changes import Verdict
from generator.model import Scalar
from generator.model.formats import PATTERNS

KINDS: Final[Mapping[Scalar, str]] = {
    Scalar.STRING: "texte",
    Scalar.INTEGER: "entier",
    Scalar.NUMBER: "nombre",
    Scalar.BOOLEAN: "booléen",
    Scalar.DATE: "date",
    Scalar.DATETIME: "date et heure",
    Scalar.PHONE_NUMBER: "téléphone",
}
FORMS: Final[Mapping[str, str]] = {
    PATTERNS[Scalar.DATE]: "AAAA-MM-JJ",
    PATTERNS[Scalar.DATETIME]: "AAAA-MM-JJThh:mm:ss±hh:mm",
    PATTERNS[Scalar.PHONE_NUMBER]: "tel:+33…",
}
"""The patterns of the typed texts, as a person reads them."""
VERDICTS: Final[Mapping[Verdict, str]] = {
    Verdict.BREAKING: "Incompatible",
    Verdict.COORDINATION: "À coordonner",
    Verdict.SOURCE: "Code seulement",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.DOCUMENTATION: "Documentation",
}
MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def day(text: str) -> str:
    """A date (YYYY-MM-DD) in words; another text as it is."""
    parts = text.split("-")
    if len(parts) != 3 or not all(part.isdecimal() and part.isascii() for part in parts):
        return text
    year, month, number = (int(part) for part in parts)
    if not 1 <= month <= 12:
        return text
    return f"{'1er' if number == 1 else number} {MONTHS[month - 1]} {year}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 champ`, `2 500 codes`."""
    shown = f"{number:,}".replace(",", "\u202f")
    return f"{shown} {one if number < 2 else many or one + 's'}"
