"""Target `xsd`: one XML Schema per schema, the content types that tie them together, and the envelope."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release, Schema
from generator.targets import memo
from generator.targets.base import OutputFile, text_file
from generator.targets.xsd.content import content_document, namespace_documents
from generator.targets.xsd.envelope import envelope_document, xlink_document
from generator.targets.xsd.schema import UsedLists, document, type_prefix, used_lists
from generator.targets.xsd.xml import written


def render(release: Release) -> Iterator[OutputFile]:
    """`<SCHEMA>.xsd` for each schema, `RC-XML-ContentType.xsd`, `EDXL-DE.xsd` and the `xlink.xsd` that it needs."""
    for schema in release.schemas:
        yield from _schema(schema, used_lists(schema, release), type_prefix(schema, release), release.version)
    for path, made in namespace_documents(release):
        yield text_file(path, written(made))
    yield text_file("RC-XML-ContentType.xsd", written(content_document(release)))
    yield text_file("EDXL-DE.xsd", written(envelope_document(release)))
    yield text_file("xlink.xsd", written(xlink_document()))


@memo.files
def _schema(schema: Schema, lists: UsedLists, prefix: str, version: str) -> Iterator[OutputFile]:
    yield text_file(f"{schema.name}.xsd", written(document(schema, lists, prefix, version)))
