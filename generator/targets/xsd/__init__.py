"""Target `xsd`: one XML Schema per schema, the content types that tie them together, and the envelope."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, text_file
from generator.targets.xsd.content import content_document, namespace_documents
from generator.targets.xsd.envelope import envelope_document
from generator.targets.xsd.schema import schema_document
from generator.targets.xsd.xml import written


def render(release: Release) -> Iterator[OutputFile]:
    """`<SCHEMA>.xsd` for each schema, `RC-XML-ContentType.xsd` and `EDXL-DE.xsd`."""
    for schema in release.schemas:
        yield text_file(f"{schema.name}.xsd", written(schema_document(schema, release)))
    for path, document in namespace_documents(release):
        yield text_file(path, written(document))
    yield text_file("RC-XML-ContentType.xsd", written(content_document(release)))
    yield text_file("EDXL-DE.xsd", written(envelope_document(release)))
