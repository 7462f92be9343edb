"""Target `json-schema`: one draft-07 document per schema, and the envelope with all of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, json_file
from generator.targets.json_schema.document import schema_document
from generator.targets.json_schema.envelope import envelope_document


def render(release: Release) -> Iterator[OutputFile]:
    """`<SCHEMA>.schema.json` for each schema, and `EDXL-DE.schema.json`."""
    for schema in release.schemas:
        yield json_file(f"{schema.name}.schema.json", schema_document(schema, release))
    yield json_file("EDXL-DE.schema.json", envelope_document(release))
