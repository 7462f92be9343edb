"""What our engine and the packages of transformations give for one document, to compare."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import permutations, product
from pathlib import Path
from typing import Any

from generator.atomic import write_file
from generator.diagnostics import Collector
from generator.languages.registry import languages
from generator.languages.transforms import Transforms
from generator.messages.json_text import NUMBER, write_json
from generator.messages.validate import validate
from generator.messages.values import Value
from generator.model import Release
from generator.model.virtual_hosts import VirtualHost, virtual_hosts
from generator.readers.manifest import read_manifest
from generator.transform.between import Between
from generator.transform.document import Transformer
from generator.transform.job import between_job, betweens_beside
from generator.transform.report import shown, text
from generator.transform.result import Outcome
from generator.transform.shipped import all_tables
from generator.wording.sentences import host_text
from tests.agreement.judging import Ask, transforms_judge_of
from tests.agreement.mutants import Request, mutants
from tests.conftest import load_release
from tests.messages.samples import rules_of
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


@dataclass(frozen=True, slots=True)
class Way:
    """From a release to another one, or from the message `source` of a release to its `message`."""

    old: str
    new: str
    source: str = ""
    message: str = ""

    def __str__(self) -> str:
        return f"{self.old} {self.source} to {self.new} {self.message}"


def ways_of(family: str) -> list[Way]:
    """The pairs of releases of a family, both ways, and the pairs of messages of one, that no family before it has."""
    names = list(FAMILIES)
    earlier = [FAMILIES[name] for name in names[: names.index(family)]]
    before = {pair for folders in earlier for pair in permutations(folders, 2)}
    pairs = [pair for pair in permutations(FAMILIES[family], 2) if pair not in before]
    own = [folder for folder in FAMILIES[family] if not any(folder in folders for folders in earlier)]
    return [
        *(Way(_version(old), _version(new)) for old, new in pairs),
        *(
            Way(_version(folder), _version(folder), pair.old, pair.new)
            for folder in own
            for pair in betweens_beside(folder, load_release(folder))
        ),
    ]


def folders_of(family: str) -> dict[str, Path]:
    """The folder of each release, by its version."""
    return {_version(folder): folder for folder in FAMILIES[family]}


def program(target: str, family: str, builds: Path) -> Ask:
    """The program of a language for a family of releases, laid out below `builds` or where builds are shared."""
    return transforms_judge_of(target).transforms_of(transforms_of(family), builds / f"{target}-{family}")


def requests_of(family: str, way: Way, count: int) -> list[Request]:
    """All samples of the old release, and `count` mutants of them; every second one as well as can be."""
    folder = folders_of(family)[way.old]
    documents = [(path.name, path.read_text("utf-8")) for path in samples(folder)]
    documents += [(item["id"], item["text"]) for item in mutants(folder, count, way.source)]
    facts = {"from": way.old, "to": way.new, "source": way.source, "message": way.message}
    return [
        {"id": f"{number} {name}", "text": data, **facts, "best_effort": number % 2 == 1}
        for number, (name, data) in enumerate(documents)
        if len(data) <= LARGEST
    ]


def with_expected(family: str, requests: Sequence[Request]) -> Iterator[tuple[Request, Answer]]:
    """Each request with the document that our engine gives, and our engine's answer."""
    for request in requests:
        outcome = _engine(family, request).document(_bytes(request["text"]))
        expected = None if outcome.text is None else write_json(outcome.value)
        yield {**request, "expected": expected}, as_answer(outcome)


def cached_answers(family: str, way: Way, count: int, folder: Path) -> list[tuple[Request, Answer]]:
    """The requests of a way with our engine's answers; computed once, and stored in `folder` for other processes."""
    place = folder / f"{family} {way} {count}.z"
    if not place.exists():
        found = list(with_expected(family, requests_of(family, way, count)))
        write_file(place, zlib.compress(json.dumps(found).encode(), 1))
    return [(request, answer) for request, answer in json.loads(zlib.decompress(place.read_bytes()))]


def _engine(family: str, request: Request) -> Transformer:
    folders = folders_of(family)
    if request["message"]:
        return message_transformer(
            folders[request["from"]], Between(request["source"], request["message"]), request["best_effort"]
        )
    return transformer(folders[request["from"]], folders[request["to"]], request["best_effort"])


def with_hosts(family: str) -> Iterator[tuple[Request, Answer]]:
    """A sample of each message of the oldest release on its way to the newest: from each host, then to each host."""
    way = Way(_version(FAMILIES[family][0]), _version(FAMILIES[family][-1]))
    every: dict[str, tuple[Request, Answer]] = {}
    for request, answer in with_expected(family, requests_of(family, way, 0)):
        if request["expected"] is not None:
            every.setdefault(_message(family, way.old, request["text"]), (request, answer))
    for side, version in (("from", way.old), ("to", way.new)):
        for host in own_hosts(family, version):
            for name, (request, answer) in every.items():
                held = name if side == "from" else _message(family, version, request["expected"])
                yield _behind(request, answer, side, host, held, load_release(folders_of(family)[version]))


def own_hosts(family: str, version: str) -> list[VirtualHost]:
    """The virtual hosts that only this release of a family has."""
    others = [load_release(folder) for name, folder in folders_of(family).items() if name != version]
    known = {host.name for release in others for host in virtual_hosts(release)}
    return [host for host in virtual_hosts(load_release(folders_of(family)[version])) if host.name not in known]


def _message(family: str, version: str, text: str) -> str:
    """The message in a valid document."""
    return validate(_bytes(text), rules_of(folders_of(family)[version])).message


def _behind(
    request: Request, answer: Answer, side: str, host: VirtualHost, message: str, release: Release
) -> tuple[Request, Answer]:
    """What is asked of a virtual host on one side, and the answer: a refusal where it does not allow the message."""
    request = {**request, "id": f"{side} {host.name} {message}", f"{side}_host": host.name}
    if message in host.messages:
        return request, answer
    hosts = tuple(item.name for item in virtual_hosts(release) if message in item.messages)
    refused = {"errors": [["message", "$", *host_text(host.name, (message,), hosts)]]}
    nothing = {"losses": [], "defaults": []} if side == "from" else {}
    return {**request, "expected": None}, {**answer, **nothing, **refused}


@cache
def message_transformer(folder: Path, pair: Between, best_effort: bool) -> Transformer:
    """What `hubgen transform --between` has for two messages of a release."""
    collector = Collector()
    job = between_job(load_release(folder), pair, (str(folder), str(folder)), collector)
    assert not collector.errors
    return Transformer(job.table, rules_of(folder), rules_of(folder), best_effort)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def as_answer(outcome: Outcome) -> Answer:
    """What our engine says, in the form of a program's answer; the document is in the request."""
    return {
        "losses": [
            [shown(item.path), _json(item.value), item.rule, text(item, "fr"), text(item, "en")]
            for item in outcome.losses
        ],
        "defaults": [[shown(item.path), _json(item.value), item.rule] for item in outcome.defaults],
        "errors": sorted([item.code, item.path, item.text("fr"), item.text("en")] for item in outcome.errors),
    }


def _json(value: Value) -> str:
    return write_json(value).strip()


def _by_value(items: list[list[str]]) -> list[list[str]]:
    """Losses or defaults, their numbers by their values: `1.0` is 1, `-0` is 0 (docs/packages.md, Reading)."""
    return [[path, _worth(value), *rest] for path, value, *rest in items]


def _worth(text: str) -> str:
    if not NUMBER.fullmatch(text):
        return text
    return str(Decimal(text).normalize()) if Decimal(text) else "0"


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
