"""The package of transformations as a program uses it, beside the lines of either flavour."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, own_releases
from tests.python.support import Transformer, lay_out_transforms
from tests.transform.pairs import losing_sample, transformer

OLD, NEW = own_releases()[0], own_releases()[-1]
CODE = """
import io, json, sys
import hubsante_transforms as hub
from hubsante_transforms import for_release, for_vhost, transform
text = open(sys.argv[1], "rb").read()
old, new = {old!r}, {new!r}
line = for_release(old, {namespace!r})

def refused(call):
    try:
        return repr(call())
    except (LookupError, TypeError) as error:
        return type(error).__name__
"""


@cache
def laid_out(flavour: str) -> Transformer:
    return lay_out_transforms(transforms_of("specs"), flavour, Path(mkdtemp(prefix=f"hubgen-transforms-{flavour}-")))


def said(flavour: str, script: str, sample: Path) -> Any:
    """What a script prints as JSON; `line` is that of the oldest release."""
    found = laid_out(flavour)
    namespace = found.lines[0].module.partition(".")[0]
    code = CODE.format(old=OLD, new=NEW, namespace=namespace) + script
    return json.loads(found.package.run("-c", code, str(sample), others=found.lines))


def sample(suffix: str = ".json") -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, suffix)


def test_received_on_one_host_and_forwarded_to_another(flavour: str) -> None:
    script = """
received = for_vhost("15-15_v1.5").parse(text)
sent = transform(received, to=for_vhost("15-15_v2.1"))
print(json.dumps([sent.document.to_json().decode(), type(sent.document).__module__, len(sent.losses)]))"""
    text, module, losses = said(flavour, script, sample())
    assert ".v3." in module and losses
    expected = transformer(SPECS / OLD, SPECS / NEW).document(sample().read_bytes()).value
    assert isinstance(expected, dict) and json.loads(text).keys() == expected.keys()


def test_what_a_host_does_not_let_through_is_refused(flavour: str) -> None:
    script = """
received = line.parse(text)
sent = transform(received, to=for_vhost("15-gps_v1.3"))
print(json.dumps([sent.document is None, [[item.code, item.path] for item in sent.errors]]))"""
    assert said(flavour, script, sample()) == [True, [["message", "$"]]]


@pytest.mark.parametrize("suffix", [".json", ".xml"])
def test_texts_bytes_streams_and_objects(suffix: str, flavour: str) -> None:
    script = """
received = line.parse(text)
ways = [text, text.decode(), io.BytesIO(text), io.StringIO(text.decode()), bytearray(text), memoryview(text)]
sent = [transform(way, to=new, source=for_release(old)) for way in ways] + [transform(received, to=new)]
print(json.dumps([[item.document.to_json().decode(), item.document.to_xml().decode(), repr(item)] for item in sent]))"""
    first, *others = said(flavour, script, sample(suffix))
    assert all(item == first for item in others) and len(others) == 6


def test_what_a_caller_does_wrong(flavour: str) -> None:
    script = """
received = line.parse(text)
calls = [lambda: transform(text, to=new), lambda: transform(object(), to=new), lambda: transform(received, to=3),
         lambda: transform(received, to="9"), lambda: transform(text, to=new, source="9"), lambda: for_vhost("none_v1")]
print(json.dumps([refused(call) for call in calls]))"""
    errors = ["TypeError"] * 3 + ["LookupError"] * 3
    assert said(flavour, script, sample()) == errors


def test_another_message_of_its_release(flavour: str) -> None:
    script = """
case = transform(text, to=new, source=old).document
sent = transform(case, to=new, message="RC-EDA")
calls = [lambda: transform(case, to=new, message="RS-X"), lambda: transform(text, to=new, source=old, message="RC-EDA")]
print(json.dumps([sent.document.SCHEMA if hasattr(sent.document, "SCHEMA") else sent.document.content[0].SCHEMA,
                  len(sent.losses), *map(refused, calls)]))"""
    message, losses, *errors = said(flavour, script, sample())
    assert message == "RC-EDA" and losses and errors == ["LookupError"] * 2


def test_a_release_to_itself_changes_nothing(flavour: str) -> None:
    script = """
received = line.parse(text)
sent = transform(text, to=old, source=old)
print(json.dumps([sent.document.to_json() == received.to_json(), sent.losses, sent.defaults, sent.errors]))"""
    assert said(flavour, script, sample()) == [True, [], [], []]


def test_an_invalid_message_is_refused_with_the_errors_of_its_own_line(flavour: str, tmp_path: Path) -> None:
    value = json.loads(sample().read_bytes())
    value["createCaseHealth"]["patient"] = "x"
    (tmp_path / "wrong.json").write_text(json.dumps(value), "utf-8")
    script = """
sent = transform(open(sys.argv[1].replace("good", "wrong"), "rb"), to=new, source=old)
print(json.dumps([sent.document, [[item.code, item.path, item.fr] for item in sent.errors]]))"""
    (tmp_path / "good.json").write_bytes(sample().read_bytes())
    document, errors = said(flavour, script, tmp_path / "good.json")
    assert document is None and ["type", "$.createCaseHealth.patient"] in [error[:2] for error in errors]


def test_a_text_has_the_order_of_its_keys_and_an_object_that_of_the_model(flavour: str, tmp_path: Path) -> None:
    value = json.loads(sample().read_bytes())
    (root, body), *_ = value.items()
    (tmp_path / "m.json").write_text(json.dumps({root: dict(reversed(body.items()))}), "utf-8")
    script = """
received = line.parse(text)
paths = lambda sent: [item.path for item in sent.losses]
print(json.dumps([paths(transform(text, to=new, source=old)), paths(transform(received, to=new))]))"""
    text, received = said(flavour, script, tmp_path / "m.json")
    wanted = transformer(SPECS / OLD, SPECS / NEW).document((tmp_path / "m.json").read_bytes())
    assert text == ["/".join(item.path) for item in wanted.losses] and sorted(text) == sorted(received)


def test_no_value_is_shown(flavour: str) -> None:
    script = """
sent = transform(text, to=old, source=new)
shown = [repr(sent), repr(sent.losses), repr(sent.defaults), *(item.fr + item.en for item in sent.losses)]
print(json.dumps(["".join(shown), [item.value for item in sent.losses if isinstance(item.value, str)]]))"""
    shown, values = said(flavour, script, losing_sample(SPECS / NEW, SPECS / OLD, ".json", 7))
    texts = [value for value in values if len(value) > 6]
    assert texts and not [text for text in texts if text in shown]


@pytest.mark.parametrize(
    "check",
    [
        ("black", "--check", "--quiet", "."),
        ("ruff", "check", "--isolated", "--no-cache", "--select", "E4,E7,E9,F,I,N,B,D1,SIM", "--ignore", "N818", "."),
        ("mypy", "--strict", "--cache-dir=/dev/null", "src/hubsante_transforms"),
    ],
    ids=lambda check: check[0],
)
def test_its_code_is_clean(check: tuple[str, ...]) -> None:
    folder = laid_out("dataclass").package.folder
    done = subprocess.run([sys.executable, "-m", *check], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]


def test_the_example_runs(flavour: str) -> None:
    found = laid_out(flavour)
    example = str(found.package.folder / "examples" / "forward.py")
    done = found.package.run(example, str(sample()), "15-15_v1.5", "15-15_v2.1", others=found.lines)
    assert "createCaseHealth" in json.loads(done)
