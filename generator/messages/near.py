"""Codes that a wrong one may stand for."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from generator.messages.finding import Finding
from generator.messages.rules import Rules
from generator.model import Nomenclature

SHOWN = 3


def near_codes(finding: Finding, rules: Rules) -> tuple[str, ...]:
    """Codes near the one that a `code` error is about: of that label, then of like spelling."""
    if finding.code != "code":
        return ()
    nomenclature = rules.release.nomenclatures_by_id.get(finding.detail)
    if nomenclature is None:
        return _near(finding.value, tuple(finding.detail.split(", ")), ())
    return _near(finding.value, *_texts(nomenclature))


@lru_cache(maxsize=4096)
def _near(value: str, codes: tuple[str, ...], labels: tuple[str, ...]) -> tuple[str, ...]:
    wanted = folded(value)
    found = [code for code, label in zip(codes, labels, strict=False) if label == wanted]
    by_fold = {folded(code): code for code in codes}
    found += [by_fold[item] for item in get_close_matches(wanted, list(by_fold), SHOWN, 0.6)]
    return tuple(dict.fromkeys(found))[:SHOWN]


def _texts(nomenclature: Nomenclature) -> tuple[tuple[str, ...], tuple[str, ...]]:
    codes = nomenclature.codes
    return tuple(code.value for code in codes), tuple(folded(code.label) for code in codes)


def folded(text: str) -> str:
    """A text without accents, case and outer blanks."""
    parts = unicodedata.normalize("NFKD", text[:200]).casefold()
    return "".join(char for char in parts if not unicodedata.combining(char)).strip()
