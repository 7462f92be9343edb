"""Messages a second: one RS-EDA parsed, validated and written by the package of each language, JSON and XML."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.messages.convert import convert
from generator.messages.rules import compile_rules
from tests.bench.group import Row
from tests.bench.programs import LANGUAGES, Program
from tests.conftest import load_release

TITLE = "One RS-EDA by the package of each language, a second of one processor"
COLUMNS = ("JSON", "XML", "JSON, its parser alone", "ratio")
WHAT = ("json", "xml", "alone")
ROUNDS = 6
SECONDS = 0.5


def rows(release: Path) -> Iterator[Row]:
    """A line per language: messages a second, and what parsing and writing cost without a check, by what is there."""
    sample = next(iter(sorted(release.glob("samples/examples/RS-EDA/*.json"))), None)
    if sample is None:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        messages = [sample, as_xml(sample, release, folder)]
        programs = {
            item: Program(item.start(load_release(release), folder / str(number)), messages)
            for number, item in enumerate(LANGUAGES)
            if not item.missing
        }
        best = _best(list(programs.values()))
        for item in LANGUAGES:
            if item.missing:
                yield item.name, f"skipped: {item.missing}"
                continue
            json, xml, alone = best[programs[item]]
            yield (
                f"{item.name} (beside {item.parser})",
                *(f"{speed:,.0f}" for speed in (json, xml, alone)),
                f"{json / alone:.2f}",
            )


def as_xml(sample: Path, release: Path, folder: Path) -> Path:
    """A sample in XML, as a file in `folder`."""
    text = convert(sample.read_bytes(), compile_rules(load_release(release)), to_xml=True).text
    assert text is not None
    path = folder / "message.xml"
    path.write_text(text, encoding="utf-8")
    return path


def _best(programs: list[Program]) -> dict[Program, list[float]]:
    """The best of several rounds; they take turns, so that a slow minute of the machine falls on all of them."""
    best = {program: [0.0] * len(WHAT) for program in programs}
    for _ in range(ROUNDS):
        for program, known in best.items():
            best[program] = [max(old, program.per_second(what, SECONDS)) for old, what in zip(known, WHAT, strict=True)]
    for program in programs:
        program.close()
    return best
