"""Our JSON Schemas as a judge, by a validator that is not ours: a verdict, and for a bare message codes and paths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from generator.messages.place import join
from generator.model.envelope import ENVELOPE
from tests.conftest import load_release
from tests.json_schema.oracle import our_documents

Errors = list[list[str]]
ENVELOPE_KEYS = frozenset(field.name for field in ENVELOPE.fields)
CODES = {"type": "type", "pattern": "pattern", "enum": "code", "minItems": "min-items", "maxItems": "max-items"}


@dataclass(frozen=True)
class JsonSchemas:
    """The schemas of a release: the envelope's, and each message's by its root element."""

    envelope: Any
    messages: dict[str, Any]

    def judge(self, document: Any) -> tuple[Errors | None, bool]:
        """The errors, where they can be told, and the verdict; docs/packages.md says what a document is."""
        keys = document.keys() if isinstance(document, dict) else set()
        if keys & ENVELOPE_KEYS and not keys & self.messages.keys():
            return None, bool(self.envelope.is_valid(document))
        if len(keys) != 1 or not keys & self.messages.keys():
            return None, False
        ((root, body),) = document.items()
        errors = errors_of(self.messages[root], body, join("$", root))
        return errors, not errors


def errors_of(schema: Any, document: Any, path: str) -> Errors:
    """What a schema refuses, as codes and paths below `path`; a value of a wrong type has that error only."""
    found: set[tuple[str, str]] = set()
    for error in schema.iter_errors(document):
        here = path
        for key in error.instance_path:
            here = f"{here}[{key}]" if isinstance(key, int) else join(here, key)
        if error.kind.name == "required":
            found.add((join(here, error.kind.property), "required"))
        elif error.kind.name == "additionalProperties":
            found |= {(join(here, name), "unknown") for name in error.kind.unexpected}
        else:
            found.add((here, CODES[error.kind.name]))
    mistyped = {place for place, code in found if code == "type"}
    return [[code, place] for place, code in sorted(found) if code == "type" or place not in mistyped]


@cache
def json_schemas(folder: Path) -> JsonSchemas:
    """The schemas that the target json-schema renders for a release folder."""
    documents = our_documents(folder)
    registry = jsonschema_rs.Registry([(item["$id"], item) for item in documents.values()])
    made = {
        name: jsonschema_rs.Draft7Validator(item, registry=registry, validate_formats=False)
        for name, item in documents.items()
    }
    roots = {item.root_element: made[item.name] for item in load_release(folder).messages}
    return JsonSchemas(made["EDXL-DE"], roots)
