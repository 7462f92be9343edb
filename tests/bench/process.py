"""Whole processes: CPU seconds and peak memory, as the operating system accounts for them."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """The medians of several runs: CPU seconds (user and system), seconds, MiB of the largest process; exit code."""

    cpu: float
    wall: float
    mebibytes: float
    status: float = 0


def cost(command: Sequence[str], runs: int = 5, prepare: Callable[[], None] = lambda: None) -> Cost:
    """The cost of a command, after one run that is not counted; `prepare` runs before each, uncounted."""
    return median([once(command, prepare) for _ in range(runs + 1)][1:])


def median(costs: Sequence[Cost]) -> Cost:
    """Each figure's own median."""
    return Cost(*(statistics.median(figures) for figures in zip(*map(astuple, costs), strict=True)))


def once(command: Sequence[str], prepare: Callable[[], None] = lambda: None) -> Cost:
    """The cost of one run, its child processes included."""
    prepare()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    _, status, usage = os.wait4(process.pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(seconds, time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def _environment() -> dict[str, str]:
    """As a user has it: Python keeps what it compiles."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
