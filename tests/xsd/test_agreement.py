"""Our XML Schemas, the published ones and our validator: one verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from generator.messages.validate import validate
from tests.agreement.mutants import mutants
from tests.messages.samples import documents, rules_of
from tests.xsd.schemas import PARSER, compiled, folder_of, schema_file

UNUSUAL = ("chemaLocation=", "<?", "<!--")
"""What xmlschema looks for, or takes for an element in a text."""
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


def test_xmlschema_agrees_with_lxml(dsf: Any) -> None:
    real = dsf("3.3.2")
    judges = {name: xmlschema.XMLSchema(str(folder_of(real) / name)) for name in ("RS-EDA.xsd", "RC-REF.xsd")}
    roots = {"createCaseHealth": "RS-EDA.xsd", "reference": "RC-REF.xsd"}
    count = 0
    for request in mutants(real, 6_000):
        root = next((name for name in roots if request["text"].startswith(f"<{name} ")), None)
        is_odd = any(part in request["text"] for part in UNUSUAL)
        if root is None or count == 150 or is_odd:
            continue
        try:
            document = etree.fromstring(request["text"].encode(), PARSER)
        except etree.XMLSyntaxError:
            continue
        name, count = roots[root], count + 1
        assert judges[name].is_valid(document) is compiled(folder_of(real) / name).validate(document), request["text"]
    assert count == 150


@pytest.mark.parametrize("name", ["EDXL-DE.xsd", "RC-XML-ContentType.xsd"])
def test_every_schema_is_reached_from_the_envelope(real: Path, name: str) -> None:
    text = (folder_of(real) / "RC-XML-ContentType.xsd").read_text("utf-8")
    for path in folder_of(real).glob("*.xsd"):
        compiled(path)
        assert (
            path.name in {"EDXL-DE.xsd", "RC-XML-ContentType.xsd", "xlink.xsd"}
            or f'schemaLocation="{path.name}"' in text
        )
