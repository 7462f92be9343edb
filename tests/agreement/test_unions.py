"""Unions, null, lists of lists, maps, constants and names that XML has not: every package beside our validator.

Each finds the same errors in the same words, and writes what it read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from generator.languages.registry import language
from generator.messages.equality import comparable
from generator.messages.rules import compile_rules
from generator.messages.validate import Verdict, validate
from generator.model import Release
from generator.targets.carried import carried
from tests.agreement.bounded import release_of
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.agreement.mutants import Request
from tests.agreement.unions import NAMES, VALUES, requests
from tests.agreement.wanted import ABSENT, places, value_at
from tests.support.exact import as_value

CODES: Final = (
    "required", "unknown", "type", "pattern", "code", "min-items", "max-items", "bounds", "length", "unique", "choice",
)  # fmt: skip
HERE: Final = [name for name in LANGUAGES if name not in missing()]
MOST_PATHS: Final = 20
SHOWN: Final = 5


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the documents are laid out as releases."""
    return tmp_path_factory.mktemp("unions")


@cache
def loaded(name: str, folder: Path) -> Release:
    """The release of a document."""
    return release_of(name, folder, VALUES)


@cache
def asked(name: str, folder: Path) -> list[tuple[Request, Verdict]]:
    """The requests of a document, with the verdict of our validator on each."""
    release = loaded(name, folder)
    rules = compile_rules(release)
    found = []
    for request in requests(name, release):
        verdict = validate(request["text"].encode(), rules)
        paths = [*places(verdict.value)][:MOST_PATHS] if verdict.is_valid else []
        found.append(({**request, "paths": [*paths, *ABSENT] if paths else []}, verdict))
    return found


def answered(name: str, target: str, folder: Path) -> Iterator[tuple[Request, Verdict, dict[str, Any]]]:
    """Each request with our verdict and the answer of a language's package."""
    every = asked(name, folder)
    release = carried(loaded(name, folder), target)
    ask = judge_of(target).ask_of(release, folder / f"{name}-{target}")
    for (request, verdict), answer in zip(every, ask([request for request, _ in every]), strict=True):
        yield request, verdict, answer


def test_there_is_each_kind_of_error_and_right_messages(folder: Path) -> None:
    codes = Counter[tuple[str, str]]()
    for name in NAMES:
        every = asked(name, folder)
        found = Counter((request["format"], verdict.is_valid) for request, verdict in every)
        assert min(found["json", True], found["json", False]) > 50, f"{name}: {found}"
        assert found["xml", True] > 50 or "@id" in str(loaded(name, folder)), f"{name}: {found}"  # no name of XML
        codes.update((request["format"], item.code) for request, verdict in every for item in verdict.findings)
    assert len(NAMES) >= 8
    assert min(codes["json", code] for code in CODES) > 15, codes
    assert min(codes["xml", code] for code in CODES if code != "type") > 2, codes


@pytest.mark.parametrize("target", HERE)
@pytest.mark.parametrize("name", NAMES)
def test_the_package_agrees(name: str, target: str, folder: Path) -> None:
    wrong, count = [], 0
    for request, verdict, answer in answered(name, target, folder):
        count += 1
        if difference := _difference(verdict, answer) or _lost(request, verdict, answer):
            wrong.append(f"{request['text']}\n  {difference}")
    assert not wrong, f"{len(wrong)} of {count}:\n" + "\n".join(wrong[:SHOWN])


def test_every_language_carries_them() -> None:
    """One that does not yet is wider, which `target-wider` reports (tests/targets)."""
    assert [name for name in LANGUAGES if not language(name).carries_values] == []


def _difference(verdict: Verdict, answer: dict[str, Any]) -> str:
    """Where the errors of a package, or their texts, are others than ours."""
    errors = [(code, path) for code, path in answer["errors"]]
    wanted = [(item.code, item.path) for item in verdict.findings]
    if errors != wanted:
        return f"{errors}\n  {wanted}"
    texts = [(item.text("fr"), item.text("en")) for item in verdict.findings]
    given = [tuple(text) for text in answer.get("texts", texts)]
    return "" if given == texts else f"{given}\n  {texts}"


def _lost(request: Request, verdict: Verdict, answer: dict[str, Any]) -> str:
    """Where a message that was read and is valid is written, or read at a path, as another one, or is refused now."""
    if not verdict.is_valid:
        return ""
    if answer.get("again"):
        return f"it has problems as an object: {answer['again']}"
    wanted = verdict.value
    if comparable(as_value(answer["json"])) != comparable(wanted):
        return f"it is written as {answer['json']}"
    for path, value in zip(request["paths"], answer["at"], strict=True):
        if _doubles(value) != _doubles(value_at(answer["json"], path)):
            return f"at {path} stands {value}"
    return ""


def _doubles(item: Any) -> Any:
    """A value whose numbers are those of JavaScript: one that stands alone has no more digits there."""
    if isinstance(item, dict):
        return {key: _doubles(value) for key, value in item.items()}
    if isinstance(item, list):
        return [_doubles(value) for value in item]
    return float(item) if isinstance(item, int) and not isinstance(item, bool) else item
