"""A message whose object has a field of the root's own name: every class reads it with its root and without, alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.messages.rules import compile_rules
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.agreement.roots import is_homonym, own, release, texts


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name not in missing()])
def test_with_the_root_and_without_it_is_the_same_message(language: str, tmp_path: Path) -> None:
    found = release()
    rules, groups = compile_rules(found), list(texts(found))
    every = [text for group in groups for text in group]
    answers = iter(judge_of(language).ask_of(found, tmp_path)([text.request for text in every]))
    faults = []
    for group in groups:
        told = [(text, next(answers)) for text in group]
        faults += [(text.text, answer["errors"]) for text, answer in told if answer["errors"] != text.errors(rules)]
        valid = [answer["xml"] for text, answer in told if not text.errors(rules)]
        faults += [(group[0].text, "another message")] if len(set(valid)) > 1 else []
    assert faults == []


def test_the_texts_are_of_every_kind() -> None:
    found = release()
    rules, every = compile_rules(found), [text for group in texts(found) for text in group]
    assert {item.name for item in own()} and {item.name for item in own()} <= {text.schema for text in every}
    assert {text.schema for text in every} == {item.name for item in found.messages if is_homonym(item)}
    both = [group for group in texts(found) if len(group) == 2]
    valid = {(text.is_rooted, not text.errors(rules)) for text in every}
    assert valid == {(True, True), (True, False), (False, True), (False, False)}
    assert all(not group[0].errors(rules) for group in both)
    assert sum(not group[1].errors(rules) for group in both) > len(both) / 2
