"""The envelope on its way to XML, where two of its properties have other names."""

from __future__ import annotations

import json
from typing import Any

from generator.messages.convert import convert
from tests.conftest import SPECS
from tests.messages.samples import documents, rules_of

RELEASE = SPECS / "3.0"


def envelope() -> dict[str, Any]:
    texts = (path.read_text("utf-8") for path in documents(RELEASE, ".json"))
    found: dict[str, Any] = json.loads(next(text for text in texts if "embeddedJsonContent" in text))
    return found


def test_free_content_with_the_name_that_another_property_has_in_xml() -> None:
    """Read back, it would be that property."""
    document = envelope()
    assert convert(json.dumps(document).encode(), rules_of(RELEASE), to_xml=True).losses == ()
    document["content"][0]["contentXML"] = {"x": "y"}
    made = convert(json.dumps(document).encode(), rules_of(RELEASE), to_xml=True)
    assert made.losses == ("$.content[0].contentXML: in XML contentXML is another field's name",)
