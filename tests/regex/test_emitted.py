"""What targets emit for a pattern is the pattern, on automata of ours and of two libraries; `recheck` finds it safe."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache, reduce
from pathlib import Path
from typing import Any

import greenery
import interegular
import pytest

from generator.regex.inclusion import Kind, distinguish, machine, relation
from tests.regex.emitted import READERS, emitted, every_pattern, rust_patterns
from tests.regex.test_equivalence import for_greenery, for_whole_text, written_out

PROGRAMS = Path(__file__).parent / "programs"
RECHECK = os.environ.get("HUBGEN_RECHECK", "")
"""A folder with the npm package `recheck` in its node_modules."""
PATTERNS = every_pattern()
SOURCES = pytest.mark.parametrize("number", range(len(PATTERNS)), ids=lambda number: f"p{number}")
NO_CONTROLS = r"[^\x00-\x08\x0b\x0c\x0e-\x1f]*"
"""Of what XML cannot carry, what the libraries write alike; an XML Schema's sets are without it."""


@pytest.mark.parametrize("target", READERS)
def test_every_pattern_is_emitted(target: str) -> None:
    assert list(emitted(target)) == PATTERNS and all(emitted(target).values())


@pytest.mark.parametrize("target", READERS)
@SOURCES
def test_ours_proves_it(target: str, number: int) -> None:
    pattern = PATTERNS[number]
    forms = tuple(machine(f"^(?:{form})$") for form in emitted(target)[pattern])
    assert distinguish((machine(pattern),), forms) == (None, None)


@SOURCES
def test_the_pattern_of_pydantic_is_the_source(number: int) -> None:
    pattern = PATTERNS[number]
    assert relation(pattern, rust_patterns()[pattern]).kind is Kind.EQUAL


@cache
def fsm(expression: str) -> Any:
    return interegular.parse_pattern(written_out(expression)).to_fsm()


@pytest.mark.parametrize("target", READERS)
@pytest.mark.parametrize("pattern", [item for item in PATTERNS if "\\\\" not in item])
def test_interegular_proves_it(target: str, pattern: str) -> None:
    """Without an escaped backslash, which the library reads in its own way within a class; ours proves those."""
    wanted = fsm(for_whole_text(pattern))
    forms = [fsm(form) for form in emitted(target)[pattern]]
    if target == "xsd":
        wanted, forms = wanted & fsm(NO_CONTROLS), [form & fsm(NO_CONTROLS) for form in forms]
    assert reduce(lambda left, right: left & right, forms).symmetric_difference(wanted).empty()


@pytest.mark.parametrize("pattern", [item for item in PATTERNS if len(emitted("csharp")[item]) > 1])
def test_greenery_proves_the_pairs(pattern: str) -> None:
    """The expressions that are no mere rewriting: two, both of which a text must match."""
    wanted = greenery.parse(for_greenery(for_whole_text(pattern))).to_fsm()
    for target in READERS:
        forms = [greenery.parse(for_greenery(form)).to_fsm() for form in emitted(target)[pattern]]
        assert len(forms) == 2 and (forms[0] & forms[1]).equivalent(wanted)


def test_the_proofs_find_a_mistake() -> None:
    case_id = next(item for item in PATTERNS if "{4,10}" in item)
    (runs, count) = emitted("java")[case_id]
    assert distinguish((machine(case_id),), (machine(f"^(?:{runs})$"),))[1] is not None
    assert not fsm(count).symmetric_difference(fsm(for_whole_text(case_id))).empty()


@pytest.mark.skipif(not shutil.which("node"), reason="no node: recheck judges the expressions")
@pytest.mark.skipif(not RECHECK, reason="no recheck; set HUBGEN_RECHECK to a folder where npm installed it")
def test_recheck_finds_every_emitted_expression_safe() -> None:
    """By its exact checker: the other one calls a large constant polynomial."""
    forms = sorted({f"^(?:{form})$" for target in READERS for found in emitted(target).values() for form in found})
    slow = next(item for item in PATTERNS if "{4,10}" in item)
    command = ["node", str(PROGRAMS / "recheck.mjs"), str(Path(RECHECK).resolve())]
    done = subprocess.run(
        command, input=json.dumps([*forms, slow]), capture_output=True, text=True, check=True, timeout=900
    )
    *verdicts, last = json.loads(done.stdout)
    assert last["status"] == "vulnerable"
    assert [item for item in verdicts if item["status"] != "safe"] == [] and len(verdicts) == len(forms)
