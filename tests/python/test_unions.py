"""Values of several types, null, maps and constants as the objects of both Python flavours have them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.model import Release
from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES
from tests.conftest import load_release
from tests.messages.test_nested_unions import DOCUMENT
from tests.python.support import Package, lay_out

CANARY = "CANARY-7f3a"
PAYMENT = """
from PACKAGE import NULL, InvalidMessage, Null, parse
from PACKAGE.payment import Card, Cash, CashKind, CardKind, Means, Kind, Party, Payment, Refund
"""
WHOLE = (
    '{"payment":{"id":"P1","amount":null,"paidAt":"x","means":{"kind":"card","number":"4242","expires":null},'
    '"payer":{"name":"a","vat":null},"attempts":[1,null]}}'
)


@pytest.fixture(scope="module", params=["dataclass", "pydantic"])
def flavour(request: pytest.FixtureRequest) -> str:
    """Each flavour."""
    return str(request.param)


@pytest.fixture(scope="module")
def packages(flavour: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    """The packages of the documents."""
    folder = tmp_path_factory.mktemp(flavour)
    return {name: lay_out(release(name, folder), flavour, folder / f"{name}-package") for name in NAMES}


def release(name: str, folder: Path) -> Release:
    """The release of a document."""
    return release_of(name, folder, VALUES)


def run(package: Package, script: str, start: str = PAYMENT) -> str:
    """What a script prints that imports the package of payments."""
    return package.run("-c", (start + script).replace("PACKAGE", package.module))


def test_null_is_a_value_and_none_is_absent(packages: dict[str, Package]) -> None:
    script = f"""
message = parse({WHOLE!r})
assert message.amount is NULL and not message.amount and isinstance(message.amount, Null)
assert message.means.expires is NULL and message.payer.vat is NULL and message.attempts == [1, None]
assert message.rate is None and message.to_json().decode() == {WHOLE!r}
assert message.to_dict()["amount"] is None and "rate" not in message.to_dict()
message.amount = 3
message.payer = NULL
text = message.to_json().decode()
assert '"amount":3,' in text and '"payer":null' in text, text
assert not message.problems()
message.paid_at = None
assert [(item.code, item.path) for item in message.problems()] == [("required", "$.payment.paidAt")]
message.paid_at = "x" * 31
message.attempts = [0, None]
found = [(item.code, item.path) for item in message.problems()]
assert found == [("bounds", "$.payment.attempts[0]"), ("length", "$.payment.paidAt")], found
"""
    run(packages["payments"], script)


def test_objects_are_of_the_first_class_that_accepts_them(packages: dict[str, Package]) -> None:
    message = '{"product":{"sku":"a","extra":{"x":[1.5]},"parts":{"p":{"count":2}},"labels":["x",2,{"text":"new"}]}}'
    script = f"""
message = parse({message!r})
assert [type(item).__name__ for item in message.labels] == ["str", "int", "Label"], message.labels
assert message.labels[2].text == "new" and message.at("$.product.labels[2].text") == "new"
assert message.to_json().decode() == {message!r}
assert message == parse(message.to_xml())
"""
    run(packages["catalogue"], script, "from PACKAGE import parse\n")


def test_copies_equality_and_changes(packages: dict[str, Package]) -> None:
    script = f"""
import copy, pickle
message = parse({WHOLE!r})
for other in (copy.copy(message), copy.deepcopy(message), pickle.loads(pickle.dumps(message)), parse(message.to_xml())):
    assert other == message and other.amount is NULL and other.to_json() == message.to_json()
other = copy.deepcopy(message)
other.amount, other.payer, other.attempts = 2, NULL, [None]
assert other != message
found = [(item.path, item.old, item.new) for item in message.changes(other)]
wanted = [("$.payment.amount", None, 2), ("$.payment.payer", {{"name": "a", "vat": None}}, None)]
wanted += [("$.payment.attempts[0]", 1, None), ("$.payment.attempts[1]", None, None)]
assert found == wanted, found
"""
    run(packages["payments"], script)


def test_objects_are_built_in_code(packages: dict[str, Package]) -> None:
    script = """
card = Means(kind=Kind.CARD, number="4242", expires=NULL)
message = Payment(id="P1", amount=NULL, paid_at=NULL, means=card, payer=Party(name="a", vat=NULL), attempts=[None, 2])
assert not message.problems(), message.problems()
again = parse(message.to_json())
assert again == message and type(again.payer) is Party and again.means.expires is NULL
assert parse(message.to_xml()) == message
message.means.number = 3
assert [(item.code, item.path) for item in message.problems()] == [("choice", "$.payment.means")]
message.means.number = "42"
found = [(item.code, item.path) for item in message.problems()]
assert found == [("choice", "$.payment.means"), ("choice", "$.payment.means.number")], found
message.means.number, message.rate = "4242", 6
assert [(item.code, item.path) for item in message.problems()] == [("code", "$.payment.rate")]
"""
    run(packages["payments"], script)


def test_nothing_shows_a_value(packages: dict[str, Package]) -> None:
    text = WHOLE.replace('"a"', f'"{CANARY}"').replace('"x"', f'"{CANARY}"')
    wrong = text.replace('"4242"', f'"{CANARY}"').replace("[1,null]", f'["{CANARY}"]')
    script = f"""
import traceback
message = parse({text!r})
shown = [repr(message), repr(message.payer), repr(message.means), str(message), repr([message])]
try:
    parse({wrong!r})
except InvalidMessage as error:
    shown += ["".join(traceback.format_exception(error)), repr(error)]
    shown += [repr(item) + item.fr for item in error.problems]
assert len(shown) > 8 and not [item for item in shown if {CANARY!r} in item], shown
"""
    run(packages["payments"], script)


@pytest.mark.parametrize("name", NAMES)
def test_type_checkers_and_formatters_accept_the_package(
    name: str, packages: dict[str, Package], tmp_path_factory: pytest.TempPathFactory
) -> None:
    package = packages[name]
    cache = tmp_path_factory.getbasetemp() / "mypy"
    commands = [
        ("black", "--check", "--quiet", "src"),
        ("mypy", "--strict", f"--cache-dir={cache}", "--explicit-package-bases", "--namespace-packages"),
    ]
    assert _passes(*commands[0], folder=package.folder) == ""
    assert _passes(*commands[1], "-p", package.module, folder=package.source) == ""


def test_annotations_are_unions(packages: dict[str, Package], tmp_path: Path) -> None:
    consumer = PAYMENT.replace("PACKAGE", packages["payments"].module) + (
        "def shown(item: Payment) -> str:\n"
        "    if item.payer is None or item.payer is NULL:\n"
        "        return str(item.amount)\n"
        "    party: Party = item.payer\n"
        "    number: str | int | None = item.means.number\n"
        "    times: list[int | None] = item.attempts or []\n"
        "    return f'{party.name} {number} {times}'\n"
    )
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text(consumer, "utf-8")
    bad.write_text(consumer + "\ndef wrong(item: Payment) -> str:\n    return item.payer.name\n", "utf-8")
    folder = packages["payments"].source
    options = ("mypy", "--strict", f"--cache-dir={tmp_path / 'mypy'}", "--explicit-package-bases")
    assert _passes(*options, "--namespace-packages", str(good), folder=folder) == ""
    assert "union-attr" in _passes(*options, "--namespace-packages", str(bad), folder=folder)


def test_unions_in_unions_are_tried_once(flavour: str, tmp_path: Path) -> None:
    """Each of 58 levels in both branches would take 2^58 steps."""
    (tmp_path / "asyncapi").mkdir()
    (tmp_path / "asyncapi" / "trees.yaml").write_text(DOCUMENT, "utf-8")
    script = """
from PACKAGE import InvalidMessage, parse
def problems(text):
    try:
        return [item.code for item in parse(text).problems()]
    except InvalidMessage as error:
        return [item.code for item in error.problems]
def nested(level, depth, end):
    for _ in range(depth):
        end = level % end
    return end
oak, ash = '{"elm": 1, "below": [%s]}', '{"ash": 1, "mixed": %s}'
for end, wanted in (('{"oak": 1}', []), ('{"oak": "x"}', ["choice"]), ("1", ["choice"])):
    found = problems('{"tree": {"tree": %s}}' % nested(oak, 29, end))
    assert sorted({*found}) == wanted, (end, found)
for end, wanted in (('"x"', []), ("1", ["choice"]), ('{"ash": 1, "fir": 1}', ["choice"])):
    assert problems('{"tree": {"mixed": %s}}' % nested(ash, 58, end)) == wanted
"""
    run(lay_out(load_release(tmp_path), flavour, tmp_path / "package"), script, "")


@pytest.mark.parametrize("name", NAMES)
def test_samples(name: str, packages: dict[str, Package]) -> None:
    script = """
from PACKAGE import parse
from PACKAGE._release import MESSAGES, message_class
for root in MESSAGES:
    kind = message_class(root)
    for item in (kind.sample(), kind.minimal()):
        assert not item.problems() and parse(item.to_json()) == item
"""
    run(packages[name], script, "")


def _passes(*command: str, folder: Path) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout[-3000:] + done.stderr[-1000:]
