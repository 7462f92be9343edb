"""What `hubgen generate` tells: progress on a terminal, and what was done at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator import terminal
from generator.cli.printing import Styled, say
from generator.diagnostics import Severity

if TYPE_CHECKING:
    from generator.pipeline import Outcome

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class Reporter:
    """Prints on standard error while a run goes on, on standard output what it did."""

    def __init__(self, *, quiet: bool, verbose: bool, check: bool) -> None:
        self._quiet, self._verbose, self._check = quiet, verbose, check

    @contextmanager
    def progress(self) -> Iterator[Callable[[str], None]]:
        """A function to call with each step; a line on a terminal, nothing in a pipe.

        No thread turns a spinner: a process with a thread cannot be forked, and a run that works in two is faster.
        """
        if self._quiet or not sys.stderr.isatty():
            yield lambda step: None
            return
        from rich.console import Console
        from rich.live import Live
        from rich.text import Text

        with Live(console=Console(stderr=True), auto_refresh=False, transient=True) as live:
            yield lambda step: live.update(Text(f"{terminal.line(step)} …", style="dim"), refresh=True)

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        """Problems first, then a line per release, then one over all."""
        for outcome in outcomes:
            self._problems(outcome)
        if self._quiet:
            return
        for outcome in outcomes:
            self._release(outcome)
        if len(outcomes) > 1:
            self._total(outcomes)

    def _problems(self, outcome: Outcome) -> None:
        for problem in outcome.problems:
            if problem.severity is Severity.ERROR or (self._verbose and not self._quiet):
                severity = Styled(problem.severity, COLOURS[problem.severity])
                place = f"{outcome.folder.as_posix()}/{problem.location}: "
                say(place, severity, f" {problem.code}: {problem.text}", err=True)
                if problem.hint:
                    say(f"    → {problem.hint}", err=True)

    def _release(self, outcome: Outcome) -> None:
        changes = outcome.changes
        verb = "to write" if self._check else "written"
        warnings = sum(problem.severity is Severity.WARNING for problem in outcome.problems)
        errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
        say(
            f"{outcome.release}: {outcome.schemas} schemas; {len(changes.written)} files {verb}, "
            f"{len(changes.unchanged)} unchanged, {len(changes.removed)} {'to remove' if self._check else 'removed'}; "
            f"{_count(errors, 'error')}, {_count(warnings, 'warning')}; {outcome.seconds:.2f} s"
        )
        for lost in changes.lost:
            say("  ", Styled("fewer fields", COLOURS[Severity.WARNING]), f": {lost}")
        if self._verbose or self._check:
            for mark, paths in (("+", changes.written), ("-", changes.removed)):
                for path in paths:
                    say(f"  {mark} {outcome.release}/{path}")
        if warnings and not self._verbose:
            say(f"  hubgen lint {outcome.folder.as_posix()} shows the warnings")

    def _total(self, outcomes: Sequence[Outcome]) -> None:
        written = sum(len(outcome.changes.written) for outcome in outcomes)
        schemas = sum(outcome.schemas for outcome in outcomes)
        verb = "to write" if self._check else "written"
        say(f"{len(outcomes)} releases, {schemas} schemas, {written} files {verb}")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
