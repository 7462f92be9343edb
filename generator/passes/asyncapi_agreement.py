"""Where a release's AsyncAPI document and its workbooks disagree; the workbooks count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.mappers.document import read_document
from generator.model import Field, FieldType, ObjectType, Release, Schema
from generator.readers.manifest import read_manifest

Difference = tuple[Location, str]
HINT = "correct the AsyncAPI document: what is generated follows the workbooks"


def check_asyncapi(folder: Path, release: Release, collector: Collector) -> None:
    """Report each difference at the document's line; nothing where the release has no workbook or no document.

    Reading problems were reported when the release was loaded.
    """
    document = read_document(folder, read_manifest(folder, Collector()).xml_namespace).described
    if document is None or any(schema.location.file == document.location.file for schema in release.messages):
        return
    described = {schema.name: schema for schema in document.schemas}
    if not described.keys() & {schema.name for schema in release.schemas}:
        return  # the document describes the transport only
    for place, text in _differences(release, described, document.location):
        collector.warning("asyncapi-differs", place, text, HINT)


def _differences(release: Release, described: dict[str, Schema], place: Location) -> Iterator[Difference]:
    declared = {schema.name: schema for schema in release.schemas}
    for schema in release.messages:
        if schema.name not in described:
            yield place, f"the message {schema.name} of {schema.location} is not in the document"
    for name, theirs in described.items():
        if name not in declared:
            yield theirs.location, f"no sheet declares the message {name}"
            continue
        codes = {item.id: frozenset(code.value for code in item.codes) for item in release.nomenclatures}
        yield from _Comparison(declared[name], theirs, codes).differences()


class _Comparison:
    """Walks two schemas side by side; a pair of types is compared once."""

    def __init__(self, ours: Schema, theirs: Schema, codes: dict[str, frozenset[str]]) -> None:
        self._ours, self._theirs, self._codes = ours, theirs, codes

    def differences(self) -> Iterator[Difference]:
        todo = [(self._ours.name, self._ours.root, self._theirs.root)]
        seen = {("", "")}
        while todo:
            path, mine, theirs = todo.pop()
            yield from self._objects(path, mine, theirs)
            others = {field.name: field for field in theirs.fields}
            for field in mine.fields:
                other = others.get(field.name)
                pair = (field.type.object_type or "", other.type.object_type or "" if other else "")
                if all(pair) and pair not in seen:
                    seen.add(pair)
                    below = self._ours.types_by_name[pair[0]], self._theirs.types_by_name[pair[1]]
                    todo.append((f"{path}/{field.name}", *below))

    def _objects(self, path: str, mine: ObjectType, theirs: ObjectType) -> Iterator[Difference]:
        own, others = ({field.name: field for field in item.fields} for item in (mine, theirs))
        for name, field in own.items():
            if name not in others:
                yield theirs.location, f"{path}/{name}, of {field.location}, is not in the document"
            else:
                yield from self._fields(f"{path}/{name}", field, others[name])
        for name, field in others.items():
            if name not in own:
                yield field.location, f"{path}/{name} is in no sheet"
        if mine.is_open != theirs.is_open:
            yield theirs.location, f"{path} {'refuses' if mine.is_open else 'accepts'} unknown properties"

    def _fields(self, path: str, mine: Field, theirs: Field) -> Iterator[Difference]:
        place, source = theirs.location, mine.type.details_location or mine.location
        if mine.cardinality != theirs.cardinality:
            yield place, f"{path} is {theirs.cardinality}, in {mine.location} {mine.cardinality}"
        if bool(mine.type.object_type) != bool(theirs.type.object_type) or _base(mine.type) != _base(theirs.type):
            yield place, f"{path} is of type {_base(theirs.type)}, in {mine.location} {_base(mine.type)}"
        elif mine.type.pattern != theirs.type.pattern:
            yield place, f"{path} has the pattern {theirs.type.pattern}, in {source} {mine.type.pattern}"
        elif (codes := self._codes_of(mine.type)) != (others := self._codes_of(theirs.type)):
            yield (
                place,
                f"{path} has {len(others - codes)} codes that {source} has not, and lacks {len(codes - others)}",
            )

    def _codes_of(self, kind: FieldType) -> frozenset[str]:
        return self._codes.get(kind.nomenclature, frozenset()) if kind.nomenclature else frozenset(kind.enum)


def _base(kind: FieldType) -> str:
    return "object" if kind.object_type else kind.scalar.value if kind.scalar else "string"
