"""Records of an input file with the problems that reading it reported: both are cached together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import GenericAlias
from typing import Any, TypeVar

from generator import limits, store
from generator.diagnostics import Collector, Diagnostic

Record = TypeVar("Record")


def read_cached(
    kind: Any, inputs: Sequence[str | bytes], read: Callable[[Collector], Record], collector: Collector
) -> Record:
    """The result of `read`, of type `kind`, which `inputs` and the limits alone decide; its problems go to `collector`.

    An exception of `read` passes through, and nothing is cached then.
    """
    if store.current() is None:
        return read(collector)
    reported = Collector()
    entry: Any = GenericAlias(tuple, (kind, tuple[Diagnostic, ...]))
    problems: tuple[Diagnostic, ...] = ()
    try:
        record, problems = store.cached(entry, [limits.state(), *inputs], lambda: (read(reported), reported.all))
    finally:
        for problem in problems or reported.all:
            collector.add(problem)
    return record  # type: ignore[no-any-return]
