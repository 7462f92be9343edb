"""How French documents say numbers, dates and types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.model import FieldType, Scalar

KINDS: Final[Mapping[Scalar, str]] = {
    Scalar.STRING: "texte",
    Scalar.INTEGER: "entier",
    Scalar.NUMBER: "nombre",
    Scalar.BOOLEAN: "booléen",
    Scalar.DATE: "date",
    Scalar.DATETIME: "date et heure",
    Scalar.PHONE_NUMBER: "téléphone",
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


def _plural(noun: str) -> str:
    return noun if noun.endswith(("s", "x", "z")) else f"{noun}s"


def grouped(number: int) -> str:
    """A number with its digits in groups of three: `2 500`."""
    return f"{number:,}".replace(",", "\u202f")


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 champ`, `2 500 codes`, `14 cas`."""
    return f"{grouped(number)} {one if number < 2 else many or _plural(one)}"


def expected_codes(identifier: str, codes: int) -> str:
    """What a field says of a code list that is given for information."""
    return f"Codes attendus\u00a0: {identifier}, {count(codes, 'code')}, non imposés par le schéma"


def kind(scalar: Scalar | None) -> str:
    """What a field holds; a text where the model does not say."""
    return KINDS[scalar or Scalar.STRING]


def value(given: FieldType) -> str:
    """What a value is: `texte ou Carte`, `liste (nombre ou null)`, `1, 2 ou 5`, `valeur quelconque`."""
    words = list(dict.fromkeys(_words(given)))
    return " ou ".join(words)


def _words(given: FieldType) -> Iterator[str]:
    rules = given.rules
    if rules is not None and rules.array is not None:
        yield f"liste ({value(rules.array.items)})"
    elif rules is not None and rules.union is not None:
        for branch in rules.union.branches:
            yield from _words(branch)
    elif rules is not None and rules.values:
        yield from rules.values
    elif given.is_any:
        yield "valeur quelconque"
    elif given.enum:
        yield from (f"« {code} »" for code in given.enum)
    else:
        yield given.object_type or kind(given.scalar)
    if given.is_nullable:
        yield "null"
