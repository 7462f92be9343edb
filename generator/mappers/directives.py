"""The directives of « Détails de format » (DSF): `REGEX: …`, `ENUM: A, B`, `NOMENCLATURE: id`; other text is prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Collector
from generator.readers.grid import folded
from generator.readers.model_workbook import DETAILS
from generator.readers.records import FieldRow, Layout

FORMS: Final = {
    Layout.FIRST_CELL: re.compile(r"\s*(REGEX|ENUM|NOMENCLATURE): (.*)", re.DOTALL),
    Layout.TABLE: re.compile(r"\s*(REGEX|ENUM|NOMENCLATURE)\s*:(.*)", re.DOTALL),
}
EDITS: Final = {"REGEX": 1, "ENUM": 1, "NOMENCLATURE": 2}
"""How many letters may be wrong in a word that is taken for a directive's."""
SYNONYMS: Final = {"ENUMERATION": "ENUM", "PATTERN": "REGEX", "LISTE": "ENUM"}
START: Final = re.compile(r"[^A-Za-z]{0,4}([A-Za-z]+)(\s*[:;=(\[{]|\s*[.,>-]+\s|\s|$)(.*)", re.DOTALL)
INSIDE: Final = re.compile(r"(?<![A-Za-z])(REGEX|ENUM|NOMENCLATURE)\s*:(.*)", re.DOTALL)
OTHER_SEPARATORS: Final = re.compile(r"[;|\n\t]|,(?=\S)")
QUOTES: Final = "\"'«»“”‘’"


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive as its cell has it: `kind` is its word, `value` all that follows."""

    kind: str
    value: str


def read_directive(details: str, layout: Layout) -> Directive | None:
    """The directive that a cell is; None where it is prose."""
    match = FORMS[layout].fullmatch(details)
    return Directive(match[1], match[2]) if match else None


def check_directives(rows: Iterable[FieldRow], layout: Layout, collector: Collector) -> None:
    """Report the cells that are almost a directive, and the directives that almost say what they should."""
    for row in rows:
        if not row.details.strip():
            continue
        found = read_directive(row.details, layout)
        text, form = _odd(found, layout) if found else _near(row.details)
        if text:
            short = folded(row.details)[:60]
            hint = f"write « {form} »" if form else "write one directive, with its value, and nothing else"
            collector.warning("near-directive", row.at(DETAILS), f"{row.name}: {short!r} {text}", hint)


def _odd(found: Directive, layout: Layout) -> tuple[str, str]:
    """What is odd about a directive, and how it is written; empty where nothing is."""
    value = found.value.strip()
    if not value:
        return "has no value, and constrains nothing", ""
    if INSIDE.search(value):
        return "has a second directive, which is read as part of the first", ""
    if found.kind == "ENUM":
        codes = value.split(", ") if layout is Layout.FIRST_CELL else value.split(",")
        if any(OTHER_SEPARATORS.search(code.strip()) for code in codes):
            return "separates codes by other signs than a comma and a blank", _form("ENUM", value)
        if any(code.strip()[:1] in QUOTES and code.strip()[-1:] in QUOTES for code in codes if code.strip()):
            return "has quotes, which are read as part of the codes", _form("ENUM", value)
    return "", ""


def _near(details: str) -> tuple[str, str]:
    """What a text that is prose is nearly, and how it is written; empty where it is not."""
    start = START.match(_without_accents(details.strip()))
    if start and (kind := _kind(start[1], start[2], start[3])):
        return "is read as prose, and is almost a directive", _form(kind, start[3].strip(":;= )]}"))
    inside = INSIDE.search(details)
    if inside:
        return "is read as prose, with a directive inside", _form(inside[1], inside[2])
    return "", ""


def _kind(word: str, separator: str, rest: str) -> str:
    """The directive that a word before a separator stands for; empty where it is a word of a sentence."""
    upper = word.upper()
    kind = next((key for key, edits in EDITS.items() if _within(upper, key, edits)), "") or SYNONYMS.get(upper, "")
    if not kind or separator.strip():
        return kind
    is_written_so = word.isupper() or upper in ("ENUM", "REGEX", "REGEXP")
    return kind if is_written_so or (rest.strip() and " " not in rest.strip()) else ""


def _within(word: str, key: str, edits: int) -> bool:
    """Whether a word becomes another one by so many letters put in, left out, replaced or swapped."""
    if word == key:
        return True
    if word[:1] == key[:1]:
        return _within(word[1:], key[1:], edits)
    if not edits or abs(len(word) - len(key)) > edits:
        return False
    tries = [(word[1:], key), (word, key[1:]), (word[1:], key[1:])]
    if word[:2] == key[1::-1]:
        tries.append((word[2:], key[2:]))
    return any(_within(left, right, edits - 1) for left, right in tries)


def _form(kind: str, value: str) -> str:
    value = value.strip()
    if kind == "ENUM":
        value = ", ".join(filter(None, (code.strip().strip(QUOTES) for code in re.split(r"[,;|\n\t]", value))))
    return f"{kind}: {' '.join(value.split())[:80] or '…'}"


def _without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
