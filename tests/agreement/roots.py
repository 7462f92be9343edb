"""Messages whose object has a field of the root's own name, of every kind, and texts with their root and without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.messages.rules import Rules
from generator.messages.validate import validate
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from tests.agreement.mutants import Request
from tests.agreement.release import PLACE, contract_release
from tests.conftest import SPECS, load_release, own_releases

TEXT = FieldType(scalar=Scalar.STRING)
KINDS: dict[str, tuple[FieldType, tuple[Any, ...]]] = {
    "text": (TEXT, ("a", "")),
    "number": (FieldType(scalar=Scalar.NUMBER), (1, 1.5)),
    "flag": (FieldType(scalar=Scalar.BOOLEAN), (True,)),
    "state": (FieldType(scalar=Scalar.STRING, enum=("OUVERT", "CLOS")), ("CLOS",)),
    "person": (FieldType(object_type="person"), ({"name": "n"},)),
    "free": (FieldType(object_type="free"), ({"a": [{"b": 1}]},)),
}
"""What a field of the root's name takes, and values of it."""
WRONG: tuple[Any, ...] = (None, 7, "x", True, [], [{}], {}, {"x": 1}, {"other": "o"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text, and the message that its class reads from it: its kind, root element and content; `is_rooted` tells
    whether the root element is around it."""

    schema: str
    root: str
    text: str
    is_rooted: bool

    @property
    def request(self) -> Request:
        """The text as a line for a conformance program."""
        facts = {"schema": self.schema, "by_class": True, "root": self.is_rooted}
        return {"id": self.text, "format": "json", "text": self.text, **facts}

    def errors(self, rules: Rules) -> list[list[str]]:
        """What our validator finds in the message, by paths of the text."""
        whole = self.text if self.is_rooted else f'{{"{self.root}": {self.text}}}'
        found = [[item.code, item.path] for item in validate(whole.encode(), rules).findings]
        start = f"$.{self.root}"
        return found if self.is_rooted else [[code, "$" + path.removeprefix(start)] for code, path in found]


def release() -> Release:
    """The contract's release with a message for each kind, alone and beside another field, once or as a list."""
    base = contract_release()
    return replace(base, schemas=(*base.schemas, *_generated(), *own()))


def own() -> list[Schema]:
    """Such messages of our releases, the newest of each name."""
    every = (item for name in own_releases() for item in load_release(SPECS / name).messages)
    return list({item.name: item for item in every if is_homonym(item)}.values())


def is_homonym(schema: Schema) -> bool:
    """Whether the object of a message has a field of the root's name."""
    return any(field.name == schema.root_element for field in schema.root.fields)


def _generated() -> Iterator[Schema]:
    named = Field("name", "Nom", TEXT, Cardinality(1, 1), PLACE)
    types = (ObjectType("person", "Personne", (named,), PLACE), ObjectType("free", "Libre", (), PLACE, is_open=True))
    for kind, (taken, _) in KINDS.items():
        for most, ending in ((1, "One"), (None, "Many")):
            for beside in ("", "other"):
                root = f"{kind}{ending}{beside.title()}"
                fields = [Field(root, root, taken, Cardinality(0, most), PLACE)]
                fields += [Field(beside, beside, TEXT, Cardinality(0, 1), PLACE)] if beside else []
                used = tuple(item for item in types if item.name == taken.object_type)
                top = ObjectType(root, root, tuple(fields), PLACE)
                namespace = f"urn:emergency:{root}:8.0"
                yield Schema(f"RS-{root.upper()}", "15-15", root, top, used, PLACE, xml_namespace=namespace)


def texts(found: Release) -> Iterator[tuple[Text, ...]]:
    """Valid and invalid texts of each such message; those of one valid message, with its root and without, together."""
    for schema in found.messages:
        if is_homonym(schema):
            for content in _contents(schema):
                yield tuple(text_of(schema, value) for value in ({schema.root_element: content}, content))
            for wrong in WRONG:
                yield (text_of(schema, {schema.root_element: wrong}),)
                yield (text_of(schema, {schema.root_element: wrong, "other": "o"}),)


def _contents(schema: Schema) -> Iterator[dict[str, Any]]:
    (field,) = (item for item in schema.root.fields if item.name == schema.root_element)
    values = next(values for taken, values in KINDS.values() if taken == field.type)
    required = {} if len(schema.root.fields) == 1 else {"other": "o"}
    for value in values:
        yield {field.name: [value, value] if field.cardinality.is_list else value, **required}


def text_of(schema: Schema, value: Any) -> Text:
    """The text of a value; the root element is around it where it stands alone and holds an object."""
    is_rooted = list(value) == [schema.root_element] and isinstance(value[schema.root_element], dict)
    return Text(schema.name, schema.root_element, json.dumps(value), is_rooted)
