"""JSON Schema to the types of one schema: objects, their fields, and what a value is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from generator.mappers.asyncapi.composition import NEVER, Composition
from generator.mappers.asyncapi.constants import (
    accepts_null,
    constants,
    is_constant_of,
    type_of,
    types_of_constants,
)
from generator.mappers.asyncapi.keywords import APPLIES_TO, OF_ONE_TYPE
from generator.mappers.asyncapi.lists import array_of, cardinality_of
from generator.mappers.asyncapi.names import safe_name
from generator.mappers.asyncapi.order import in_order
from generator.mappers.asyncapi.scalars import scalar_type
from generator.mappers.asyncapi.shapes import check_keywords, types_of, union_of
from generator.mappers.asyncapi.unions import Branches, hull
from generator.mappers.asyncapi.unsupported import Report
from generator.mappers.asyncapi.wider import with_wider_unions
from generator.model import AnyOf, Cardinality, Choice, Field, FieldType, ObjectType, ValueRules
from generator.readers.asyncapi.documents import View
from generator.readers.yaml import Node

MOST_CHOICES: Final = 40
"""Choices that are branches of one another; deeper ones are reported."""
ANY: Final = FieldType()
JSON_TYPES: Final = frozenset({"object", "array", "string", "integer", "number", "boolean", "null"})


@dataclass(slots=True)
class TypeMapper:
    """Builds the types below one root; each object is made once, by its place in the document."""

    lists: frozenset[str]
    report: Report
    composition: Composition
    _types: dict[str, ObjectType | None] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _todo: list[tuple[str, View]] = field(default_factory=list)
    _choices: list[int] = field(default_factory=list)

    def build(self, view: View, name: str) -> tuple[ObjectType, tuple[ObjectType, ...]]:
        """The type of a root element, and the types below it in the order in which the fields name them."""
        root = self._object(view, name)
        while self._todo:
            below, place = self._todo.pop()
            self._built(below, place)
        types = in_order(root, {key: item for key, item in self._types.items() if item})
        root, *others = with_wider_unions((root, *types), self.report)
        return root, tuple(others)

    def is_object(self, view: View) -> bool:
        """Whether a schema accepts objects alone, or says so by its properties."""
        view = self.composition.flat(view)
        if (key := union_of(view)) and not types_of(view):
            return len(self._choices) < MOST_CHOICES and self._is_choice(view, key)
        return types_of(view) == ["object"] or (not types_of(view) and view.has("properties"))

    def _built(self, name: str, view: View) -> ObjectType:
        found = self._types[name]
        if found is None:
            path = self.report.path
            self._types[name] = found = replace(self._object(view, name), name=name)
            self.report.path = path
        return found

    def _object(self, view: View, name: str) -> ObjectType:
        view = self.composition.flat(view)
        self.report.path = name
        check_keywords(self.report, view, "object")
        if constants(view) is not None:
            self.report.unsupported(view, "enum", "the constants of an object with fields are not kept")
        if not types_of(view) and not union_of(view):
            self.report.narrowed(view, "no type is given, and it has properties: it is read as an object")
        if (key := union_of(view)) and (choice := self._choice(view, key, name)):
            return choice
        required = list(dict.fromkeys(view.texts("required")))
        declared = view.raw("properties")
        entries = declared.node.value if declared and isinstance(declared.node.value, dict) else {}
        is_open = view.text("additionalProperties") != "false" or view.has("patternProperties")
        additional = self._additional(view, name)
        found = [
            self._field(key, raw, key in required, is_open=is_open)
            for key in entries
            if declared and (raw := declared.raw(key))
        ]
        found += [
            Field(missing, missing, additional or ANY, Cardinality(1, 1), view.location)
            for missing in required
            if missing not in entries
        ]
        return ObjectType(
            name=view.text("x-type-name") or name,
            label=view.text("title") or name,
            fields=tuple(item for item in found if item),
            location=view.location,
            is_open=is_open,
            description=view.text("description"),
            additional=additional,
        )

    def _additional(self, view: View, name: str) -> FieldType | None:
        """What the values of further properties are, where the schema describes them."""
        others = view.at("additionalProperties")
        if others is None or not others.is_mapping or not others.node.value or view.has("patternProperties"):
            return None
        kind = self.value(others, f"{name}Value")
        return None if kind == ANY else kind

    def _field(self, name: str, raw: View, is_required: bool, *, is_open: bool) -> Field | None:
        outer = raw.followed()
        if outer is None:
            return None
        view = self.composition.flat(outer)
        if view.has(NEVER) and not is_required:
            if is_open:
                self.report.unsupported(raw, "false", f"the property {name[:60]!r} is forbidden")
            return None
        bounds = None
        if types_of(view) == ["array"] and not union_of(view) and constants(view) is None:
            check_keywords(self.report, view, "array")
            cardinality, bounds = cardinality_of(view, is_required, self.report)
            kind = self._items(view, name)
        else:
            cardinality, kind = Cardinality(int(is_required), 1), self.value(outer, name)
        prose = raw if raw.has("title") else outer if outer.has("title") else view
        return Field(
            name=name,
            label=prose.text("title") or name,
            type=kind,
            cardinality=cardinality,
            location=raw.location,
            description=prose.text("description"),
            examples=outer.texts("x-examples") or view.texts("examples") if kind.scalar else (),
            remark=outer.text("x-remark"),
            is_deprecated="true" in (raw.text("deprecated"), outer.text("deprecated")),
            bounds=bounds,
        )

    def _items(self, view: View, name: str) -> FieldType:
        raw = view.raw("items")
        if raw is None:
            return ANY
        if isinstance(raw.node.value, list):
            self.report.unsupported(raw, "items", "the items of a list have a schema by their position")
            return ANY
        items = raw.followed()
        return self.value(items, name) if items else ANY

    def value(self, view: View, name: str) -> FieldType:
        """The type of one value; `name` names its object where nothing else does."""
        view = self.composition.flat(view)
        if view.has(NEVER):
            self.report.unsupported(view, "false", "no value is accepted")
            return ANY
        if key := union_of(view):
            check_keywords(self.report, view, "")
            return self._union(view, key, name)
        kinds = types_of(view)
        if unknown := [kind for kind in kinds if kind not in JSON_TYPES]:
            self.report.unsupported(view, "type", f"there is no type {unknown[0][:40]!r}")
            return ANY
        if (values := constants(view)) is not None:
            possible = types_of_constants(kinds, values)
            if not possible:
                self.report.unsupported(view, "enum", "no constant is of its types")
                return ANY
            kinds = possible
        others = [kind for kind in kinds if kind != "null"]
        is_nullable = len(others) < len(kinds) and accepts_null(view)
        if not others and kinds:
            return FieldType(rules=ValueRules(values=("null",)))
        made = self._several(view, others, name) if len(others) > 1 else self._of_type(view, "".join(others), name)
        return _nullable(made) if is_nullable else made

    def _several(self, view: View, kinds: list[str], name: str) -> FieldType:
        """A value of one of several types: each with the keywords that bear on it."""
        check_keywords(self.report, view, "")
        branches = tuple(self._of_type(self._only(view, kind), kind, name) for kind in kinds)
        return FieldType(rules=ValueRules(union=AnyOf(branches)))

    def _only(self, view: View, kind: str) -> View:
        value = view.node.value if isinstance(view.node.value, dict) else {}
        others = (OF_ONE_TYPE - APPLIES_TO[kind]) | {"type", "enum", "const"}
        keywords = {key: item for key, item in value.items() if key not in others}
        keywords["type"] = Node(kind, view.node.line)
        if (values := constants(view)) is not None:
            keywords["enum"] = Node([item for item in values if is_constant_of(item, kind)], view.node.line)
        return self.composition.once(view, keywords, kind)

    def _of_type(self, view: View, kind: str, name: str) -> FieldType:
        if (kind == "object" and constants(view) is None) or (not kind and view.has("properties")):
            return FieldType(object_type=self._named(view, view.name or name))
        check_keywords(self.report, view, kind)
        if kind == "array" and constants(view) is None:
            return array_of(view, self._items(view, name), self.report)
        if kind in ("object", "array"):  # constants that are no scalars
            return replace(scalar_type(self._constants_alone(view, kind), "", self.lists, self.report), scalar=None)
        return scalar_type(view, kind, self.lists, self.report)

    def _constants_alone(self, view: View, kind: str) -> View:
        values = [item for item in constants(view) or () if is_constant_of(item, kind)]
        return replace(view, node=Node({"enum": Node(values, view.node.line)}, view.node.line))

    def _union(self, view: View, key: str, name: str) -> FieldType:
        branches = Branches(view, key, self.composition)
        kinds = [types_of(self.composition.flat(item)) for item in branches.views]
        others = [item for item, kind in zip(branches.views, kinds, strict=True) if kind != ["null"]]
        is_nullable = len(kinds) - len(others) == 1 and all(map(self._excludes_null, others))
        views = others if is_nullable else branches.views
        if not views:
            self.report.unsupported(view, key, f"{key} has no branch")
            return ANY
        if len(views) == 1:
            made = self.value(views[0], name)
        elif not is_nullable and self._is_choice(view, key):
            made = FieldType(object_type=self._named(view, view.name or name))
        elif is_nullable and all(map(self._is_branch, views)):
            made = FieldType(object_type=self._named(branches.of(views), view.name or name))
        else:
            found = tuple(self.value(item, f"{name}{number}") for number, item in enumerate(views, start=1))
            made = FieldType(rules=ValueRules(union=AnyOf(found, branches.is_exclusive)))
        return _nullable(made) if is_nullable else made

    def _excludes_null(self, view: View) -> bool:
        """Whether a schema certainly refuses null."""
        flat = self.composition.flat(view)
        if kinds := types_of(flat):
            return "null" not in kinds
        if (values := constants(flat)) is not None:
            return all(type_of(item) != "null" for item in values)
        return self.is_object(flat)

    def _is_choice(self, view: View, key: str) -> bool:
        """Whether every branch of a union is an object."""
        mark = id(view.node)
        if mark in self._choices:
            return False
        self._choices.append(mark)
        try:
            views = Branches(view, key, self.composition).views
            return bool(views) and all(map(self._is_branch, views))
        finally:
            self._choices.pop()

    def _is_branch(self, view: View) -> bool:
        """Whether a schema describes an object by its fields, so that it can be one of several forms of an object."""
        return self.is_object(view) and constants(self.composition.flat(view)) is None

    def _choice(self, view: View, key: str, name: str) -> ObjectType | None:
        """A union of objects: an object of all their fields, with the branches beside it."""
        if id(view.node) in self._choices or len(self._choices) >= MOST_CHOICES or not self._is_choice(view, key):
            self.report.unsupported(view, key, f"{key} has branches that are no objects, or is a branch of itself")
            return None
        branches = Branches(view, key, self.composition)
        self._choices.append(id(view.node))
        try:
            named = [
                (self._named(item, item.name or f"{name}{number}"), item)
                for number, item in enumerate(branches.views, start=1)
            ]
            objects = [self._built(below, item) for below, item in named]
        finally:
            self._choices.pop()
        choice = Choice(
            tuple(dict.fromkeys(below for below, _ in named)), branches.is_exclusive, branches.discriminator
        )
        shell = ObjectType(
            view.text("x-type-name") or name,
            view.text("title") or name,
            (),
            view.location,
            description=view.text("description"),
            choice=choice,
        )
        return hull(shell, objects)

    def _named(self, view: View, wanted: str) -> str:
        key = id(view.node)
        if key in self._names:
            return self._names[key]
        wanted = safe_name(view.text("x-type-name") or wanted, "type")
        name, number = wanted, 1
        while name in self._types:
            number += 1
            name = f"{wanted}{number}"
        self._names[key], self._types[name] = name, None
        self._todo.append((name, view))
        return name


def _nullable(kind: FieldType) -> FieldType:
    if kind == ANY:
        return kind
    return replace(kind, rules=replace(kind.rules or ValueRules(), is_nullable=True))
