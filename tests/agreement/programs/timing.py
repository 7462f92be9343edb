"""Reads lines `<runs> <file>`; prints for each the least seconds that our validator takes to read the file, and 0.

The collector rests, as in timeit: what it takes depends on what else the process holds, and grows in steps.

Run as: python -m tests.agreement.programs.timing < lines
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.agreement.release import contract_release

RULES = compile_rules(contract_release())


def main() -> None:
    for line in sys.stdin:
        runs, _, path = line.rstrip("\n").partition(" ")
        data = Path(path).read_bytes()
        print(min(seconds(data) for _ in range(int(runs))), 0.0, flush=True)


def seconds(data: bytes) -> float:
    gc.enable()
    gc.collect()
    gc.disable()
    start = time.process_time()
    validate(data, RULES)
    return time.process_time() - start


main()
