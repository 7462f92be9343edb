"""Whole processes: CPU seconds and peak memory, as the operating system accounts for them."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """The medians of several runs: CPU seconds (user and system), MiB of the largest resident set."""

    cpu: float
    mebibytes: float


def cost(command: Sequence[str], runs: int = 5) -> Cost:
    """The cost of a command, after one run that is not counted."""
    results = [_once(command) for _ in range(runs + 1)][1:]
    return Cost(statistics.median(r.cpu for r in results), statistics.median(r.mebibytes for r in results))


def _once(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
