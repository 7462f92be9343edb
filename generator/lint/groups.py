"""The problems by their rule: a title, a count, one remedy, and the first places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostic, Severity
from generator.explain.catalogue import entry_of

SHOWN: Final = 3
"""The places that are shown of a rule; of errors all are, as each has to be corrected."""


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of one code and severity, in their order."""

    code: str
    severity: Severity
    problems: tuple[Diagnostic, ...]

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """The problems that are shown at first."""
        return self.problems if self.severity is Severity.ERROR else self.problems[:SHOWN]

    def remedy(self, language: str) -> str:
        """What to do about all of them."""
        entry = entry_of(self.code)
        return entry.remedy[language] if entry else self.problems[0].hint


def by_rule(problems: Iterable[Diagnostic]) -> tuple[Group, ...]:
    """The groups, each where its first problem stands: errors first."""
    found: dict[tuple[Severity, str], list[Diagnostic]] = {}
    for problem in problems:
        found.setdefault((problem.severity, problem.code), []).append(problem)
    return tuple(Group(code, severity, tuple(members)) for (severity, code), members in found.items())
