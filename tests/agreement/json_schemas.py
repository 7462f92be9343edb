"""Our JSON Schemas as judges, by three validators that are not ours: a verdict, and of jsonschema-rs, for a bare
message, codes and paths."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import jsonschema_rs

from generator.model.envelope import ENVELOPE
from generator.wording.path import join
from tests.conftest import load_release
from tests.json_schema.oracle import Documents, Judge, our_documents

Errors = list[list[str]]
ENVELOPE_KEYS = frozenset(field.name for field in ENVELOPE.fields)
CODES = {"type": "type", "pattern": "pattern", "enum": "code", "minItems": "min-items", "maxItems": "max-items"}


@dataclass(frozen=True)
class JsonSchemas:
    """The schemas of a release: the envelope's, and each message's by its root element."""

    envelope: Any
    messages: dict[str, Any]
    tells_errors: bool = False

    def judge(self, document: Any) -> tuple[Errors | None, bool]:
        """The errors, where they can be told, and the verdict; docs/packages.md says what a document is."""
        keys = document.keys() if isinstance(document, dict) else set()
        if keys & ENVELOPE_KEYS and not keys & self.messages.keys():
            return None, bool(self.envelope.is_valid(document))
        if len(keys) != 1 or not keys & self.messages.keys():
            return None, False
        ((root, body),) = document.items()
        if not self.tells_errors:
            return None, bool(self.messages[root].is_valid(body))
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


@dataclass(frozen=True)
class Compiled:
    """A function of fastjsonschema's, asked like the others."""

    check: Callable[[Any], Any]

    def is_valid(self, value: Any) -> bool:
        """Whether the function accepts a value."""
        try:
            self.check(value)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True


def _rust(documents: Documents) -> dict[str, Any]:
    registry = jsonschema_rs.Registry([(item["$id"], item) for item in documents.values()])
    return {
        name: jsonschema_rs.Draft7Validator(item, registry=registry, validate_formats=False)
        for name, item in documents.items()
    }


def _plain(documents: Documents) -> dict[str, Any]:
    return {name: Judge(documents).validator(name) for name in documents}


def _generated(documents: Documents) -> dict[str, Any]:
    documents = copy.deepcopy(documents)  # the library rewrites references in place
    by_id = {item["$id"]: item for item in documents.values()}
    made = {
        name: fastjsonschema.compile(item, handlers={"https": by_id.__getitem__}, use_formats=False, use_default=False)
        for name, item in documents.items()
    }
    return {name: Compiled(check) for name, check in made.items()}


ENGINES: dict[str, Callable[[Documents], dict[str, Any]]] = {
    "jsonschema-rs": _rust,
    "jsonschema": _plain,
    "fastjsonschema": _generated,
}


@cache
def json_schemas(folder: Path, engine: str) -> JsonSchemas:
    """The schemas that the target json-schema renders for a release folder, by one of the engines."""
    made = ENGINES[engine](our_documents(folder))
    roots = {item.root_element: made[item.name] for item in load_release(folder).messages}
    return JsonSchemas(made["EDXL-DE"], roots, engine == "jsonschema-rs")
