"""The envelope on its way to XML, where two of its properties have other names; and paths from a value upwards."""

from __future__ import annotations

import json
from typing import Any

from generator.messages.convert import convert
from generator.messages.place import join, upwards
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


def test_a_path_and_all_that_holds_it() -> None:
    assert list(upwards("$.a[2].b")) == ["$.a[2].b", "$.a[2]", "$.a", "$"]
    assert join("$", "it's\n") == r"$['it\'s\n']" and join("$.a", "_b1") == "$.a._b1"
