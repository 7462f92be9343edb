"""What fails over many messages: which kinds, fields and codes, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from generator.messages.finding import Finding
from generator.messages.rules import Rules
from generator.messages.source import Document
from generator.messages.validate import validate

INDEX: Final = re.compile(r"\[\d+\]")
ENVELOPE: Final = re.compile(r"^\$\.content\[\]\.jsonContent\.embeddedJsonContent\.message")
UNKNOWN: Final = "(unknown)"
EXAMPLES: Final = 3


@dataclass(slots=True)
class Cause:
    """One rule that messages break: how many of them, with which values, and where to see it."""

    message: str
    path: str
    code: str
    messages: int = 0
    values: Counter[str] = field(default_factory=Counter)
    documents: list[str] = field(default_factory=list)
    first: Finding | None = None


@dataclass(slots=True)
class Survey:
    """The counts over all documents; `valid` and `invalid` are by kind of message."""

    valid: Counter[str] = field(default_factory=Counter)
    invalid: Counter[str] = field(default_factory=Counter)
    causes: dict[tuple[str, str, str], Cause] = field(default_factory=dict)

    def add(self, document: str, message: str, findings: Iterable[Finding]) -> None:
        """Count one document; a rule that it breaks several times counts once, each value by itself."""
        message = message or UNKNOWN
        seen: set[tuple[str, str, str]] = set()
        for finding in findings:
            key = (message, general_path(finding.path), finding.code)
            cause = self.causes.setdefault(key, Cause(*key))
            cause.first = cause.first or finding
            if finding.code in {"code", "pattern", "type"}:
                cause.values[finding.value[:80]] += 1
            if key not in seen:
                seen.add(key)
                cause.messages += 1
                if len(cause.documents) < EXAMPLES:
                    cause.documents.append(document)
        (self.invalid if seen else self.valid)[message] += 1

    @property
    def ranked(self) -> list[Cause]:
        """The causes, those of most messages first."""
        return sorted(self.causes.values(), key=lambda item: (-item.messages, item.message, item.path, item.code))


def survey(documents: Iterable[Document], rules: Rules) -> Survey:
    """What fails under one release."""
    result = Survey()
    for document in documents:
        verdict = validate(document.data, rules)
        result.add(document.name, verdict.message, verdict.findings)
    return result


def survey_move(documents: Iterable[Document], old: Rules, new: Rules) -> Survey:
    """What would break by moving: of the documents that `old` accepts, what fails under `new`."""
    result = Survey()
    for document in documents:
        before = validate(document.data, old)
        if before.is_valid:
            after = validate(document.data, new)
            result.add(document.name, after.message or before.message, after.findings)
    return result


def general_path(path: str) -> str:
    """A path without its indices, and without the envelope."""
    return ENVELOPE.sub("$", INDEX.sub("[]", path))
