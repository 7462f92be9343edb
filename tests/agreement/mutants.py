"""Mutants of the samples of a release, JSON and XML, bare and in envelopes: the same ones in every run."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.messages.convert import convert
from generator.messages.rules import Rules, compile_rules
from generator.messages.validate import validate
from generator.model import Release
from tests.agreement.json_mutants import json_mutant
from tests.agreement.values import FREE
from tests.agreement.xml_mutants import xml_mutant
from tests.conftest import load_release

Request = dict[str, Any]
LARGEST = 40_000
"""Characters of a sample: larger ones would take the time of all others."""


def mutants(folder: Path, count: int, message: str = "") -> list[Request]:
    """As many requests to a conformance program, half of them in JSON; each kind of message as often as another.

    With `message` all of that kind.
    """
    sources = {kind: groups(folder, kind, message) for kind in ("json", "xml")}
    return [_mutant(sources, number, folder.name) for number in range(count)]


def _mutant(sources: dict[str, list[list[str]]], number: int, seed: str) -> Request:
    chance = random.Random(f"{seed} {number}")
    kind = ("json", "xml")[number % 2]
    text = chance.choice(chance.choice(sources[kind]))
    change, changed = json_mutant(json.loads(text), chance) if kind == "json" else xml_mutant(text, chance)
    return {"id": f"{number} {change}", "schema": None, "format": kind, "text": changed}


def groups(folder: Path, kind: str, message: str = "") -> list[list[str]]:
    """The valid documents of a release by kind of message, or of one kind; bare ones and envelopes apart."""
    found = _by_kind(folder, kind)
    return [found[name] for name in sorted(found) if not message or name[0] == message]


@cache
def _by_kind(folder: Path, kind: str) -> dict[tuple[str, bool], list[str]]:
    """The valid documents of a release by their message, and whether they are bare."""
    rules = compile_rules(load_release(folder))
    found: dict[tuple[str, bool], list[str]] = {}
    for text in dict.fromkeys([*_samples(folder, rules, kind), *_free(rules, kind)]):
        verdict = validate(text.encode(), rules)
        if verdict.is_valid and len(text) <= LARGEST:
            is_bare = isinstance(verdict.value, dict) and len(verdict.value) == 1
            found.setdefault((verdict.message, is_bare), []).append(text)
    return found


def _samples(folder: Path, rules: Rules, kind: str) -> Iterator[str]:
    """The samples in a format, and those of the other one converted to it."""
    for path in sorted((folder / "samples").rglob("*")):
        data = path.read_bytes() if path.suffix in {".json", ".xml"} else b""
        if path.suffix == f".{kind}":
            yield _with_root(data, path, rules.release) if kind == "json" else data.decode()
        elif data:
            made = convert(data, rules, to_xml=kind == "xml")
            if made.text and not made.losses:
                yield made.text


def _with_root(data: bytes, path: Path, release: Release) -> str:
    """A sample that is the object below a root element, with that element."""
    schema = next((item for item in release.messages if item.name == path.parent.name), None)
    text = data.decode()
    try:
        value = json.loads(text)
    except ValueError:  # a sample that is meant to fail
        return text
    is_bare = schema is not None and isinstance(value, dict) and len(value) > 1 and "distributionID" not in value
    return json.dumps({schema.root_element: value}) if schema and is_bare else text


def _free(rules: Rules, kind: str) -> Iterator[str]:
    """A message of free content of every kind, where the release has one that is open at its root."""
    for schema in rules.release.messages:
        if schema.root.is_open:
            data = json.dumps({schema.root_element: FREE})
            yield data if kind == "json" else convert(data.encode(), rules, to_xml=True).text or ""
