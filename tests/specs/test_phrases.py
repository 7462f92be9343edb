"""No sentence of the published releases is copied into ours: no run of six words in common.

Terms carry over: code lists' labels, and the few runs of words named here, which have one name only.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.authoring.instructions import WORDS
from generator.diagnostics import Collector
from generator.readers.grid import read_sheets
from generator.readers.release_folder import read_release_folder
from tests.conftest import DSF, SPECS, own_releases, real_releases

LENGTH = 6
PROSE = ("title", "summary", "description")
Phrase = tuple[str, ...]
TERMS = frozenset({"effet toxique du monoxyde de carbone"})
"""The name of T58 in the CIM-10."""


def words(text: str) -> list[str]:
    """Lower case, without accents or punctuation."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", plain.lower())


def phrases(text: str) -> Iterator[Phrase]:
    found = words(text)
    return (tuple(found[at : at + LENGTH]) for at in range(len(found) - LENGTH + 1))


@cache
def published() -> frozenset[Phrase]:
    """Every run of six words in the cells, samples and AsyncAPI documents of the published releases."""
    texts: set[str] = set()
    for name in real_releases():
        folder = DSF / name
        for path in sorted(folder.glob("*/*.xlsx")):
            for sheet in read_sheets(path, path.name, skip_prefix="\0"):
                texts.update(str(cell) for row in sheet.rows for cell in row if isinstance(cell, str))
        for path in sorted(folder.glob("samples/**/*.json")):
            try:
                texts.update(strings(json.loads(path.read_text("utf-8"))))
            except ValueError:
                continue
        for path in sorted(folder.glob("asyncapi/*.yaml")):
            texts.update(path.read_text("utf-8").split("\n"))
    return frozenset(phrase for text in texts for phrase in phrases(text))


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in strings(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in strings(item))


def prose(value: Any) -> Iterator[str]:
    """The titles, summaries and descriptions in an AsyncAPI document; hosts, URLs and enums are facts."""
    if isinstance(value, dict):
        yield from (text for key, text in value.items() if key in PROSE and isinstance(text, str))
        yield from (text for item in value.values() for text in prose(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in prose(item))


def own_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text of ours with its place; labels of codes, and values equal to one, left out."""
    records = read_release_folder(folder, Collector())
    labels = {label for item in records.nomenclatures for row in item.rows for label in row.labels}
    for sheet in records.sheets:
        for row in sheet.rows:
            yield from ((str(row.at("Balise")), text) for text in (row.label, row.description, row.remark))
    for item in records.nomenclatures:
        yield str(item.location), item.properties.get("Description", "")
    for case in records.test_cases:
        yield from ((str(case.location), text) for text in case.facts.values())
        yield from ((str(step.location), step.description) for step in case.steps)
    for path in sorted((folder / "samples" / "examples").rglob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        yield from ((path.name, text) for text in strings(document) if text not in labels)
    asyncapi = folder / "asyncapi" / "hubsante.asyncapi.yaml"
    yield from ((asyncapi.name, text) for text in prose(yaml.safe_load(asyncapi.read_text("utf-8"))))


def copies(texts: Iterator[tuple[str, str]]) -> dict[str, str]:
    known = published()
    return {
        " ".join(phrase): place
        for place, text in texts
        for phrase in phrases(text)
        if phrase in known and " ".join(phrase) not in TERMS
    }


@pytest.mark.parametrize("release", own_releases())
def test_no_phrase_is_copied(release: str) -> None:
    if real_releases() == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    assert copies(own_texts(SPECS / release)) == {}


def test_instructions_are_ours() -> None:
    if real_releases() == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    assert copies((WORDS.name, line) for line in WORDS.read_text("utf-8").split("\n")) == {}


def test_the_check_finds_a_copy() -> None:
    """A sentence of a published workbook, picked from it here, is found."""
    if real_releases() == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    records = read_release_folder(DSF / real_releases()[-1], Collector())
    sentence = next(row.description for sheet in records.sheets for row in sheet.rows if len(row.description) > 200)
    assert copies(iter([("here", f"Avant. {sentence.upper()} Après.")]))
