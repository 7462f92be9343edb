"""Our XML Schemas, the published ones and our validator: one verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.messages.validate import validate
from tests.messages.samples import documents, rules_of
from tests.xsd.schemas import PARSER, compiled, folder_of, schema_file

PUBLISHED_ENVELOPES = ("EDXL-DE-full.xsd", "EDXL-DE-full-no-header.xsd")


def parsed(path: Path) -> Any:
    """The document, or None where it is not well-formed or declares an entity (libxml2 cannot validate it)."""
    try:
        document = etree.parse(str(path), PARSER)
    except etree.XMLSyntaxError:
        return None
    return None if document.docinfo.doctype else document


def test_samples_get_the_verdict_of_the_published_schemas(real: Path) -> None:
    count = 0
    for path in documents(real, ".xml"):
        document = parsed(path)
        file = schema_file(real, etree.QName(document.getroot()).localname) if document is not None else None
        if document is None or file is None:
            continue
        ours = compiled(folder_of(real) / file).validate(document)
        published = PUBLISHED_ENVELOPES if file == "EDXL-DE.xsd" else (file,)
        theirs = [compiled(real / "expected" / "xsd" / name).validate(document) for name in published]
        assert ours is any(theirs), path.name
        assert ours is validate(path.read_bytes(), rules_of(real)).is_valid, path.name
        count += 1
    assert count > 10


@pytest.mark.parametrize("name", ["EDXL-DE.xsd", "RC-XML-ContentType.xsd"])
def test_every_schema_is_reached_from_the_envelope(real: Path, name: str) -> None:
    text = (folder_of(real) / "RC-XML-ContentType.xsd").read_text("utf-8")
    for path in folder_of(real).glob("*.xsd"):
        compiled(path)
        assert (
            path.name in {"EDXL-DE.xsd", "RC-XML-ContentType.xsd", "xlink.xsd"}
            or f'schemaLocation="{path.name}"' in text
        )
