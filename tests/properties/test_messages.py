"""Any valid message: every judge accepts it, JSON → XML → JSON is itself; what is made wrong is refused by all.

`HUBGEN_PROPERTY_MESSAGES` of each kind of message (20 unless it says so).
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from lxml import etree

from generator.messages.convert import convert
from generator.messages.validate import validate
from generator.targets import xsd
from tests.agreement.json_mutants import mutated_value
from tests.conftest import SPECS, load_release
from tests.messages.samples import rules_of
from tests.messages.test_agreement import judges
from tests.properties.messages import Messages

COUNT = int(os.environ.get("HUBGEN_PROPERTY_MESSAGES", "20"))
RELEASE = SPECS / "3.0"
ROOTS = sorted(rules_of(RELEASE).messages)


@cache
def xml_schema(folder: Path, name: str) -> etree.XMLSchema:
    files = {file.path: file.content for file in xsd.render(load_release(folder))}
    return etree.XMLSchema(etree.fromstring(files[f"{name}.xsd"]))


def messages(root: str) -> list[dict[str, Any]]:
    rule, chance = rules_of(RELEASE).messages[root], Random(root)
    return [{root: Messages(chance).message(rule.body)} for _ in range(COUNT)]


def exactly(text: str) -> Any:
    """A JSON text as values whose numbers are equal where they are worth the same."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


@pytest.mark.parametrize("root", ROOTS)
def test_valid_for_all_and_itself_again(root: str) -> None:
    rules = rules_of(RELEASE)
    name = rules.messages[root].schema.name
    for message in messages(root):
        text = json.dumps(message)
        assert not validate(text.encode(), rules).findings, text
        assert judges(RELEASE)[name].is_valid(message[root]), text
        in_xml = convert(text.encode(), rules, to_xml=True)
        assert in_xml.text and not in_xml.losses, (text, in_xml)
        schema = xml_schema(RELEASE, name)
        assert schema.validate(etree.fromstring(in_xml.text.encode())), (in_xml.text, schema.error_log)
        back = convert(in_xml.text.encode(), rules, to_xml=False)
        assert back.text and exactly(back.text) == exactly(text)


@pytest.mark.parametrize("root", ROOTS)
def test_near_misses_get_one_verdict(root: str) -> None:
    rules, chance, refused = rules_of(RELEASE), Random(f"{root} near"), 0
    judge = judges(RELEASE)[rules.messages[root].schema.name]
    for message in messages(root):
        if not message[root]:
            continue
        near = {root: mutated_value(message[root], chance)}
        verdict = validate(json.dumps(near).encode(), rules)
        if any("limit DEPTH" in finding.detail for finding in verdict.findings):
            continue  # what no schema says
        assert verdict.is_valid is judge.is_valid(near[root]), (near, verdict.findings)
        refused += not verdict.is_valid
    assert refused or root in {"customContent", "error"}
