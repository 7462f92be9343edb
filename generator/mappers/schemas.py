"""A sheet's rows to the types of one schema, as the contract of its perimeter sees them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from generator import limits
from generator.diagnostics import Collector
from generator.mappers.constraints import constrain, read_cardinality, read_scalar
from generator.mappers.directives import check_directives
from generator.mappers.tree import Node, build_tree, check_levels
from generator.model import Field, FieldType, ObjectType, Scalar, Schema
from generator.model.envelope import HEADER
from generator.readers.manifest_record import Codes
from generator.readers.records import SchemaDeclaration, SheetRecord

OPEN_SCHEMAS = frozenset({"RC-DE", "customContent"})
OPEN_TYPES = frozenset({("RS-ERROR", "sourceMessage")})
WITHOUT_HEADER = frozenset({"RC-DE", "RS-ERROR", "RS-INFO", "customContent", "TECHNICAL_NOREQ"})
"""Open objects (DSF) and messages that come without an RC-DE header (DST), where the sheet, of
the first era, has no column to say so."""
NAMESPACE = "urn:emergency:"


def map_sheet(
    sheet: SheetRecord, default_namespace: str, collector: Collector, codes: Codes | None = None
) -> list[Schema]:
    """The schemas of a sheet; `default_namespace` and `codes` are what release.yaml says (`cisu:2.0`, `trimmed`)."""
    names = frozenset(declaration.name for declaration in sheet.declarations)
    check_levels(sheet.rows, names, collector)
    for layout in {declaration.layout for declaration in sheet.declarations}:
        check_directives(sheet.rows, layout, collector)
    usable = [item for item in sheet.declarations if item.perimeter in sheet.perimeter_columns]
    with _room_to_recurse():
        trees = [build_tree(sheet.rows, item.perimeter, collector) for item in usable]
        mappers = (
            _Mapper(item, tree, collector, codes or item.layout.codes, bool(sheet.rows))
            for item, tree in zip(usable, trees, strict=True)
        )
        return [mapper.schema(default_namespace) for mapper in mappers]


@contextmanager
def _room_to_recurse() -> Iterator[None]:
    """Python's own limit is for faults; here `TYPE_DEPTH` bounds the recursion, at four calls a type."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, limit + 5 * limits.TYPE_DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


@dataclass(slots=True)
class _Mapper:
    """Builds the types of one schema; each type is made once, when its first use is met."""

    declaration: SchemaDeclaration
    roots: list[Node]
    collector: Collector
    codes: Codes
    has_rows: bool
    types: dict[str, ObjectType | None] = field(default_factory=dict)
    definitions: dict[str, list[Node]] = field(default_factory=dict)
    open: list[Node] = field(default_factory=list)

    def schema(self, default_namespace: str) -> Schema:
        declaration = self.declaration
        for top in self.roots:
            for node in top.walk():
                if node.row.is_object and node.children:
                    name = node.row.type if node.is_code_and_label else node.type_name
                    self.definitions.setdefault(name, []).append(node)
        root = ObjectType(
            name=declaration.root_element,
            label=declaration.root_element,
            fields=self._fields(self.roots),
            location=declaration.location,
            is_open=declaration.name in OPEN_SCHEMAS,
        )
        if not root.fields and (self.has_rows or not root.is_open):
            self._empty(root)
        has_header = declaration.has_header
        return Schema(
            name=declaration.name,
            perimeter=declaration.perimeter,
            root_element=declaration.root_element,
            root=root,
            types=tuple(item for item in self.types.values() if item),
            location=declaration.location,
            package=declaration.package,
            xml_namespace=self._namespace(default_namespace),
            has_header=declaration.name not in WITHOUT_HEADER if has_header is None else has_header,
            is_header=declaration.name == HEADER,
        )

    def _empty(self, root: ObjectType) -> None:
        """A closed message without a field would accept nothing that anybody sends."""
        name = self.declaration.name
        self.collector.error(
            "empty-schema",
            root.location,
            f"{name} has no field: no row of the table is in {self.declaration.perimeter!r}",
            "put X or a cardinality into the column of its perimeter, for each row of the message",
            touches=frozenset({name}),
        )

    def _namespace(self, default: str) -> str:
        if self.declaration.xml_namespace or not default:
            return NAMESPACE + self.declaration.xml_namespace
        if self.declaration.name in OPEN_SCHEMAS:
            return NAMESPACE + default
        return f"{NAMESPACE}{default}:{self.declaration.root_element}"

    def _fields(self, nodes: list[Node]) -> tuple[Field, ...]:
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
