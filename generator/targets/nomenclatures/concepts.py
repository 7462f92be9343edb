"""Codes as the concepts of a FHIR CodeSystem: their tree, and codes that FHIR can carry.

Source: FHIR R4, 4.8 (CodeSystem), 2.24.0.1 (code: no blanks around it, single blanks inside; string: no control
characters).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.model import Code

Document = dict[str, Any]

SPACES: Final = re.compile(r"^\s+|\s+$|(?<=\s)\s+|[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
DEEPEST: Final = 32
"""Levels that are nested; what is below has its parent as a property only."""


def fhir_code(value: str) -> str:
    """A code as FHIR may have it: blanks that it may not have are percent-encoded."""
    encoded = SPACES.sub(lambda found: "".join(f"%{ord(char) & 0xFFFF:02X}" for char in found[0]), value)
    return encoded or "%00"


def fhir_text(text: str) -> str:
    """A text without control characters but line breaks and tabs."""
    return NOT_TEXT.sub("\ufffd", text)


def fhir_codes(codes: Sequence[Code]) -> dict[str, str]:
    """What FHIR has for each code, all different."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for code in codes:
        name = fhir_code(code.value)
        while name in taken:
            name += "%"
        taken.add(name)
        found[code.value] = name
    return found


def concepts(codes: Sequence[Code], names: Mapping[str, str]) -> list[Document]:
    """The codes as a tree, in the order of the list; a code whose parent the list has not is at the top."""
    made = {code.value: _concept(code, names) for code in codes}
    depths: dict[str, int] = {}
    tops = []
    for code in codes:
        depth = depths.get(code.parent or "", DEEPEST)
        if code.parent in made and depth < DEEPEST - 1:
            depths[code.value] = depth + 1
            made[code.parent].setdefault("concept", []).append(made[code.value])
        else:
            depths[code.value] = 0
            tops.append(made[code.value])
    return tops


def _concept(code: Code, names: Mapping[str, str]) -> Document:
    concept: Document = {"code": names[code.value]}
    if label := fhir_text(code.label).strip():
        concept["display"] = label
    if code.description.strip():
        concept["definition"] = fhir_text(code.description)
    concept["property"] = list(_properties(code, names))
    return concept


def _properties(code: Code, names: Mapping[str, str]) -> list[Document]:
    found: list[Document] = [{"code": "niveau", "valueInteger": code.level}]
    if code.parent is not None and code.parent in names:
        found.append({"code": "parent", "valueCode": names[code.parent]})
    if len(code.labels) > 1:
        found.append({"code": "chemin", "valueString": fhir_text(" > ".join(code.labels))})
    if code.comment.strip():
        found.append({"code": "commentaire", "valueString": fhir_text(code.comment)})
    if code.value and names[code.value] != code.value:
        found.append({"code": "code-dsf", "valueString": fhir_text(code.value)})
    return found
