"""Unions, null, lists of lists, maps and constants in the npm package: their types, and objects that have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES
from tests.typescript.support import Package, lay_out, needs_node, needs_tools, typed

pytestmark = needs_node
CONSUMER = """
import { payment, parse } from "%s";
import type { Means, Payment } from "%s/payment";

function shown(means: Means): string {
  switch (means.kind) {
    case "card": return means.number.toUpperCase() + (means.expires ?? "");
    case "transfer": return means.account + (means.number ?? 0).toFixed(0);
    case "cash": return String(means.coins?.[0]);
  }
}
const cash: Means = { kind: "cash", coins: [1, 5] };
const one: Payment = { id: "P1", amount: null, paidAt: null, means: cash, rate: 20, isFinal: true };
const two: Payment = { ...one, means: { kind: "transfer", account: "FR76" }, payer: null, attempts: [1, null] };
// @ts-expect-error a card has a number
const without: Means = { kind: "card" };
// @ts-expect-error null is none of a list
const list: Partial<Payment> = { refunds: null };
// @ts-expect-error an identifier is no null
const id: Payment["id"] = null;
// @ts-expect-error 7 is no rate
const rate: Payment["rate"] = 7;
const attempt: number | null | undefined = two.attempts?.[0];
const { document } = parse("");
if (document?.kind === "payment") console.log(shown(document.content.means), document.content.payer?.vat?.length);
const given: unknown = {};
if (payment.is(given)) console.log(given.amount?.toFixed(2), given.refunds?.[0]?.reason);
console.log(without, list, id, rate, attempt);
"""


@pytest.fixture(scope="module")
def payments(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a document with unions and null."""
    folder = tmp_path_factory.mktemp("payments")
    return lay_out(release_of("payments", folder / "release", VALUES), folder)


def evaluated(package: Package, script: str) -> Any:
    start = 'const { payment, parse } = hub; const means = { kind: "card", number: "4242" };'
    return package.evaluate(f'{start} const one = {{ id: "P1", amount: null, paidAt: null, means }};{script}')


@needs_tools
@pytest.mark.parametrize("name", NAMES)
def test_types_and_sources_pass_the_strictest_check(name: str, tmp_path: Path) -> None:
    package = lay_out(release_of(name, tmp_path / "release", VALUES), tmp_path)
    files = [path for path in package.folder.rglob("*.js") if "examples" not in path.parts]
    typed(package.root, [*files, *package.folder.rglob("*.d.ts")])


@needs_tools
def test_a_consumer_passes_the_strictest_check(payments: Package) -> None:
    program = payments.root / "consumer.ts"
    program.write_text(CONSUMER.replace("%s", payments.name), "utf-8")
    typed(payments.root, [program])


def test_null_and_absent_are_two_things(payments: Package) -> None:
    script = """
    const read = parse(payment.toJson(one)).document.content;
    const { amount, ...rest } = read;
    const shown = ({ path, old = "-", new: now = "-" }) => [path, old, now];
    const documents = [one, { ...one, amount: 2 }, { ...one, payer: null }].map((item) => payment.document(item));
    said([
      amount, payment.validate(rest).errors.map(({ code, path }) => [code, path]),
      payment.toJson(one, { root: false }), structuredClone(read),
      documents.map((item) => documents[0].changes(item).map(shown)),
      documents[2].at("$.payment.payer"), documents[0].at("$.payment.payer") === undefined,
    ]);
    """
    one = {"id": "P1", "amount": None, "paidAt": None, "means": {"kind": "card", "number": "4242"}}
    amount, errors, text, copy, changes, payer, is_absent = evaluated(payments, script)
    assert (amount, payer, is_absent) == (None, None, True)
    assert errors == [["required", "$.payment.amount"]]
    assert text == '{"id":"P1","amount":null,"paidAt":null,"means":{"kind":"card","number":"4242"}}'
    assert copy == one
    assert changes == [[], [["$.payment.amount", None, 2]], [["$.payment.payer", "-", None]]]


def test_values_that_json_has_not_are_refused_in_unions(payments: Package) -> None:
    script = """
    const values = [new Date(0), NaN, () => 1, [undefined]];
    said(values.map((amount) => payment.validate({ ...one, amount }).errors.map(({ code, path }) => [code, path])));
    """
    assert evaluated(payments, script) == [[["type", "$.payment.amount"]]] * 4


def test_errors_say_the_same_in_all_ways(payments: Package) -> None:
    script = """
    const wrong = { ...one, means: { kind: "card", number: 5 }, rate: 7 };
    const [error] = payment.validate(wrong).errors;
    const samples = [payment.sample(), payment.minimal()];
    const verdicts = [wrong, ...samples].map((item) => payment.is(item));
    said([error.code, error.path, error.details().value, error.fr, ...verdicts]);
    """
    code, path, value, text, *verdicts = evaluated(payments, script)
    assert (code, path, value) == ("choice", "$.payment.means", {"kind": "card", "number": 5})
    assert "means" in text and "5" not in text
    assert verdicts == [False, True, True]


def test_the_objects_of_a_union_are_written_in_the_order_of_their_type(tmp_path: Path) -> None:
    package = lay_out(release_of("expressions", tmp_path / "release", VALUES), tmp_path)
    script = """
    const call = { table: [[1]], name: "x", op: "call" };
    said(hub.expression.toJson({ terms: [{ terms: [call, "a"], op: "sum" }], op: "sum" }));
    """
    call = '{"op":"call","name":"x","table":[[1]]}'
    inner = f'{{"op":"sum","terms":[{call},"a"]}}'
    assert package.evaluate(script) == f'{{"expression":{{"op":"sum","terms":[{inner}]}}}}'
