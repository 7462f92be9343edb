"""What our engine and the packages of transformations give for one document, to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import permutations, product
from pathlib import Path
from typing import Any

from generator.diagnostics import Collector
from generator.languages.registry import language, languages
from generator.languages.transforms import Transforms
from generator.messages.json_text import NUMBER, write_json
from generator.messages.values import Value
from generator.readers.manifest import read_manifest
from generator.transform.report import shown, text
from generator.transform.result import Outcome
from generator.transform.shipped import all_tables
from tests.agreement.judging import Ask, judge_of, transforms_judge_of
from tests.agreement.mutants import Request, mutants
from tests.conftest import load_release
from tests.transform.pairs import OWN, REAL, samples, transformer

LANGUAGES = tuple(item.target for item in languages() if item.transforms is not None)


def _version(folder: Path) -> str:
    """The release of a folder, without reading all of it."""
    return read_manifest(folder, Collector()).release


def _families() -> dict[str, list[Path]]:
    """Releases whose packages can be installed side by side: one of each line, in every combination."""
    found = {}
    for name, folders in (("specs", OWN), ("real", REAL)):
        lines: dict[str, list[Path]] = {}
        for folder in folders:
            lines.setdefault(_version(folder).partition(".")[0], []).append(folder)
        for number, chosen in enumerate(product(*lines.values()) if lines else ()):
            found[f"{name}-{number}" if number else name] = list(chosen)
    return found


FAMILIES = _families()
Answer = dict[str, Any]
LARGEST = 60_000


@cache
def transforms_of(family: str) -> Transforms:
    """The tables of a family of releases."""
    collector = Collector()
    found = all_tables([(folder, load_release(folder)) for folder in FAMILIES[family]], collector)
    assert not collector.errors
    return found


def pairs_of(family: str) -> list[tuple[str, str]]:
    """The pairs of releases of a family, both ways, that no family before it has."""
    names = list(FAMILIES)
    before = {pair for name in names[: names.index(family)] for pair in permutations(FAMILIES[name], 2)}
    pairs = [pair for pair in permutations(FAMILIES[family], 2) if pair not in before]
    return [(_version(old), _version(new)) for old, new in pairs]


def folders_of(family: str) -> dict[str, Path]:
    """The folder of each release, by its version."""
    return {_version(folder): folder for folder in FAMILIES[family]}


def program(target: str, family: str, builds: Path) -> Ask:
    """The program of a language for a family of releases, laid out below `builds`."""
    transforms = transforms_of(family)
    return transforms_judge_of(target).transforms_of(transforms, builds / f"{target}-{_digest(target, transforms)}")


def _digest(target: str, transforms: Transforms) -> str:
    """Another one for other packages or another program."""
    described, digest = language(target), hashlib.sha256()
    assert described.transforms is not None
    files = [item for release in transforms.releases for item in described.render(release)]
    for file in (*files, *described.transforms.render(transforms)):
        digest.update(file.path.encode() + b"\0" + file.content)
    for path in sorted(item for item in judge_of(target).PROGRAMS.rglob("*ransform*") if item.is_file()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def requests_of(family: str, old: str, new: str, count: int) -> list[Request]:
    """All samples of the old release, and `count` mutants of them; every second one as well as can be."""
    folder = folders_of(family)[old]
    documents = [(path.name, path.read_text("utf-8")) for path in samples(folder)]
    documents += [(item["id"], item["text"]) for item in mutants(folder, count)]
    return [
        {"id": f"{number} {name}", "text": data, "from": old, "to": new, "best_effort": number % 2 == 1}
        for number, (name, data) in enumerate(documents)
        if len(data) <= LARGEST
    ]


def with_expected(family: str, requests: Sequence[Request]) -> Iterator[tuple[Request, Answer]]:
    """Each request with the document that our engine gives, and our engine's answer."""
    folders = folders_of(family)
    for request in requests:
        sides = folders[request["from"]], folders[request["to"]]
        outcome = transformer(*sides, request["best_effort"]).document(_bytes(request["text"]))
        expected = None if outcome.text is None else write_json(outcome.value)
        yield {**request, "expected": expected}, as_answer(outcome)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def as_answer(outcome: Outcome) -> Answer:
    """What our engine says, in the form of a program's answer; the document is in the request."""
    return {
        "losses": [[shown(item.path), _json(item.value), item.rule, text(item)] for item in outcome.losses],
        "defaults": [[shown(item.path), _json(item.value), item.rule] for item in outcome.defaults],
        "errors": sorted([item.code, item.path] for item in outcome.errors),
    }


def _json(value: Value) -> str:
    return write_json(value).strip()


def _by_value(items: list[list[str]]) -> list[list[str]]:
    """Losses or defaults, their numbers by what they are worth: `1.0` is 1 (docs/packages.md, Reading and writing)."""
    return [[path, _worth(value), *rest] for path, value, *rest in items]


def _worth(text: str) -> str:
    return str(Decimal(text).normalize()) if NUMBER.fullmatch(text) else text


def differences(ask: Ask, asked: Sequence[tuple[Request, Answer]]) -> list[dict[str, Any]]:
    """The requests on which a program and our engine differ, with both answers."""
    found = []
    for (request, wanted), answer in zip(asked, ask([request for request, _ in asked]), strict=True):
        errors = sorted(map(list, answer["errors"]))
        given = {name: _by_value(answer[name]) for name in ("losses", "defaults")} | {"errors": errors}
        wanted = wanted | {name: _by_value(wanted[name]) for name in ("losses", "defaults")}
        is_same_text = answer["json"] == answer["expected"] and (answer["json"] is None) is (
            request["expected"] is None
        )
        if given != wanted or not is_same_text:
            found.append({"request": request, "wanted": wanted, "answer": answer})
    return found
