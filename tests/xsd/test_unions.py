"""Values of several kinds in XML Schema: elements with any content, a choice where the first element tells the form."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.diagnostics import Collector
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import ObjectType, Release, Schema
from generator.targets import xsd
from generator.targets.carried import carried
from generator.targets.wider import report_others
from tests.agreement.bounded import release_of
from tests.agreement.unions import NAMES, VALUES, requests
from tests.asyncapi.test_any_schema import release_of as release_with
from tests.xsd.schemas import PARSER

TEXT = {"type": "string"}
WITHOUT_XML = "orders"
"""Each of its messages needs a name that XML has not."""


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


CHOICES: list[tuple[list[dict[str, Any]], bool]] = [
    ([closed(["a"], a=TEXT, b=TEXT), closed(["c"], c=TEXT)], True),
    ([closed(["a"], a=TEXT, n={"type": "integer"}), closed(["c"], c=TEXT, n={"type": "integer"})], True),
    ([closed(["b"], a=TEXT, b=TEXT), closed(["c"], c=TEXT), closed(["d"], d={"type": "boolean"})], True),
    ([closed(["a"], a=TEXT, b=TEXT), closed(["a"], a=TEXT, c=TEXT)], False),  # the first element does not tell
    ([closed(["b"], a=TEXT, b=TEXT), closed(["c"], a=TEXT, c=TEXT)], False),
    ([closed([], a=TEXT), closed(["c"], c=TEXT)], False),  # a form without an element
    ([closed(["a"], a=TEXT), {"type": "object", "required": ["c"], "properties": {"c": TEXT}}], False),
    ([closed(["a"], a=TEXT, n=TEXT), closed(["c"], c=TEXT, n={"type": "integer"})], False),
]


def schema_of(release: Release, folder: Path, name: str) -> etree.XMLSchema:
    folder.mkdir(exist_ok=True)
    for file in xsd.render(carried(release, "xsd")):
        (folder / file.path).write_bytes(file.content)
    return etree.XMLSchema(etree.parse(str(folder / f"{name}.xsd"), PARSER))


@pytest.mark.parametrize(("branches", "is_choice"), CHOICES, ids=str)
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_choice_is_judged_as_the_validator_does(
    keyword: str, branches: list[dict[str, Any]], is_choice: bool, tmp_path: Path
) -> None:
    release, collector = release_with({keyword: branches}, tmp_path / "release"), Collector()
    report_others(release, ["xsd"], collector)
    assert ("target-wider" in {item.code for item in collector.all}) is not is_choice
    schema, rules = schema_of(release, tmp_path / "xsd", "m"), compile_rules(release)
    verdicts, known = set(), {name for branch in branches for name in branch["properties"]}
    for names in product(
        ("", "<a>x</a>", "<b>x</b>"), ("", "<c>x</c>"), ("", "<n>1</n>", "<n>x</n>"), ("", "<d>1</d>")
    ):
        if not known.issuperset(name[1:2] for name in names if name):
            continue  # an open object, for which XML Schema has no place
        text = f"<m xmlns='{release.messages[0].xml_namespace}'><a>{''.join(names)}</a></m>"
        is_valid = validate(text.encode(), rules).is_valid
        accepted = schema.validate(etree.fromstring(text, PARSER))
        assert accepted or not is_valid, text
        assert accepted == is_valid or not is_choice, text
        verdicts.add(is_valid)
    assert verdicts == {True, False}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_right_is_accepted(name: str, tmp_path: Path) -> None:
    """But for further elements of open objects, for which XML Schema has no place (`target-narrower`)."""
    release = release_of(name, tmp_path / "release", VALUES)
    rules = compile_rules(replace(release, schemas=tuple(map(closed_schema, release.schemas))))
    schemas = {item.root_element: schema_of(release, tmp_path / "xsd", item.name) for item in release.messages}
    texts = [item["text"].encode() for item in requests(name, release) if item["format"] == "xml"]
    right = [text for text in texts if validate(text, rules).is_valid]
    for text in right:
        element = etree.fromstring(text, PARSER)
        schema = schemas[etree.QName(element).localname]
        assert schema.validate(element), text.decode() + str(schema.error_log)
    assert right or name == WITHOUT_XML


def closed_schema(schema: Schema) -> Schema:
    root, *types = map(closed_type, schema.all_types)
    return replace(schema, root=root, types=tuple(types))


def closed_type(item: ObjectType) -> ObjectType:
    return replace(item, is_open=False, additional=None) if item.fields else item
