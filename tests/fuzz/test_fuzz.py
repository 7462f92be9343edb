"""A short fuzz of every reader: mutated seeds always, atheris for HUBGEN_FUZZ_SECONDS where that is set."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest

from tests.fuzz.readers import READERS
from tests.support.costs import ALONE

SECONDS = int(os.environ.get("HUBGEN_FUZZ_SECONDS", "0"))
ROUNDS = {
    "yaml": 200,
    "json": 400,
    "xml": 400,
    "message": 200,
    "pattern": 200,
    "asyncapi": 15,
    "part": 40,
    "workbook": 40,
}


@pytest.mark.parametrize("name", READERS)
def test_mutated_seeds(name: str) -> None:
    """Bytes changed, cut, doubled and swapped by a fixed seed: the same run each time."""
    reader, choice = READERS[name], random.Random(name)
    seeds = list(reader.seeds())
    assert seeds
    for _ in range(ROUNDS[name]):
        reader.read(_mutated(choice.choice(seeds), choice))


@pytest.mark.parametrize("name", READERS)
def test_atheris(name: str) -> None:
    if not SECONDS:
        pytest.skip("set HUBGEN_FUZZ_SECONDS to fuzz each reader for so long")
    pytest.importorskip("atheris")
    from tests.fuzz.__main__ import fuzz

    executions, problem = fuzz(name, SECONDS)
    assert not problem, problem
    assert executions > 10


def test_a_reader_is_held_to_its_own_memory() -> None:
    """In a complete run all eight readers exceeded 1 GB before they read a byte: the memory of the tests' process."""
    large = b"\1" * 200_000_000
    report = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    run = subprocess.run([*ALONE, sys.executable, "-c", report], capture_output=True, text=True, check=True)
    assert int(run.stdout) < len(large) // 2048


def _mutated(seed: bytes, choice: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(choice.randint(1, 6)):
        at, length = choice.randrange(len(data) + 1), choice.randint(1, 40)
        match choice.randrange(4):
            case 0:
                data[at : at + 1] = choice.choice(
                    (b"\x00", b"\xff", b"[", b"{", b"<", b'"', b"&", b"-", b"\n", b"\xed")
                )
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * choice.randint(1, 30)
            case _:
                other = choice.randrange(len(data) + 1)
                data[at:at] = data[other : other + length]
    return bytes(data)
