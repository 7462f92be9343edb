"""Conversion of one message between JSON and XML, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.messages.finding import Finding
from generator.messages.json_text import write_json
from generator.messages.rules import Rules
from generator.messages.to_xml import XmlWriter
from generator.messages.validate import validate

STOPPING: Final = frozenset({"syntax", "message", "unknown", "type", "max-items"})
"""Errors that leave something which the other form has no place for."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The text in the other form, or None; `reasons` say why not, `losses` what would not come back the same."""

    text: str | None
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()


def convert(data: bytes, rules: Rules, *, to_xml: bool) -> Conversion:
    """The document as XML or as JSON; other errors than those in `STOPPING` do not stop it."""
    verdict = validate(data, rules)
    stopping = tuple(
        f"{finding.path}: {finding.text()}" + (f" {finding.detail}." if finding.code == "syntax" else "")
        for finding in verdict.findings
        if finding.code in STOPPING and not (finding.code == "max-items" and not verdict.is_xml)
    )
    if stopping:
        return Conversion(None, verdict.findings, stopping)
    if not to_xml or not isinstance(verdict.value, dict):
        return Conversion(write_json(verdict.value), verdict.findings)
    writer = XmlWriter(rules)
    return Conversion(writer.document(verdict.value), verdict.findings, losses=tuple(writer.out.losses))
