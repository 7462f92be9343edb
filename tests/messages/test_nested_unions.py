"""Unions whose branches hold each other: an object is tried once for each branch, however deep it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.messages.checker import Checker
from generator.messages.rules import Rules, compile_rules
from generator.messages.validate import validate
from tests.conftest import load_release

DOCUMENT = """
asyncapi: 3.0.0
info: {title: Acme Trees, version: 1.0.0}
channels:
  trees: {address: trees, messages: {tree: {$ref: '#/components/messages/tree'}}}
operations:
  grow: {action: send, channel: {$ref: '#/channels/trees'}}
components:
  messages:
    tree: {name: tree, payload: {$ref: '#/components/schemas/Holder'}}
  schemas:
    Holder:
      type: object
      properties:
        tree: {$ref: '#/components/schemas/Tree'}
        mixed: {$ref: '#/components/schemas/Mixed'}
    Tree: {oneOf: [{$ref: '#/components/schemas/Oak'}, {$ref: '#/components/schemas/Elm'}]}
    Mixed: {oneOf: [{type: string}, {$ref: '#/components/schemas/Ash'}, {$ref: '#/components/schemas/Fir'}]}
    Oak:
      type: object
      additionalProperties: false
      properties: {below: {type: array, items: {$ref: '#/components/schemas/Tree'}}, oak: {type: integer}}
      required: [oak]
    Elm:
      type: object
      additionalProperties: false
      properties: {below: {type: array, items: {$ref: '#/components/schemas/Tree'}}, elm: {type: integer}}
      required: [elm]
    Ash:
      type: object
      properties: {mixed: {$ref: '#/components/schemas/Mixed'}}
      required: [ash]
    Fir:
      type: object
      properties: {mixed: {$ref: '#/components/schemas/Mixed'}}
      required: [fir]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """The rules of the document."""
    (tmp_path / "asyncapi").mkdir()
    (tmp_path / "asyncapi" / "trees.yaml").write_text(DOCUMENT, "utf-8")
    return compile_rules(load_release(tmp_path))


@pytest.mark.parametrize("end", ['{"oak": 1}', '{"oak": "x"}', "1"])
def test_a_tree_of_unions(end: str, rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    text = end
    for _ in range(29):
        text = f'{{"elm": 1, "below": [{text}]}}'
    is_right = end == '{"oak": 1}'
    assert _checks(f'{{"tree": {{"tree": {text}}}}}', rules, monkeypatch, is_right=is_right) < 3_000


@pytest.mark.parametrize("end", ['"x"', "1", '{"ash": 1, "fir": 1}'])
def test_values_of_unions(end: str, rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    text = end
    for _ in range(58):
        text = f'{{"ash": 1, "mixed": {text}}}'
    assert _checks(f'{{"tree": {{"mixed": {text}}}}}', rules, monkeypatch, is_right=end == '"x"') < 3_000


def _checks(text: str, rules: Rules, monkeypatch: pytest.MonkeyPatch, *, is_right: bool) -> int:
    """How many objects are checked."""
    count, check = 0, Checker.check_members

    def counted(*arguments: object) -> None:
        nonlocal count
        count += 1
        assert count < 100_000
        check(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "check_members", counted)
    assert validate(text.encode(), rules).is_valid is is_right
    return count
