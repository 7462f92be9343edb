"""Codes that a wrong one may stand for."""

from __future__ import annotations

from functools import lru_cache

from generator.messages.finding import Finding
from generator.messages.rules import Rules
from generator.wording.nearest import nearest


def near_codes(finding: Finding, rules: Rules) -> tuple[tuple[str, str], ...]:
    """The codes nearest to the one that a `code` error is about, each with its label."""
    if finding.code != "code":
        return ()
    nomenclature = rules.release.nomenclatures_by_id.get(finding.detail)
    if nomenclature is None:
        field = finding.subject.field
        known = tuple((code, code) for code in (field.codes if field else ()))
    else:
        known = tuple((code.value, code.label) for code in nomenclature.codes)
    labels = dict(known)
    return tuple((code, labels[code]) for code in _near(finding.value, known))


@lru_cache(maxsize=4096)
def _near(value: str, known: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return nearest(value, known)
