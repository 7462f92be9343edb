"""The sample messages of a release: each message whole, and with nothing but what is required.

They are made of the model once, for the packages of all languages: the same JSON in each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Release, Schema
from generator.targets.base import OutputFile, text_file
from generator.targets.examples import Document, message_object, whole_object


@dataclass(frozen=True, slots=True)
class Samples:
    """Two valid messages, with their root element, as JSON; empty where no value is known for what is required."""

    whole: str = ""
    minimal: str = ""


def samples(schema: Schema, release: Release) -> Samples:
    """The samples of a message; the header has none, it is no message of its own."""
    least = None if schema.is_header else message_object(schema, release)
    if least is None:
        return Samples()
    return Samples(_text(schema, whole_object(schema, release) or least), _text(schema, least))


def sample_files(found: Samples, path: str) -> Iterator[OutputFile]:
    """The samples as files: `<path>.json` and `<path>.minimal.json`; none where there are no samples."""
    for name, text in ((f"{path}.json", found.whole), (f"{path}.minimal.json", found.minimal)):
        if text:
            yield text_file(name, text)


def _text(schema: Schema, item: Document) -> str:
    return json.dumps({schema.root_element: item}, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
