"""What was read before, with the problems that were met: both come from the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import GenericAlias
from typing import Any, TypeVar

from generator import limits, store
from generator.diagnostics import Collector, Diagnostic

Record = TypeVar("Record")


def kept(kind: Any, facts: Sequence[str | bytes], read: Callable[[Collector], Record], collector: Collector) -> Record:
    """What `read` gives, of type `kind`, which `facts` and the limits alone decide; its problems go to `collector`.

    What `read` raises is raised, and nothing is kept.
    """
    if store.current() is None:
        return read(collector)
    met = Collector()
    both: Any = GenericAlias(tuple, (kind, tuple[Diagnostic, ...]))
    problems: tuple[Diagnostic, ...] = ()
    try:
        found, problems = store.cached(both, [limits.state(), *facts], lambda: (read(met), met.all))
    finally:
        for problem in problems or met.all:
            collector.add(problem)
    return found  # type: ignore[no-any-return]
