"""Bounds of numbers, texts and lists: every package finds what our validator finds, in the same words."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.targets.carried import carried
from tests.agreement.bounded import NAMES, release_of, requests
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.agreement.mutants import Request

Found = list[tuple[str, str, str, str]]
SHOWN = 5


@cache
def asked(name: str, folder: Path) -> list[tuple[Request, Found]]:
    """The requests of a document, with what our validator finds: code, path, French, English."""
    release = release_of(name, folder)
    rules = compile_rules(release)
    found = []
    for request in requests(release):
        verdict = validate(request["text"].encode(), rules)
        items = [(item.code, item.path, item.text("fr"), item.text("en")) for item in verdict.findings]
        found.append((request, items))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_there_is_each_kind_of_error_and_right_messages(name: str, tmp_path: Path) -> None:
    every = asked(name, tmp_path)
    for kind in ("json", "xml"):
        codes = Counter(item[0] for request, found in every if request["format"] == kind for item in found or [("",)])
        assert min(codes[code] for code in ("", "bounds", "length", "unique", "min-items", "max-items")) > 2, codes


@pytest.mark.parametrize("target", [name for name in LANGUAGES if name not in missing()])
@pytest.mark.parametrize("name", NAMES)
def test_the_package_agrees(name: str, target: str, tmp_path: Path) -> None:
    every = asked(name, tmp_path)
    release = carried(release_of(name, tmp_path), target)
    answers = list(judge_of(target).ask_of(release, tmp_path / "package")([request for request, _ in every]))
    wrong = []
    for (request, wanted), answer in zip(every, answers, strict=True):
        errors = [(code, path) for code, path in answer["errors"]]
        texts = [tuple(text) for text in answer["texts"]] if "texts" in answer else [item[2:] for item in wanted]
        if errors != [item[:2] for item in wanted] or texts != [item[2:] for item in wanted]:
            wrong.append(f"{request['text']}\n  {errors}\n  {wanted}")
    assert not wrong, f"{len(wrong)} of {len(every)}:\n" + "\n".join(wrong[:SHOWN])
