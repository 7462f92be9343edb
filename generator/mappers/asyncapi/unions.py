"""`oneOf` and `anyOf`: the branches with what stands beside them, and the object that holds the fields of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.mappers.asyncapi.composition import NEVER, Composition
from generator.mappers.asyncapi.keywords import UNIONS, is_annotation
from generator.model import AnyOf, Cardinality, Field, FieldType, ObjectType, ValueRules
from generator.readers.asyncapi.documents import View
from generator.readers.yaml import Node


@dataclass(slots=True)
class Branches:
    """The branches of the union `keyword` of a schema, each merged with the schema's other keywords."""

    view: View
    keyword: str
    composition: Composition
    views: list[View] = field(default_factory=list)

    def __post_init__(self) -> None:
        value = self.view.node.value if isinstance(self.view.node.value, dict) else {}
        base = {key: item for key, item in value.items() if key != self.keyword and not is_annotation(key)}
        base.pop("discriminator", None)
        for other in UNIONS:
            if other in base:
                self.composition.report.unsupported(
                    self.view.raw(other) or self.view, other, f"{other} stands beside {self.keyword}"
                )
                del base[other]
        raw = self.view.raw(self.keyword)
        items = raw.items() if raw else []
        views = [self._with(base, item) for item in items]
        self.views = [item for item in views if not item.has(NEVER)]  # `false` accepts nothing

    @property
    def is_exclusive(self) -> bool:
        """Whether exactly one branch accepts a value."""
        return self.keyword == "oneOf"

    @property
    def discriminator(self) -> str:
        """The property that says which branch counts (AsyncAPI, Schema Object), or nothing."""
        found = self.view.at("discriminator")
        return self.view.text("discriminator") or (found.text("propertyName") if found else "")

    def of(self, views: Sequence[View]) -> View:
        """The schema with these branches alone."""
        value = self.view.node.value if isinstance(self.view.node.value, dict) else {}
        texts = {key: item for key, item in value.items() if is_annotation(key) or key == "discriminator"}
        branches = Node([replace(item.node, file=item.file) for item in views], self.view.node.line)
        return self.composition.once(self.view, {**texts, self.keyword: branches})

    def _with(self, base: dict[str, Node], item: View) -> View:
        flat = self.composition.flat(item)
        if not base or (base.keys() == {"type"} and base["type"].value == flat.text("type")):
            return flat
        return self.composition.both(self.composition.once(self.view, base), flat)


def hull(shell: ObjectType, branches: Sequence[ObjectType]) -> ObjectType:
    """The object that accepts whatever a branch does: a field that an open branch does not describe may be anything."""
    names = dict.fromkeys(field.name for item in branches for field in item.fields)
    return replace(
        shell,
        fields=tuple(_field(name, branches) for name in names),
        is_open=any(item.is_open for item in branches),
    )


def _field(name: str, branches: Sequence[ObjectType]) -> Field:
    found = [next((field for field in item.fields if field.name == name), None) for item in branches]
    known = [item for item in found if item is not None]
    first = known[0]
    is_free = any(item is None and branch.is_open for item, branch in zip(found, branches, strict=True))
    is_required = all(item is not None and _is_required(item) for item in found)
    has_lists = any(item.cardinality.is_list for item in known)
    if not is_free and len({(_placeless(item.type), item.cardinality.is_list) for item in known}) == 1:
        if not has_lists:
            return replace(first, cardinality=Cardinality(int(is_required), 1))
        least = min(item.cardinality.minimum for item in known) if is_required else 0
        return replace(first, cardinality=Cardinality(least, None), bounds=None)
    kind = FieldType() if is_free or has_lists else _union([item.type for item in known])
    return replace(first, type=kind, cardinality=Cardinality(int(is_required), 1), bounds=None, examples=())


def _placeless(kind: FieldType) -> FieldType:
    return replace(kind, details_location=None)


def _is_required(item: Field) -> bool:
    return item.bounds.is_required if item.bounds else item.cardinality.is_required


def _union(kinds: Sequence[FieldType]) -> FieldType:
    """A value of one of the types; codes of texts become one list of codes."""
    first = kinds[0]
    alike = [replace(_placeless(kind), enum=()) for kind in kinds]
    if all(kind.enum for kind in kinds) and len(set(alike)) == 1:
        return replace(first, enum=tuple(dict.fromkeys(code for kind in kinds for code in kind.enum)))
    return FieldType(rules=ValueRules(union=AnyOf(tuple(dict.fromkeys(kinds)))))
