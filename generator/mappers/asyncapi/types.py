"""JSON Schema, as far as the model holds it, to the types of one schema."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from generator.diagnostics import Collector
from generator.model import Cardinality, Field, FieldType, ObjectType, Scalar
from generator.model.formats import PATTERNS
from generator.readers.asyncapi.documents import View

HELD: Final = frozenset(
    {"type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "enum", "const"}
    | {"pattern", "format", "title", "description", "examples", "example", "allOf", "default", "deprecated"}
    | {"$id", "$schema", "$comment", "readOnly", "writeOnly", "contentMediaType", "definitions", "discriminator"}
)
"""Keywords that the model holds, or that do not bear on what is accepted."""
FORMATS: Final = {"date-time": Scalar.DATETIME, "date": Scalar.DATE}
SCALARS: Final = {scalar.value: scalar for scalar in Scalar}
KNOWN_PATTERNS: Final = {
    form: scalar for scalar, text in PATTERNS.items() for form in (text, text.removeprefix("^").removesuffix("$"))
}


@dataclass(slots=True)
class TypeMapper:
    """Builds the types below one root; each object is made once, by its place in the document."""

    lists: frozenset[str]
    collector: Collector
    _types: dict[str, ObjectType | None] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _todo: list[tuple[str, View]] = field(default_factory=list)

    def build(self, view: View, name: str) -> tuple[ObjectType, tuple[ObjectType, ...]]:
        """The type of a root element, and the types below it in the order in which the fields name them."""
        root = self._object(view, name)
        while self._todo:
            below, place = self._todo.pop()
            self._types[below] = replace(self._object(place, below), name=below)
        return root, _in_order(root, {key: item for key, item in self._types.items() if item})

    def _object(self, view: View, name: str) -> ObjectType:
        self._check(view)
        required = frozenset(view.texts("required"))
        properties = view.raw("properties")
        entries = properties.node.value if properties and isinstance(properties.node.value, dict) else {}
        fields = [
            self._field(key, raw, key in required) for key in entries if properties and (raw := properties.raw(key))
        ]
        for missing in sorted(required - entries.keys()):
            self._not_held(view, f"requires {missing!r}, which it does not describe")
        return ObjectType(
            name=view.text("x-type-name") or name,
            label=view.text("title") or name,
            fields=tuple(item for item in fields if item),
            location=view.location,
            is_open=view.text("additionalProperties") != "false",
            description=view.text("description"),
        )

    def _field(self, name: str, raw: View, is_required: bool) -> Field | None:
        view = raw.followed()
        if view is None:
            return None
        is_list = view.text("type") == "array"
        value = view.at("items") if is_list else view
        if is_list:
            self._check(view)
        kind = self._value(value, name) if value else FieldType(scalar=Scalar.STRING)
        if value is None:
            self._not_held(view, "is a list of anything")
        prose = raw if raw.has("title") else view
        return Field(
            name=name,
            label=prose.text("title") or name,
            type=kind,
            cardinality=self._cardinality(view, is_required, is_list=is_list),
            location=raw.location,
            description=prose.text("description"),
            examples=view.texts("x-examples") or view.texts("examples") if kind.scalar else (),
            remark=view.text("x-remark"),
            is_deprecated="true" in (raw.text("deprecated"), view.text("deprecated")),
        )

    def _cardinality(self, view: View, is_required: bool, *, is_list: bool) -> Cardinality:
        if not is_list:
            return Cardinality(int(is_required), 1)
        least, most = _count(view.text("minItems")) or 0, _count(view.text("maxItems"))
        if bool(least) != is_required:
            self._not_held(view, "may be absent, but not be empty" if least else "may be empty, but not be absent")
        if most == 1:
            self._not_held(view, "is a list of one value at most")
            most = None
        return Cardinality(max(least, 1) if is_required else 0, most)

    def _value(self, view: View, name: str) -> FieldType:
        """The type of a value: `allOf` with one part is that part (draft-07 ignores what stands beside `$ref`)."""
        parts = view.raw("allOf")
        if parts and isinstance(parts.node.value, list) and len(parts.node.value) == 1 and not view.has("properties"):
            inner = parts.items()
            return self._value(inner[0], name) if inner else FieldType(scalar=Scalar.STRING)
        if view.text("type") == "object" or view.has("properties"):
            return FieldType(object_type=self._named(view, view.name or name))
        self._check(view)
        return self._scalar(view)

    def _named(self, view: View, wanted: str) -> str:
        key = id(view.node)
        if key in self._names:
            return self._names[key]
        wanted = view.text("x-type-name") or wanted
        name, number = wanted, 1
        while name in self._types:
            number += 1
            name = f"{wanted}{number}"
        self._names[key], self._types[name] = name, None
        self._todo.append((name, view))
        return name

    def _scalar(self, view: View) -> FieldType:
        kinds = view.texts("type") or ((view.text("type"),) if view.has("type") else ())
        if len(kinds) > 1 or (not kinds and not (view.has("enum") or view.has("pattern") or view.has("const"))):
            self._not_held(view, "takes values of several types")
        kind = next((item for item in kinds if item != "null"), "string")
        if kind not in {"string", "integer", "number", "boolean"}:
            self._not_held(view, f"is of type {kind[:40]!r}")
            kind = "string"
        pattern = view.text("pattern") if view.has("pattern") else None
        made = FieldType(scalar=self._special(view, kind, pattern), pattern=pattern)
        listed = view.text("x-nomenclature")
        if listed in self.lists:
            return replace(made, nomenclature=listed, details_location=view.location)
        enum = view.texts("enum") or ((view.text("const"),) if view.has("const") else ())
        constrained = enum or pattern is not None
        return replace(made, enum=tuple(dict.fromkeys(enum)), details_location=view.location if constrained else None)

    def _special(self, view: View, kind: str, pattern: str | None) -> Scalar:
        """The DSF's own types, which a pattern stands for; a format alone asserts nothing (draft-07, 7.2)."""
        if view.text("x-type") in SCALARS:
            return SCALARS[view.text("x-type")]
        if kind == "string" and pattern in KNOWN_PATTERNS:
            found = KNOWN_PATTERNS[pattern]
            return found if found is not Scalar.DATETIME or view.text("format") == "date-time" else Scalar.STRING
        return SCALARS[kind]

    def _check(self, view: View) -> None:
        for key, _ in view.entries():
            if key not in HELD and not key.startswith("x-"):
                self._not_held(view.raw(key) or view, f"has the keyword {key[:60]!r}")
        parts = view.raw("allOf")
        if parts and (view.has("properties") or not isinstance(parts.node.value, list) or len(parts.node.value) != 1):
            self._not_held(parts, "has the keyword 'allOf' with several parts")
        additional = view.raw("additionalProperties")
        if additional and additional.is_mapping:
            self._not_held(additional, "describes its additional properties")

    def _not_held(self, view: View, what: str) -> None:
        self.collector.warning(
            "not-held",
            view.location,
            f"the schema {what}: the model cannot hold that",
            "it is left out of everything that is generated",
        )


def _in_order(root: ObjectType, types: dict[str, ObjectType]) -> tuple[ObjectType, ...]:
    """The types as a reader meets them, each before those that it names; chains may be longer than Python's stack."""
    found: dict[str, ObjectType] = {}
    stack = [iter(root.fields)]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif (name := entry.type.object_type) and name not in found and name in types:
            found[name] = types[name]
            stack.append(iter(types[name].fields))
    return tuple(found.values())


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
