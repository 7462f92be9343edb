"""The published schemas and samples of a real release, read in place, and ours, as judges of messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from referencing import Registry, Resource

from generator.targets.json_schema import render
from tests.conftest import load_release

ENVELOPE = "EDXL-DE"
ENVELOPE_KEYS = frozenset({"distributionID", "senderID", "content"})
Documents = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Sample:
    """A JSON sample: `value` is what the schema named `schema` judges; `root` is the element around it, if any."""

    path: Path
    document: Any
    schema: str
    root: str | None

    @property
    def value(self) -> Any:
        return self.document if self.root is None else self.document[self.root]

    @property
    def is_envelope(self) -> bool:
        return self.schema == ENVELOPE


class Judge:
    """Says which documents a set of schemas accepts; references between them are by file name."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        pairs = [(document["$id"], Resource.from_contents(document)) for document in documents.values()]
        self._registry: Registry[Any] = Registry().with_resources(pairs)

    def validator(self, schema: str) -> Draft7Validator:
        return Draft7Validator(self.documents[schema], registry=self._registry)

    def accepts(self, sample: Sample) -> bool:
        return self.validator(sample.schema).is_valid(sample.value)


@cache
def published(folder: Path) -> Judge:
    """The published schemas; all have one `$id`, so each gets one of its own."""
    documents = {}
    for path in sorted((folder / "expected" / "json-schema").glob("*.schema.json")):
        name = path.name.removesuffix(".schema.json")
        documents[name] = json.loads(path.read_text("utf-8")) | {"$id": f"http://published/{path.name}"}
    documents[ENVELOPE] = documents.pop("EDXL-DE-full") | {"$id": "http://published/EDXL-DE.schema.json"}
    return Judge(documents)


@cache
def our_documents(folder: Path) -> Documents:
    """What the target json-schema renders for a release folder, by schema."""
    files = render(load_release(folder))
    return {item.path.removesuffix(".schema.json"): json.loads(item.content) for item in files}


@cache
def ours(folder: Path) -> Judge:
    """Our schemas."""
    return Judge(our_documents(folder))


def samples(folder: Path) -> Iterator[Sample]:
    """Every JSON sample of a release that is a message: in an envelope, bare, or without its root element."""
    roots = {schema.root_element: schema.name for schema in load_release(folder).schemas}
    for path in sorted((folder / "samples").rglob("*.json")):
        if path.name == "messagesList.json":
            continue
        document = json.loads(path.read_text("utf-8"))
        found = [key for key in document if key in roots]
        if ENVELOPE_KEYS & document.keys():
            yield Sample(path, document, ENVELOPE, None)
        elif found:
            yield Sample(path, document, roots[found[0]], found[0])
        else:
            yield Sample(path, document, path.parent.name, None)  # TECHNICAL samples name their schema by their folder
