"""Rows of a sheet to fields and types: each type is made once, when its first use is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator import limits
from generator.diagnostics import Collector
from generator.mappers.constraints import constrain, read_cardinality, read_scalar
from generator.mappers.tree import Node
from generator.model import Field, FieldType, ObjectType, Scalar
from generator.readers.manifest_record import Codes
from generator.readers.records import SchemaDeclaration

OPEN_TYPES: Final = frozenset({("RS-ERROR", "sourceMessage")})
"""Open objects (DSF) below the root."""


@dataclass(slots=True)
class TypeMapper:
    """Maps the rows of one schema; `types` are those made so far, None for one that is being made."""

    declaration: SchemaDeclaration
    collector: Collector
    codes: Codes
    types: dict[str, ObjectType | None] = field(default_factory=dict)
    definitions: dict[str, list[Node]] = field(default_factory=dict)
    open: list[Node] = field(default_factory=list)

    def map_roots(self, roots: Sequence[Node]) -> tuple[Field, ...]:
        """The fields of the message, with the types below them in `types`."""
        for node in (node for top in roots for node in top.walk()):
            if node.row.is_object and node.children:
                name = node.row.type if node.is_code_and_label else node.type_name
                self.definitions.setdefault(name, []).append(node)
        return self._fields(roots)

    def _fields(self, nodes: Sequence[Node]) -> tuple[Field, ...]:
        fields: dict[str, Field] = {}
        for node in nodes:
            item = self._field(node)
            if item.name in fields:
                self._error(
                    "duplicate-field",
                    node,
                    f"{item.name!r} stands twice in its object, first at {fields[item.name].location.cell}",
                    "rename one, or take it out of this perimeter",
                )
            fields.setdefault(item.name, item)
        return tuple(fields.values())

    def _fields_inside(self, source: Node) -> tuple[Field, ...]:
        """The fields of an object, which is open while they are made."""
        if len(self.open) >= limits.TYPE_DEPTH:
            text = f"{source.row.name!r} is inside {limits.TYPE_DEPTH.exceeded()}"
            self._error("endless-type", source, text, limits.TYPE_DEPTH.remedy)
            return ()
        self.open.append(source)
        fields = self._fields(source.children)
        self.open.pop()
        return fields

    def _field(self, node: Node) -> Field:
        row, schema = node.row, self.declaration.name
        if not row.name:
            self._error("missing-balise", node, f"the field {row.label!r} has no balise", "name it")
        kind = (
            self._object(node)
            if row.is_object
            else read_scalar(row, self.declaration.layout, self.codes, schema, self.collector)
        )
        return Field(
            name=row.name,
            label=row.label,
            type=kind,
            cardinality=read_cardinality(row, self.declaration.perimeter, schema, self.collector),
            location=row.at("Balise"),
            description=row.description,
            examples=tuple(line for text in row.examples.splitlines() if (line := text.strip())),
            example_cell=row.at("Exemples").cell,
            remark=row.remark,
        )

    def _object(self, node: Node) -> FieldType:
        """The type of an object's row, made from the first row of the sheet that lists its fields."""
        if node.is_code_and_label:
            return self._code_and_label(node)
        name = node.type_name
        if name not in self.types:
            self.types[name] = None  # reserves the place, and ends the recursion of a type in itself
            source = next(iter(self.definitions.get(name, ())), node)
            self.types[name] = self._object_type(name, source)
            self._check_definitions(name)
        return FieldType(object_type=name)

    def _code_and_label(self, node: Node) -> FieldType:
        source = next(iter(self.definitions.get(node.row.type, ())), node)
        if any(item is source for item in self.open):
            self._error(
                "endless-type", node, f"{node.row.name!r} repeats the codeAndLabel that it is in", "make it a text"
            )
            return FieldType(scalar=Scalar.STRING)
        made = self._object_type(node.type_name, source)
        if node is not source:
            made = replace(made, fields=tuple(self._recoded(item, node) for item in made.fields))
        made = replace(made, label=node.row.label, description=node.row.description, location=node.row.at("Balise"))
        name = self._free_name(made)
        self.types.setdefault(name, replace(made, name=name))
        return FieldType(object_type=name)

    def _recoded(self, item: Field, node: Node) -> Field:
        """A field of a repeated codeAndLabel: the constraint on `code` is the repeating row's own.

        The examples are of the first use's list, and would be wrong for another one.
        """
        if item.name != "code":
            return replace(item, examples=())
        kind = constrain(FieldType(scalar=item.type.scalar), node.row, self.declaration.layout, self.codes)
        return replace(item, type=kind, examples=())

    def _free_name(self, made: ObjectType) -> str:
        """The type's name, with a number where a type of that name has other fields."""
        name, number = made.name, 1
        while (known := self.types.get(name)) and _shape(known) != _shape(made):
            number += 1
            name = f"{made.name}{number}"
        return name

    def _object_type(self, name: str, source: Node) -> ObjectType:
        is_open = (self.declaration.name, name) in OPEN_TYPES
        if not source.children and not is_open:
            self._error(
                "empty-object",
                source,
                f"the object {source.row.name!r} has no field",
                "list its fields below it, in its perimeters, or give it the name of a type that is defined",
            )
        return ObjectType(
            name=name,
            label=source.row.label,
            fields=self._fields_inside(source),
            location=source.row.at("Balise"),
            is_open=is_open,
            description=source.row.description,
        )

    def _check_definitions(self, name: str) -> None:
        """A type may be listed again; where the lists differ, the first one counts."""
        known = self.types[name]
        for other in self.definitions.get(name, ())[1:]:
            theirs = tuple(child.row.name for child in other.children)
            if known and theirs != tuple(item.name for item in known.fields):
                self.collector.warning(
                    "type-defined-twice",
                    other.row.at("Format (ou type)"),
                    f"the type {name!r} has other fields here than at {known.location.cell}, which counts",
                    "give one of them another type name",
                )

    def _error(self, code: str, node: Node, text: str, hint: str) -> None:
        place = node.row.at("Balise")
        self.collector.error(code, place, text, hint, touches=frozenset({self.declaration.name}))


def _shape(item: ObjectType) -> list[tuple[object, ...]]:
    kinds = ((entry, entry.type) for entry in item.fields)
    return [
        (entry.name, entry.cardinality, kind.scalar, kind.pattern, kind.enum, kind.nomenclature, kind.informative_list)
        for entry, kind in kinds
    ]
