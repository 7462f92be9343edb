"""Reads lines `<runs> <file>`; prints for each the least seconds that reading the file takes, with all its errors, and
those that writing what was read takes: python timing.py hubsante_models.v3 < lines

The collector rests, as in timeit: what it takes depends on what else the process holds, and grows in steps.
"""

from __future__ import annotations

import gc
import importlib
import sys
import time
from pathlib import Path
from typing import Any

PACKAGE: Any = importlib.import_module(sys.argv[1])


def main() -> None:
    for line in sys.stdin:
        runs, _, path = line.rstrip("\n").partition(" ")
        text = Path(path).read_text("utf-8")
        found = [seconds(text) for _ in range(int(runs))]
        print(*map(min, zip(*found, strict=True)), flush=True)


def seconds(text: str) -> tuple[float, float]:
    gc.enable()
    gc.collect()
    gc.disable()
    start = time.process_time()
    message = read(text)
    middle = time.process_time()
    if message is not None:
        write(message)
    return middle - start, time.process_time() - middle


def read(text: str) -> Any:
    try:
        return PACKAGE.parse(text)
    except PACKAGE.InvalidMessage as error:
        for problem in error.problems:
            _ = (problem.code, problem.path)
        return None


def write(message: Any) -> None:
    try:
        message.to_json()
        message.to_xml()
    except PACKAGE.ConversionError:
        pass


main()
