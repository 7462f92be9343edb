"""A sheet's rows to the types of one schema, as the contract of its perimeter sees them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator import limits
from generator.diagnostics import Collector
from generator.mappers.directives import check_directives
from generator.mappers.object_types import TypeMapper
from generator.mappers.tree import Node, build_tree, check_levels
from generator.model import ObjectType, Schema
from generator.model.envelope import HEADER
from generator.readers.manifest_record import Codes
from generator.readers.records import SchemaDeclaration, SheetRecord

OPEN_SCHEMAS = frozenset({"RC-DE", "customContent"})
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
            _SchemaMapper(item, tree, collector, codes or item.layout.codes, bool(sheet.rows))
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


@dataclass(frozen=True, slots=True)
class _SchemaMapper:
    """Maps one schema that a sheet declares."""

    declaration: SchemaDeclaration
    roots: list[Node]
    collector: Collector
    codes: Codes
    has_rows: bool

    def schema(self, default_namespace: str) -> Schema:
        declaration = self.declaration
        mapper = TypeMapper(declaration, self.collector, self.codes)
        root = ObjectType(
            name=declaration.root_element,
            label=declaration.root_element,
            fields=mapper.map_roots(self.roots),
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
            types=tuple(item for item in mapper.types.values() if item),
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
