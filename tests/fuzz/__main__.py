"""`python -m tests.fuzz [--seconds N] [READER...]`: atheris on each reader in turn, a process each.

Ends with 1 at the first input that raises, takes over 5 s or over 1 GB, and leaves it in `fuzz-findings/`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.readers import READERS
from tests.support.costs import ALONE

FINDINGS = Path("fuzz-findings")
LIMITS = ("-timeout=5", "-rss_limit_mb=1024", "-max_len=65536")


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.fuzz", description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help=f"of {', '.join(READERS)}; default: all")
    parser.add_argument("--seconds", type=int, default=600, help="for each reader (default: 600)")
    given = parser.parse_args()
    found = 0
    for name in given.readers or READERS:
        executions, problem = fuzz(name, given.seconds)
        print(f"{name:<10} {executions:>10,} executions in {given.seconds} s  {problem or 'nothing found'}", flush=True)
        found += bool(problem)
    return min(found, 1)


def fuzz(name: str, seconds: int) -> tuple[int, str]:
    """How often a reader ran within `seconds`, and the end of what went wrong, or nothing."""
    FINDINGS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(READERS[name].seeds()):
            Path(corpus, str(number)).write_bytes(seed)
        command = [*ALONE, sys.executable, "-m", "tests.fuzz.one", name, corpus, f"-max_total_time={seconds}"]
        run = subprocess.run(
            [*command, *LIMITS, f"-artifact_prefix={FINDINGS}/{name}-"],
            capture_output=True,
            text=True,
            errors="replace",
        )
    counts = re.findall(r"^#(\d+)", run.stderr, re.MULTILINE)
    executions = max(map(int, counts), default=0)
    return executions, "" if run.returncode == 0 else f"exit {run.returncode}\n{run.stderr[-2000:]}"


if __name__ == "__main__":
    sys.exit(main())
