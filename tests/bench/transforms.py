"""Messages a second: one RS-EDA carried from the oldest release to the newest by each language's package."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.agreement.judging import transforms_judge_of
from tests.agreement.transforms import FAMILIES, LANGUAGES, transforms_of
from tests.bench.group import Row
from tests.bench.languages import as_xml
from tests.bench.programs import Program
from tests.transform.pairs import transformer

TITLE = "One RS-EDA from the oldest release to the newest, whole way, a second of one processor"
COLUMNS = ("JSON", "alone", "ratio", "XML", "alone", "ratio")
WHAT = ("json", "json-alone", "xml", "xml-alone")
ROUNDS = 10
"""Java's compiler is warm after some seconds of each kind of work."""
SECONDS = 0.5


def rows(release: Path) -> Iterator[Row]:
    """A line per language: messages a second transformed, beside the same message read and written by the old line."""
    family = next((name for name, folders in FAMILIES.items() if release in folders), None)
    if family is None or len(FAMILIES[family]) < 2:
        return
    old = FAMILIES[family][0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = _sample(old, release)
        messages = [sample, as_xml(sample, old, folder)]
        for target in LANGUAGES:
            if missing := transforms_judge_of(target).missing():
                yield target, f"skipped: {missing}"
                continue
            yield target, *_figures(target, family, folder / target, messages)


def _figures(target: str, family: str, folder: Path, messages: list[Path]) -> Iterator[str]:
    """The best of several rounds, in which all kinds of work take turns."""
    command, settings = transforms_judge_of(target).transforms_timing_of(transforms_of(family), folder)
    program = Program([*command], messages, settings)
    best = dict.fromkeys(WHAT, 0.0)
    for _ in range(ROUNDS):
        best = {what: max(known, program.per_second(what, SECONDS)) for what, known in best.items()}
    program.close()
    for form in ("json", "xml"):
        speed, alone = best[form], best[f"{form}-alone"]
        yield from (f"{speed:,.0f}", f"{alone:,.0f}", f"{speed / alone:.2f}")


def _sample(old: Path, new: Path) -> Path:
    """A sample that is carried across."""
    paths = sorted(old.glob("samples/examples/RS-EDA/*.json"))
    return next(path for path in paths if transformer(old, new).document(path.read_bytes()).text is not None)
