"""The Maven package of transformations as a program uses it, beside the packages of the lines."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.targets.java.literals import package
from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, own_releases
from tests.java.support import Transformer, lay_out_transforms, needs_java, run
from tests.transform.expressions import MATCHES, what_re2_finds
from tests.transform.pairs import losing_sample, transformer

pytestmark = needs_java
OLD, NEW = own_releases()[0], own_releases()[-1]
BASE = "fr.gouv.esante.hub.transforms"
ENVELOPE = {"distributionID": "a_1", "senderID": "a", "dateTimeSent": "2024-01-01T00:00:00+01:00"}
UNREAD = (
    "",
    "x",
    "[]",
    "{}",
    "<a/>",
    *(
        json.dumps({**ENVELOPE, "content": content})
        for content in (
            [],
            [{}],
            [{"jsonContent": {}}],
            [{"jsonContent": {"embeddedJsonContent": {}}}],
            [{"jsonContent": {"embeddedJsonContent": {"message": {}}}}],
        )
    ),
)
"""Texts and envelopes that hold no message."""


def sample(suffix: str = ".json") -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, suffix)


@pytest.fixture(scope="module")
def laid_out() -> Transformer:
    return lay_out_transforms(transforms_of("specs"))


@pytest.fixture(scope="module")
def answer(laid_out: Transformer) -> Any:
    """What the program says of a sample that goes to the newest release, and of one that comes from it."""
    (laid_out.folder / "unread.txt").write_text("\n".join(UNREAD) + "\n", "utf-8")
    back = losing_sample(SPECS / NEW, SPECS / OLD, ".json", 7)
    words = [str(sample()), str(back), str(sample(".xml")), "unread.txt"]
    return json.loads(run(*laid_out.program("UseTransforms"), *words, folder=laid_out.folder))


def test_received_on_one_host_and_forwarded_to_another(answer: Any) -> None:
    expected = transformer(SPECS / OLD, SPECS / NEW).document(sample().read_bytes())
    assert isinstance(expected.value, dict) and json.loads(answer["json"]).keys() == expected.value.keys()
    assert answer["type"].startswith("fr.gouv.esante.hub.models.v3.") and answer["xml"]


def test_texts_bytes_streams_and_objects_of_a_line(answer: Any) -> None:
    assert len(answer["forms"]) == 5 and len(answer["objects"]) == 3 and answer["same_xml"]


def test_a_release_to_itself(answer: Any) -> None:
    assert answer["same"]


def test_another_message_of_its_release(answer: Any) -> None:
    assert answer["messages"] == ["RC-EDA"]


def test_what_is_refused(answer: Any) -> None:
    host, sender, wrong = answer["refused"]
    assert [error[:2] for error in host] == [error[:2] for error in sender] == [["message", "$"]]
    assert "15-gps_v1.3" in host[0][2] and "15-gps_v1.0" in sender[0][2]
    assert ["type", "$.createCaseHealth.patient"] in [error[:2] for error in wrong]
    assert answer["mistakes"] == [*["NoSuchElementException"] * 5, "IllegalArgumentException"]


def test_what_holds_no_message_is_refused(answer: Any) -> None:
    assert len(answer["unread"]) == len(UNREAD) and "read" not in answer["unread"], answer["unread"]
    assert answer["unread"][:2] == ["syntax"] * 2


def test_no_value_is_shown(answer: Any) -> None:
    texts, shown = [text for text in answer["lost"] if len(text) > 6], " ".join(answer["shown"])
    assert texts and not [text for text in texts if text in shown]


def test_expressions_find_what_re2_finds(laid_out: Transformer) -> None:
    words = [base64.b64encode(text.encode()).decode() for match in MATCHES for text in match]
    *command, _ = laid_out.program("Expressions")
    lines = run(*command, f"{BASE}.Expressions", *words, folder=laid_out.folder).splitlines()
    assert [base64.b64decode(line[1:]).decode() if line else None for line in lines] == what_re2_finds()


def test_the_example_forwards(laid_out: Transformer) -> None:
    source = (laid_out.folder / "examples" / "Forward.java").read_text("utf-8")
    command = laid_out.program("Forward", source)
    found = json.loads(run(*command, str(sample()), "15-15_v1.5", "15-15_v2.1", folder=laid_out.folder))
    assert "createCaseHealth" in found


def test_code_of_the_readme_compiles(laid_out: Transformer) -> None:
    (block,) = re.findall(r"```java\n(.*?)```", (laid_out.folder / "README.md").read_text("utf-8"), re.DOTALL)
    laid_out.program("Readme", f"import {package(BASE)}.*; class Readme {{ void forward(String text) {{ {block} }} }}")
