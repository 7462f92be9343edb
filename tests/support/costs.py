"""What a command costs: CPU seconds and peak memory of its whole process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEASURE = """
import os, sys
process = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(process, 0)
factor = 1 if sys.platform == "darwin" else 1024
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * factor)
"""
"""Between the tests and the command: Linux counts the memory of whoever starts a process as that process's own."""


ALONE = (sys.executable, "-S", "-c", "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))")
"""Before a command that limits or measures its own memory: for the same reason."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A command that has ended: exit code, CPU seconds, bytes at its peak, and what it printed."""

    code: int
    seconds: float
    memory: int
    output: str


def cost_of(*arguments: str | Path, cwd: Path) -> Cost:
    """What `python -m generator` costs with these arguments, start-up and all."""
    command = [sys.executable, "-S", "-c", MEASURE, "-m", "generator", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, env=dict(os.environ), capture_output=True, text=True, timeout=300, check=True
    )
    *output, last = done.stdout.splitlines()
    code, seconds, memory = last.split()
    return Cost(int(code), float(seconds), int(memory), "\n".join(output) + done.stderr)
