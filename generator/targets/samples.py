"""The sample messages of a release: each message whole, and with nothing but what is required.

They are made of the model once, for the packages of all languages: the same JSON in each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model import Field, Release, Schema
from generator.targets.base import OutputFile, text_file
from generator.targets.examples import Document, message_object, whole_object


@dataclass(frozen=True, slots=True)
class Samples:
    """Two valid messages, with their root element, as JSON; empty where no value is known for what is required."""

    whole: str = ""
    minimal: str = ""


NO_SAMPLES: Final = Samples()


def samples(schema: Schema, release: Release) -> Samples:
    """The samples of a message; the header has none, it is no message of its own."""
    least = None if schema.is_header else message_object(schema, release)
    if least is None or not _is_valid(least, schema, release):
        return NO_SAMPLES
    whole = whole_object(schema, release)
    if whole is None or not _is_valid(whole, schema, release):
        whole = least
    return Samples(_text(schema, whole), _text(schema, least))


def _is_valid(item: Document, schema: Schema, release: Release) -> bool:
    """Whether the branches of unions agree with a sample; what a workbook can describe is known to."""
    if not any(kind.choice or kind.additional or any(map(_has_rules, kind.fields)) for kind in schema.all_types):
        return True
    # Imported late: most releases need neither.
    from generator.messages.checker import Checker
    from generator.messages.json_text import read_json
    from generator.messages.rules import SchemaRules

    checker = Checker()
    checker.check_object(read_json(json.dumps(item).encode()), SchemaRules(schema, release).root, "$")
    return not checker.findings


def _has_rules(field: Field) -> bool:
    return field.type.rules is not None


def sample_files(found: Samples, path: str) -> Iterator[OutputFile]:
    """The samples as files: `<path>.json` and `<path>.minimal.json`; none where there are no samples."""
    for name, text in ((f"{path}.json", found.whole), (f"{path}.minimal.json", found.minimal)):
        if text:
            yield text_file(name, text)


def _text(schema: Schema, item: Document) -> str:
    return json.dumps({schema.root_element: item}, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
