"""The judges of a document: our validator, and the package of each language that is installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.languages.registry import languages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.agreement.json_schemas import Errors
from tests.agreement.judging import Ask, judge_of
from tests.agreement.mutants import Request, mutants
from tests.agreement.resolving import unresolved
from tests.conftest import load_release

LANGUAGES = tuple(item.target for item in languages())


def missing() -> list[str]:
    """The languages whose tools are not here."""
    return [name for name in LANGUAGES if judge_of(name).missing()]


def our_errors(folder: Path, requests: Iterable[Request]) -> list[Errors]:
    """The errors that our validator finds in each document: code, path, texts in French and English."""
    rules = compile_rules(load_release(folder))
    return [
        [
            [item.code, item.path, item.text("fr"), item.text("en")]
            for item in validate(request["text"].encode(), rules).findings
        ]
        for request in requests
    ]


def program(target: str, folder: Path, builds: Path) -> Ask:
    """The conformance program of a language for a release folder, laid out below `builds` or with the run's builds."""
    return judge_of(target).ask_of(load_release(folder), builds / f"{target}-{folder.parent.name}-{folder.name}")


def differences(folder: Path, ask: Ask, count: int = 400) -> list[tuple[Request, Errors, Errors]]:
    """The mutants of a release on which a program and our validator find other errors: the mutant, and both."""
    requests = mutants(folder, count)
    asked = zip(requests, answers(ask, requests), our_errors(folder, requests), strict=True)
    return [(request, found, wanted) for request, (found, _), wanted in asked if found != wanted]


def answers(ask: Ask, requests: list[Request]) -> Iterator[tuple[Errors, bool]]:
    """The errors that a program finds in each document, sorted, with their texts, and its verdict.

    What stands at the path of an error is told right, or the test fails.
    """
    for request, answer in zip(requests, ask(requests), strict=True):
        assert [*unresolved(request, answer)] == [], request["text"]
        found = zip(answer["errors"], answer.get("texts", ()), strict=True)
        errors = [[*error, *texts] for error, texts in found]
        yield sorted(errors, key=lambda error: (error[1], error[0])), answer["valid"]
