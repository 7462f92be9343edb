"""The pairs of releases that laws are tried on, and what they need of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from random import Random

from generator.diagnostics import Collector
from generator.messages.rules import Rules
from generator.transform.build import derive_table
from generator.transform.document import Transformer
from generator.transform.job import declared_beside
from generator.transform.table import Table
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.messages.samples import rules_of
from tests.properties.messages import Messages, NoValue

REAL = [DSF / name for name in real_releases() if name != "none"]
OWN = [SPECS / name for name in own_releases()]
PAIRS = [*permutations(OWN, 2), *permutations(REAL, 2)]


def shown(pair: tuple[Path, Path]) -> str:
    """The name of a pair in the list of tests."""
    return f"{pair[0].parent.name}-{pair[0].name}--{pair[1].name}"


@cache
def table_of(old: Path, new: Path) -> Table:
    """The table of two releases, with the rules that stand beside them."""
    collector = Collector()
    releases = load_release(old), load_release(new)
    declared = declared_beside(str(old), str(new), *releases, collector)
    assert not collector.errors
    return derive_table(*releases, declared)


@cache
def transformer(old: Path, new: Path, best_effort: bool = False) -> Transformer:
    return Transformer(table_of(old, new), rules_of(old), rules_of(new), best_effort)


def random_messages(rules: Rules, count: int) -> Iterator[tuple[str, bytes]]:
    """`count` valid messages of each kind, each with its root element; the same ones every time."""
    for root, rule in rules.messages.items():
        chance = Random(root)
        for _ in range(count):
            try:
                yield root, json.dumps({root: Messages(chance).message(rule.body)}).encode()
            except NoValue:
                continue


def samples(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "samples").rglob("*") if path.suffix in {".json", ".xml"})


def losing_sample(old: Path, new: Path, suffix: str, least: int = 1) -> Path:
    """A sample of RS-EDA whose transformation succeeds and loses a value of `least` characters."""
    for path in sorted((old / "samples" / "examples" / "RS-EDA").rglob(f"*{suffix}")):
        outcome = transformer(old, new).document(path.read_bytes())
        if outcome.text is not None and any(len(str(item.value)) >= least for item in outcome.losses):
            return path
    raise AssertionError(f"no sample of {old} loses a value")
