"""Problems are values: what is wrong, where, how bad, and what to do about it.

Nothing in the pipeline prints or exits; every stage adds to a `Collector`, so that one run
reports all that is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops the generation of what it touches."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the input: a cell of a sheet, a line of a text file, or a whole file.

    `file` is relative to the release folder, with forward slashes, so that it reads the same
    on every machine.
    """

    file: str
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        parts = [self.file, self.sheet, self.cell]
        text = "!".join(part for part in parts if part)
        return f"{text}:{self.line}" if self.line else text


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: a stable code, the place, what is wrong and what to do.

    `touches` names the schemas that an error makes impossible to generate; `whole_release`
    is set where nothing of the release can be.
    """

    code: str
    severity: Severity
    location: Location
    text: str
    hint: str = ""
    touches: frozenset[str] = frozenset()
    whole_release: bool = False

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.severity} {self.code}: {self.text}{hint}"


@dataclass(slots=True)
class Collector:
    """Gathers the problems of one run; the same problem found twice is kept once."""

    _found: dict[tuple[str, Location, str], Diagnostic] = field(default_factory=dict)

    def add(self, problem: Diagnostic) -> None:
        """Keep `problem`; where it is known already, the schemas it touches are joined."""
        key = (problem.code, problem.location, problem.text)
        known = self._found.get(key)
        if known is not None:
            problem = replace(known, touches=known.touches | problem.touches)
        self._found[key] = problem

    def error(
        self,
        code: str,
        location: Location,
        text: str,
        hint: str = "",
        *,
        touches: frozenset[str] = frozenset(),
        whole_release: bool = False,
    ) -> None:
        """Report what makes the schemas in `touches` (or the whole release) impossible to generate."""
        self.add(Diagnostic(code, Severity.ERROR, location, text, hint, touches, whole_release))

    def warning(self, code: str, location: Location, text: str, hint: str = "") -> None:
        """Report what is wrong in the input but leaves one reasonable reading."""
        self.add(Diagnostic(code, Severity.WARNING, location, text, hint))

    def note(self, code: str, location: Location, text: str, hint: str = "") -> None:
        """Report what is right as it is read, and may surprise who wrote it."""
        self.add(Diagnostic(code, Severity.NOTE, location, text, hint))

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """Every problem, in the order in which the stages met them."""
        return tuple(self._found.values())

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The problems that stop the generation of something."""
        return tuple(d for d in self._found.values() if d.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The problems that stop nothing."""
        return tuple(d for d in self._found.values() if d.severity is Severity.WARNING)

    @property
    def stops_release(self) -> bool:
        """Whether an error leaves nothing of the release to generate."""
        return any(d.whole_release for d in self.errors)

    def touched(self) -> frozenset[str]:
        """Names of the schemas that errors make impossible to generate."""
        return frozenset().union(*(d.touches for d in self.errors))
