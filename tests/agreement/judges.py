"""The judges of a document: our validator, and the package of each language that is installed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.languages.registry import language, languages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release
from tests.agreement.json_schemas import Errors
from tests.agreement.judging import Ask, judge_of
from tests.agreement.mutants import Request, mutants
from tests.conftest import load_release

LANGUAGES = tuple(item.target for item in languages())


def missing() -> list[str]:
    """The languages whose tools are not here."""
    return [name for name in LANGUAGES if judge_of(name).missing()]


def our_errors(folder: Path, requests: Iterable[Request]) -> list[Errors]:
    """The errors that our validator finds in each document."""
    rules = compile_rules(load_release(folder))
    return [
        [[item.code, item.path] for item in validate(request["text"].encode(), rules).findings] for request in requests
    ]


def program(target: str, folder: Path, builds: Path) -> Ask:
    """The conformance program of a language for a release folder; built below `builds` where it is not there yet."""
    release = load_release(folder)
    return judge_of(target).ask_of(release, _place(target, release, builds))


def _place(target: str, release: Release, builds: Path) -> Path:
    """A folder that is another one for another package or another program."""
    digest = hashlib.sha256()
    for file in language(target).render(release):
        digest.update(file.path.encode() + b"\0" + file.content)
    programs = judge_of(target).PROGRAMS
    for path in sorted(item for item in programs.rglob("*") if "onformance" in str(item) and item.is_file()):
        digest.update(path.read_bytes())
    return builds / f"{target}-{digest.hexdigest()[:16]}"


def differences(folder: Path, ask: Ask, count: int = 400) -> list[tuple[Request, Errors, Errors]]:
    """The mutants of a release on which a program and our validator find other errors: the mutant, and both."""
    requests = mutants(folder, count)
    asked = zip(requests, answers(ask, requests), our_errors(folder, requests), strict=True)
    return [(request, found, wanted) for request, (found, _), wanted in asked if found != wanted]


def answers(ask: Ask, requests: list[Request]) -> Iterator[tuple[Errors, bool]]:
    """The errors that a program finds in each document, sorted, and its verdict."""
    for answer in ask(requests):
        yield sorted(answer["errors"], key=lambda error: (error[1], error[0])), answer["valid"]
