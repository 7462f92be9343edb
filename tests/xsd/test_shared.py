"""Messages that share a namespace, and types of one name: their documents go together into one schema."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.model import ObjectType, Release
from generator.targets import xsd
from tests.golden.small import small_release

NAMESPACE = "urn:emergency:cas:9.1"


@pytest.fixture
def release() -> Release:
    """The small release, its messages in one namespace, and a type of the root element's name."""
    header, case, reference = small_release().schemas
    (field,) = reference.root.fields
    below = ObjectType("reference", "Autre", (field,), field.location)
    root = replace(
        reference.root, fields=(field, replace(field, name="below", type=replace(field.type, object_type="reference")))
    )
    shared = replace(reference, xml_namespace=case.xml_namespace, root=root, types=(below,))
    return replace(small_release(), schemas=(header, case, shared))


def test_a_document_includes_those_that_share_a_namespace(release: Release, tmp_path: Path) -> None:
    for file in xsd.render(release):
        (tmp_path / file.path).write_bytes(file.content)
    assert (tmp_path / "RS-CAS.namespace.xsd").is_file()
    schema = etree.XMLSchema(etree.parse(tmp_path / "RC-XML-ContentType.xsd"))
    assert schema is not None
    both = etree.XMLSchema(etree.parse(tmp_path / "RS-CAS.namespace.xsd"))
    text = "<distributionID>x</distributionID>"
    for body, verdict in (
        (f"{text}<below>{text}</below>", True),
        (f"{text}<below/>", False),
        (f"{text}<below>{text}<below/></below>", False),
    ):
        assert both.validate(etree.fromstring(f'<reference xmlns="{NAMESPACE}">{body}</reference>')) is verdict, body
