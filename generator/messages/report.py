"""The errors of one message, as checks find them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.messages.finding import Finding
from generator.messages.rules import FieldRule
from generator.wording.path import upwards
from generator.wording.sentences import NO_WORDS, Sentences


@dataclass(slots=True)
class Report:
    """Gathers the errors of one message; `lines` has the line of an XML element by its path.

    Each error has the words of `sentences` and the root element `root` from the start: a message may have 500,000.
    """

    findings: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    sentences: Sentences = NO_WORDS
    root: str = ""

    def add(self, code: str, path: str, detail: str = "", value: str = "", rule: FieldRule | None = None) -> None:
        """Add one error; the line is that of the nearest element known."""
        label = rule.field.label if rule else ""
        location = rule.field.location if rule else None
        if rule and code in {"pattern", "code"} and rule.field.type.details_location:
            location = rule.field.type.details_location
        line = self._line(path) if self.lines else 0
        self.findings.append(Finding(code, path, detail, value, label, location, line, self.root, self.sentences))

    def _line(self, path: str) -> int:
        return next((self.lines[part] for part in upwards(path) if part in self.lines), 0)
