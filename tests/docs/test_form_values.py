"""Documents whose values may have several types, in the site: their pages say so, the form keeps every text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import AnyOf, ArrayOf, Bounds, Cardinality, Field, FieldType, ListBounds, Scalar, ValueRules
from generator.targets.docs import render
from generator.targets.docs.limits import limited
from generator.targets.french import value
from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES, requests
from tests.docs.conftest import write
from tests.docs.test_checker import findings, put, visit
from tests.docs.test_form import PROGRAM, places
from tests.docs.test_form_page import begin, field, produced, show, verdict
from tests.typescript.support import needs_node, node

NUMBER, TEXT = FieldType(Scalar.NUMBER), FieldType(Scalar.STRING)
HALVES = FieldType(Scalar.NUMBER, rules=ValueRules(bounds=Bounds(minimum="0", multiple_of="0.5")))
SHORT = FieldType(rules=ValueRules(bounds=Bounds(min_length=1, max_length=8)))
LIST = ArrayOf(FieldType(Scalar.NUMBER, rules=ValueRules(is_nullable=True)), ListBounds())


@needs_node
@pytest.mark.parametrize("name", NAMES)
def test_the_form_lists_every_field_and_keeps_every_text(name: str, tmp_path: Path) -> None:
    release = release_of(name, tmp_path / "release", VALUES)
    site = write({item.path: item.content for item in render(release)}, tmp_path / "site")
    rules = compile_rules(release)
    right = [item for item in requests(name, release, 20) if validate(item["text"].encode(), rules).is_valid]
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps([[f"{item['id']}.{item['format']}", item["text"]] for item in right]), "utf-8")
    answer = json.loads(node(str(PROGRAM), str(site), str(texts), folder=tmp_path))
    assert answer["count"] > 20 and not answer["wrong"], answer["wrong"][:5]
    for schema in release.schemas:
        expected = dict(places(schema, schema.root))
        assert sorted(tuple(row["path"]) for row in answer["found"][schema.name]) == sorted(expected)
        for row in answer["found"][schema.name]:
            kind = expected[tuple(row["path"])].type
            assert (row["control"] == "object") == (kind.object_type is not None)
            assert (row["control"] == "any") == kind.is_any


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FieldType(), "valeur quelconque"),
        (
            FieldType(rules=ValueRules(union=AnyOf((TEXT, NUMBER, FieldType(object_type="Carte"))))),
            "texte ou nombre ou Carte",
        ),
        (FieldType(rules=ValueRules(array=LIST, is_nullable=True)), "liste (nombre ou null) ou null"),
        (FieldType(Scalar.INTEGER, rules=ValueRules(values=("1", "2"))), "1 ou 2"),
        (FieldType(enum=("A",), scalar=Scalar.STRING, rules=ValueRules(is_nullable=True)), "« A » ou null"),
    ],
)
def test_what_a_value_is_in_words(kind: FieldType, words: str) -> None:
    assert value(kind) == words


@pytest.mark.parametrize(
    ("kind", "bounds", "words"),
    [
        (
            FieldType(Scalar.NUMBER, rules=ValueRules(bounds=Bounds(minimum="0", multiple_of="0.5"))),
            None,
            "x (au moins 0, multiple de 0.5)",
        ),
        (
            FieldType(rules=ValueRules(bounds=Bounds(min_length=1, max_length=8))),
            None,
            "x (au moins 1 caractère, au plus 8 caractères)",
        ),
        (TEXT, ListBounds(minimum=2, is_unique=True), "x (au moins 2 par liste, valeurs toutes différentes)"),
        (TEXT, None, "x"),
    ],
)
def test_bounds_are_said_beside_the_type(kind: FieldType, bounds: ListBounds | None, words: str) -> None:
    field = Field("a", "a", kind, Cardinality(0, None if bounds else 1), Location("a.yaml"), bounds=bounds)
    assert limited("x", field) == words


def test_a_browser_shows_and_fills_in_such_values(page: Any, tmp_path: Path) -> None:
    release = release_of("payments", tmp_path / "release", VALUES)
    site = write({item.path: item.content for item in render(release)}, tmp_path / "site")
    visit(page, site / "verifier.html")
    wrong = {"id": "P1", "amount": None, "paidAt": None, "means": {"kind": "card"}, "rate": 7}
    put(page, json.dumps({"payment": wrong}))
    assert [code for _, code, _ in findings(page)] == ["choice", "code"]
    show(page, "form")
    begin(page, "payment", "least")
    verdict(page, "Message valide — payment")
    field(page, "amount").locator("button:text-is('Mettre null')").click()
    assert produced(page)["payment"]["amount"] is None
    verdict(page, "Message valide — payment")
    field(page, "amount").locator("textarea").fill("-3")
    verdict(page, "1 erreur")
    field(page, "amount").locator("textarea").fill("12.50")
    verdict(page, "Message valide — payment")
    assert produced(page)["payment"]["amount"] == 12.5
    assert page.faults == []
