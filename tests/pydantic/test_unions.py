"""Unions and null through pydantic's own readers and writers, and in the OpenAPI document of FastAPI."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES
from tests.python.support import Package, lay_out

WHOLE = (
    '{"id":"P1","amount":null,"paidAt":"x","means":{"kind":"card","number":"4242","expires":null},'
    '"refunds":[{"value":3.5,"reason":null,"more":null}],"rate":5,"payer":{"name":"a","vat":null},"attempts":[1,null]}'
)


@pytest.fixture(scope="module")
def payments(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of payments."""
    folder = tmp_path_factory.mktemp("pydantic-unions")
    return lay_out(release_of("payments", folder, VALUES), "pydantic", folder / "package")


def run(package: Package, script: str) -> None:
    """Run a script with the package."""
    start = f"from {package.module} import NULL\nfrom {package.module}.payment import Payment, Party\n"
    package.run("-c", f"{start}text = {WHOLE!r}\n{script}")


def test_host_serialisers(payments: Package) -> None:
    script = """
from pydantic import BaseModel, TypeAdapter, ValidationError
message = Payment.model_validate_json(text)
assert message.amount is NULL and message.payer.vat is NULL and message.refunds[0].reason is NULL
assert message.model_dump_json() == text, message.model_dump_json()
assert Payment.model_validate(message.model_dump()) == message
many = TypeAdapter(list[Payment])
assert many.dump_json(many.validate_json(f"[{text}]")).decode() == f"[{text}]"
class Own(BaseModel):
    payment: Payment
assert Own.model_validate_json(f'{{"payment":{text}}}').model_dump_json() == f'{{"payment":{text}}}'
for old, new in (("4242", "x"), ('"amount":null', '"amount":true'), ("[1,null]", '["a"]')):
    wrong = text.replace(old, new)
    try:
        Own.model_validate_json(f'{{"payment":{wrong}}}')
    except ValidationError:
        continue
    raise AssertionError(wrong)
"""
    run(payments, script)


def test_json_schema_is_a_union(payments: Package) -> None:
    script = """
for mode in ("validation", "serialization"):
    schema = Payment.model_json_schema(mode=mode)
    fields = schema["properties"]
    assert {"type": "null"} in fields["amount"]["anyOf"], fields["amount"]
    assert {"$ref": "#/$defs/Party"} in fields["payer"]["anyOf"], fields["payer"]
    number = fields["means"]["properties"]["number"]
    assert [item["type"] for item in number["anyOf"]] == ["string", "integer"], number
    assert fields["attempts"]["items"]["anyOf"] == [{"type": "integer"}, {"type": "null"}], fields["attempts"]
    assert fields["rate"]["type"] == "integer", fields["rate"]
"""
    run(payments, script)


@pytest.mark.parametrize("name", NAMES)
def test_every_message_has_a_json_schema(name: str, tmp_path: Path) -> None:
    package = lay_out(release_of(name, tmp_path, VALUES), "pydantic", tmp_path / "package")
    script = """
for root in MESSAGES:
    assert message_class(root).model_json_schema()["title"]
    assert message_class(root).model_json_schema(mode="serialization")
"""
    package.run("-c", f"from {package.module}._release import MESSAGES, message_class\n{script}")


def test_openapi_of_fastapi(payments: Package) -> None:
    pytest.importorskip("fastapi", reason="pip install 'hubgen[dev]'")
    script = """
import warnings
from fastapi import FastAPI
warnings.simplefilter("ignore")  # FastAPI's own
app = FastAPI()
@app.post("/pay")
def pay(payment: Payment) -> Payment:
    return payment
schemas = app.openapi()["components"]["schemas"]
payments = [schema for name, schema in schemas.items() if name.startswith("Payment")]
assert payments
for schema in payments:
    assert {"type": "null"} in schema["properties"]["amount"]["anyOf"]
    assert {"$ref": "#/components/schemas/Party"} in schema["properties"]["payer"]["anyOf"]
"""
    run(payments, script)
