"""The examples of a message: the whole of it, in its envelope, in JSON and in XML."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.model import Release, Schema
from generator.model.envelope import MESSAGE
from generator.targets.examples import example, whole_object
from generator.targets.json_schema.document import used_nomenclatures


@dataclass(frozen=True, slots=True)
class Example:
    """An example in both forms; a text is empty where there is none."""

    json: str
    xml: str


def only(schema: Schema, release: Release) -> Release:
    """What the examples of a message depend on: its schema and the header, with the code lists that they use."""
    parts = (release.header, schema)
    used = {item.id for part in parts for item in used_nomenclatures(part, release)}
    lists = tuple(item for item in release.nomenclatures if item.id in used)
    return Release(release.version, release.location, parts, lists)


def full_example(schema: Schema, release: Release) -> Example | None:
    """An envelope with a message that has every field for which a value is known; None where there is none.

    What the rules of `release` refuse is not shown. Values are those of the DSF (column « Exemples »),
    else the first code of the list, else a text that the pattern accepts.
    """
    # Imported late: most runs of `watch` have the examples in their memo.
    from generator.messages.convert import convert
    from generator.messages.rules import compile_rules

    envelope = example(schema, release)
    if envelope is None:
        return None
    whole = whole_object(schema, release)
    message = envelope["content"][0]["jsonContent"]["embeddedJsonContent"][MESSAGE]
    if whole is not None:
        message[schema.root_element] = whole
    text = json.dumps(envelope, ensure_ascii=False, indent=2)
    converted = convert(text.encode(), compile_rules(release), to_xml=True)
    if any(finding.code != "message" for finding in converted.findings) or converted.text is None:
        return Example(text, "") if not converted.findings else None
    return Example(text, converted.text)
