"""Unions, null, lists of lists, maps and constants in the gem: objects that have them, and their signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES
from tests.ruby.support import RBS, Package, lay_out, needs_rbs, needs_ruby, ruby

pytestmark = needs_ruby
CHECK = "ARGV.each { |path| RubyVM::InstructionSequence.compile_file(path) }"
START = """
include Hub::Payment
NULL = Hub::NULL
card = Card.new(kind: "card", number: "4242")
one = Payment.new(id: "P1", amount: NULL, paid_at: NULL, means: Hub::Payment::Means.new(kind: "card", number: "4242"))
"""


@pytest.fixture(scope="module")
def payments(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The gem of a document with unions and null."""
    folder = tmp_path_factory.mktemp("payments")
    return lay_out(release_of("payments", folder / "release", VALUES), folder / "gem")


def evaluated(package: Package, script: str) -> Any:
    return package.evaluate(f"{START}\nputs JSON.generate(({script}))")


@pytest.mark.parametrize("name", NAMES)
def test_every_file_parses_without_a_warning(name: str, tmp_path: Path) -> None:
    package = lay_out(release_of(name, tmp_path / "release", VALUES), tmp_path / "gem")
    files = [str(path) for path in sorted(package.folder.rglob("*.rb"))]
    ruby("-w", "-e", CHECK, *files, folder=package.folder)


@needs_rbs
@pytest.mark.parametrize("name", NAMES)
def test_signatures_are_valid(name: str, tmp_path: Path) -> None:
    package = lay_out(release_of(name, tmp_path / "release", VALUES), tmp_path / "gem")
    ruby("-e", RBS, "--", "-I", "sig", "validate", "--silent", folder=package.folder)


def test_a_signature_says_what_a_value_may_be(payments: Package) -> None:
    (signatures,) = (path.read_text("utf-8") for path in payments.folder.rglob("payment.rbs"))
    for line in (
        "attr_reader amount: (number | Null)",
        "attr_reader means: Means",
        "attr_reader payer: (Party | Null)?",
        "attr_reader attempts: Array[Integer | nil]?",
        "def amount=: ((number | Null)? value) -> void",
    ):
        assert line in signatures, f"{line}\n{signatures}"


def test_null_and_absent_are_two_things(payments: Package) -> None:
    script = """[
      one.to_json(root: false), one.payer, one.amount.equal?(NULL), one.with(payer: NULL).to_h.key?("payer"),
      one.with(amount: nil).problems.map(&:to_a), one.valid?,
      [one, one.with(payer: NULL), one.with(amount: 2)].map { |other| [one == other, one.changes(other)] },
      one.with(attempts: [1, nil]).to_h["attempts"], Payment.from_h(one.to_h) == one,
    ]"""
    text, payer, is_null, has_payer, problems, is_valid, others, attempts, is_same = evaluated(payments, script)
    assert text == '{"id":"P1","amount":null,"paidAt":null,"means":{"kind":"card","number":"4242"}}'
    assert (payer, is_null, has_payer, is_valid, is_same) == (None, True, True, True, True)
    assert problems == [["required", "$.payment.amount"]]
    assert [is_equal for is_equal, _ in others] == [True, False, False]
    assert others[1][1] == [["$.payment.payer", None, None]] and others[2][1] == [["$.payment.amount", None, 2]]
    assert attempts == [1, None]


def test_null_stays_the_one_that_it_is_and_no_value_is_shown(payments: Package) -> None:
    script = """(copies = [one.dup, one.deep_dup, Marshal.load(Marshal.dump(one))].map(&:amount); [
      [*copies, NULL.dup].map { |item| item.equal?(NULL) },
      [one.inspect, one.means.inspect, NULL.inspect], JSON.generate([NULL]), one.as_json["amount"],
      (case one.amount when NULL then true end),
    ])"""
    copies, shown, text, amount, is_matched = evaluated(payments, script)
    assert copies == [True] * 4
    assert (text, amount, is_matched) == ("[null]", None, True)
    assert "4242" not in str(shown) and "P1" not in str(shown)


def test_errors_of_objects_and_the_samples(payments: Package) -> None:
    script = """
      wrong = one.with(rate: 7, means: Hub::Payment::Means.new(kind: "transfer"))
      samples = [Payment.sample, Payment.minimal].map(&:valid?)
      [wrong.problems.map(&:to_a), wrong.problems.first.fr, wrong.problems.map(&:inspect), *samples]
    """
    errors, text, shown, *verdicts = evaluated(payments, f"begin;{script};end")
    assert errors == [["choice", "$.payment.means"], ["code", "$.payment.rate"]]
    assert "means" in text and "transfer" not in str(shown)
    assert verdicts == [True, True]


def test_an_object_of_a_union_is_of_the_class_of_its_form(tmp_path: Path) -> None:
    package = lay_out(release_of("expressions", tmp_path / "release", VALUES), tmp_path / "gem")
    script = """
    terms = '[{"table": [[1.50]], "name": "x", "op": "call"}, 12345678901234567890.5]'
    read = Hub.parse(%({"expression": {"op": "sum", "terms": #{terms}}}))
    call, number = read.terms
    classes = [call, number].map { |item| item.class.name.split("::").last }
    puts JSON.generate([*classes, call.name, call.table, read.to_json, read == read.deep_dup])
    """
    *found, text, is_same = package.evaluate(script)
    assert (found, is_same) == (["Call", "Decimal", "x", [[1.5]]], True)
    call = '{"op":"call","name":"x","table":[[1.50]]}'
    assert text == f'{{"expression":{{"op":"sum","terms":[{call},12345678901234567890.5]}}}}'
