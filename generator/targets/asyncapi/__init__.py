"""Target `asyncapi`: the whole interface as one AsyncAPI 3.0 document."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.asyncapi.document import asyncapi_document
from generator.targets.asyncapi.yaml import written
from generator.targets.base import OutputFile, text_file


def render(release: Release) -> Iterator[OutputFile]:
    """`hubsante.asyncapi.yaml`; read back (`generator.readers.asyncapi`), it gives the same schemas and interface."""
    yield text_file("hubsante.asyncapi.yaml", written(asyncapi_document(release)))
