"""JSON and XML have no NaN and no infinity: wherever one stands in an object, writing refuses it (docs/packages.md)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.python.support import lay_out
from tests.python.test_paths import PLACES

SCRIPT = """
from math import inf, nan
from {module}._shape import members
from {module}.rs_cas import CreateCas
message = CreateCas.sample()
envelope = hub.build(CreateCas.sample(), sender="a", recipients=["b"])
said, count = [], 0
def note(document, place):
    global count
    if not document.problems():
        said.append(f"{place}: no problem")
    for write in (document.to_json, document.to_xml):
        count += 1
        try:
            said.append(f"{place}: {write()}")
        except hub.ConversionError as error:
            if any(word in str(error).lower() for word in ("inf'", "-inf", "nan'")):
                said.append(f"{place}: {error}")
parts = [(message, message), (envelope, envelope.message.content), (envelope, envelope.message.header)]
for document, part in parts:
    for model, name in [*places(part)]:
        before = getattr(model, name)
        for number in (nan, inf, -inf):
            for value in (number, [number], ["x", number], {"a": [number]}):
                setattr(model, name, value)
                note(document, f"{name} {value}")
        setattr(model, name, before)
message.note = [nan] * 20_000  # each is told; not each beside each
assert len(message.problems()) == 20_000
message.note = ["n"]
message.to_json(), message.to_xml(), envelope.to_json(), envelope.to_xml()
text = CreateCas(id="a1", text="NaN, Infinity and -Infinity are texts")
assert CreateCas.from_json(text.to_json()) == CreateCas.from_xml(text.to_xml()) == text
print(json.dumps([count, said]))
"""


def test_no_number_that_is_not_finite_is_written(flavour: str, tmp_path: Path) -> None:
    package = lay_out(contract_release(), flavour, tmp_path)
    count, said = package.evaluate((PLACES + SCRIPT).replace("{module}", package.module))
    assert said == []
    assert count > 1000


FRAMEWORK = """
from pydantic import TypeAdapter
from {module}.rs_cas import CreateCas
message, said = CreateCas(id="a1"), []
message.size = float("nan")
for write in (message.model_dump_json, lambda: TypeAdapter(list[CreateCas]).dump_json([message])):
    try:
        said.append(write())
    except ValueError as error:
        said.append("not finite" in str(error))
print(json.dumps(said))
"""


def test_nor_by_pydantic_where_it_writes_a_message_of_its_own_accord(tmp_path: Path) -> None:
    package = lay_out(contract_release(), "pydantic", tmp_path)
    assert package.evaluate(FRAMEWORK.replace("{module}", package.module)) == [True, True]
