"""Declared rules: what they do to a message, and what is wrong with them, at its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Collector
from generator.messages.rules import compile_rules
from generator.model import FieldType, Scalar
from generator.transform.build import derive_table
from generator.transform.check import check_declared
from generator.transform.declared_file import read_declared
from generator.transform.document import Transformer
from tests.transform.releases import TEXT, code_list, field, release

OLD = release(
    "1.0",
    field("id", TEXT, "1..1"),
    field("status", FieldType(scalar=Scalar.STRING, nomenclature="old")),
    field("motive", TEXT),
    field("number", TEXT),
    field("many", TEXT, "0..n"),
    lists=(code_list("old", "A", "B", "C"),),
)
CODED = FieldType(scalar=Scalar.STRING, nomenclature="new")
NEW = release(
    "2.0",
    field("id", TEXT, "1..1"),
    field("state", FieldType(object_type="state")),
    field("level", FieldType(scalar=Scalar.INTEGER), "1..1"),
    field("text", TEXT),
    field("number", FieldType(scalar=Scalar.NUMBER)),
    field("many", TEXT, "0..2"),
    types={
        "state": (field("status", FieldType(scalar=Scalar.STRING, nomenclature="new"), "1..1"), field("other", TEXT))
    },
    lists=(code_list("new", "A", "X"),),
)
RULES = """
lists:
  old: {B: X, C: null}
messages:
  M:
    fields: {status: state/status}
    copies: {status: state/other}
    values: {level: "3"}
    notes: {motive: {into: text, label: Motif}}
"""


def declared(tmp_path: Path, text: str) -> tuple[Any, Collector]:
    path, collector = tmp_path / "1.0--2.0.yaml", Collector()
    path.write_text(text, "utf-8")
    return check_declared(read_declared(path, collector), OLD, NEW, collector), collector


def transformed(tmp_path: Path, value: dict[str, Any], rules: str = RULES) -> Any:
    found, collector = declared(tmp_path, rules)
    assert not collector.errors
    transformer = Transformer(derive_table(OLD, NEW, found), compile_rules(OLD), compile_rules(NEW))
    return transformer.document(json.dumps({"m": value}).encode())


def test_every_kind_of_rule(tmp_path: Path) -> None:
    outcome = transformed(
        tmp_path, {"id": "1", "status": "B", "motive": "douleur", "number": "1.50", "many": ["a", "b", "c"]}
    )
    assert json.loads(outcome.text) == {
        "m": {
            "id": "1",
            "state": {"status": "X", "other": "B"},
            "level": 3,
            "text": "Motif\u00a0: douleur",
            "number": 1.50,
            "many": ["a", "b"],
        }
    }
    assert [(item.path, item.value, item.rule) for item in outcome.losses] == [(("many",), "c", "max-items")]
    assert {item.path for item in outcome.defaults} == {("level",), ("text",), ("state", "other")}


def test_a_code_without_a_counterpart_costs_that_code(tmp_path: Path) -> None:
    rules = RULES.replace("copies: {status: state/other}", "codes: {}")
    outcome = transformed(tmp_path, {"id": "1", "status": "C"}, rules)
    assert json.loads(outcome.text) == {"m": {"id": "1", "level": 3}}
    assert ("status",) in [item.path for item in outcome.losses]


def test_without_rules_a_required_field_refuses(tmp_path: Path) -> None:
    outcome = transformed(tmp_path, {"id": "1"}, "messages: {}\n")
    assert outcome.text is None
    assert [(item.code, item.path) for item in outcome.errors] == [("required", "$.m.level")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("messages: {NONE: {}}", 1, "NONE"),
        ("messages:\n  M:\n    fields: {no: id}", 3, "no field no"),
        ("messages:\n  M:\n    fields:\n      id: nowhere", 4, "no field nowhere"),
        ("messages:\n  M:\n    wrong: {}", 3, "'wrong'"),
        ("messages:\n  M:\n    values: {level: [1]}", 3, "value"),
        ("messages:\n  M:\n    notes: {motive: text}", 3, "note"),
        ("messages: [1]", 1, "expected"),
        ("lists:\n  old: {A: [1]}", 2, "'A'"),
        ("other: 1", 1, "'other'"),
        ("{", 2, ""),
        ("messages:\n  M: {to: NONE}", 2, "NONE"),
    ],
)
def test_each_fault_is_told_at_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    _, collector = declared(tmp_path, text)
    assert collector.errors, text
    problem = collector.errors[0]
    assert problem.location.line == line, problem
    assert words in problem.text
    assert problem.hint


def test_all_faults_in_one_run(tmp_path: Path) -> None:
    _, collector = declared(
        tmp_path, "messages:\n  M:\n    fields: {no: id, id: none2}\n    values: {zzz: 1}\n  N: {}\n"
    )
    assert len(collector.errors) == 4


@pytest.mark.parametrize(
    ("rule", "value", "wanted"),
    [
        ("{from: status}", {"status": "A"}, "A"),
        ("{from: motive, match: '^[a-z]+'}", {"motive": "douleur 3"}, "douleur"),
        ("{from: motive, match: '([0-9])$'}", {"motive": "douleur 3"}, "3"),
        ("{from: motive, match: '[0-9]', else: rien}", {"motive": "douleur"}, "rien"),
        ("{from: motive, else: rien}", {}, "rien"),
        ("{template: 'id {id}, motif {motive}'}", {"motive": "douleur"}, "id 1, motif douleur"),
        ("{template: '{id}/{motive}', else: rien}", {}, "rien"),
    ],
)
def test_values_of_the_old_message(tmp_path: Path, rule: str, value: dict[str, Any], wanted: str) -> None:
    rules = f"messages: {{M: {{values: {{level: '3', text: {rule}}}, fields: {{motive: null}}}}}}"
    outcome = transformed(tmp_path, {"id": "1", **value}, rules)
    assert json.loads(outcome.text)["m"]["text"] == wanted


@pytest.mark.parametrize(
    "rule",
    [
        "{from: motive, template: x}", "{match: x}", "{else: x}", "{from: motive, match: '('}", "{template: '{gone}'}",
        "{from: gone, match: x}", "{from: motive, match: '(?=x)'}", "{from: {a: b}}",
        "{from: motive, match: '(?P<a>x)'}", "{from: motive, match: '(?i)x'}", "{from: motive, match: '[[:alpha:]]'}",
    ],
)  # fmt: skip
def test_values_that_cannot_be(tmp_path: Path, rule: str) -> None:
    _, collector = declared(tmp_path, f"messages:\n  M:\n    values:\n      text: {rule}\n")
    (problem,) = collector.errors
    assert problem.location.line == 4
