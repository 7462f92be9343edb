"""Bounds as facets and occurrences: a schema's verdict is that of our validator, for what XML Schema can say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from generator.diagnostics import Collector
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release
from generator.targets import xsd
from generator.targets.carried import carried
from generator.targets.wider import report_others
from tests.agreement.bounded import NAMES, release_of, requests
from tests.asyncapi.test_any_schema import release_of as release_with
from tests.xsd.schemas import PARSER

NOT_ASKED = re.compile(r"<(free|zz|key|worth|done|tags|sku)\b|[0-9.]{19}")
"""Free content beside fields, for which XML Schema 1.0 has no place, and more digits than a processor must know."""
REPORTED: list[tuple[dict[str, Any], bool]] = [
    ({"type": "number", "minimum": 0, "exclusiveMinimum": 0.5, "maximum": 3}, False),
    ({"type": "string", "minLength": 1, "maxLength": 3}, False),
    ({"type": "array", "items": {"type": "string"}, "maxItems": 1}, False),
    ({"type": "number", "minimum": 0, "multipleOf": 2}, True),
    ({"type": "number", "minimum": 3, "maximum": 2}, True),
    ({"type": "number", "maximum": 1e30}, True),
    ({"type": "array", "items": {"type": "string"}, "uniqueItems": True}, True),
]


def schemas(release: Release, folder: Path) -> Path:
    """The folder of the schemas of a release."""
    folder.mkdir()
    for file in xsd.render(carried(release, "xsd")):
        (folder / file.path).write_bytes(file.content)
    return folder / f"{release.messages[0].name}.xsd"


@pytest.mark.parametrize("name", NAMES)
def test_the_verdict_is_that_of_the_validator(name: str, tmp_path: Path) -> None:
    release = release_of(name, tmp_path / "release")
    path = schemas(release, tmp_path / "xsd")
    quick, other = etree.XMLSchema(etree.parse(str(path), PARSER)), xmlschema.XMLSchema(str(path))
    rules = compile_rules(carried(release, "xsd"))
    texts = [item["text"] for item in requests(release) if item["format"] == "xml"]
    asked = [text for text in texts if not NOT_ASKED.search(text) or (name == "stock" and "<free" not in text)]
    verdicts = set()
    for number, text in enumerate(asked):
        wanted = validate(text.encode(), rules).is_valid
        assert quick.validate(etree.fromstring(text.encode(), PARSER)) is wanted, text
        if number % 5 == 0:
            assert other.is_valid(text) is wanted, text
        verdicts.add(wanted)
    assert verdicts == {True, False} and len(asked) > 100


@pytest.mark.parametrize(("schema", "is_reported"), REPORTED, ids=str)
def test_what_facets_cannot_say_is_reported(schema: Any, is_reported: bool, tmp_path: Path) -> None:
    release, collector = release_with(schema, tmp_path / "release"), Collector()
    report_others(release, ["xsd"], collector)
    assert [item.code for item in collector.all].count("target-wider") == is_reported
    path = schemas(release, tmp_path / "xsd")
    etree.XMLSchema(etree.parse(str(path), PARSER))
