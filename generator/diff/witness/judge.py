"""Whether a message is valid under a release's model, and what is wrong with it.

Codes and the meaning of each are those of docs/packages.md; the tests hold this to jsonschema.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.model import Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.model.values import JsonScalar, typed_example
from generator.patterns import BadPattern, accepts

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Error:
    """What is wrong at a place: a code of docs/packages.md, and the balises from the root."""

    code: str
    path: Path


@dataclass(frozen=True)
class Judge:
    """Judges the messages of one schema of a release."""

    schema: Schema
    release: Release
    _codes: dict[str, frozenset[JsonScalar]] = field(default_factory=dict, compare=False)

    def errors(self, document: Any) -> Iterator[Error]:
        """What is wrong with the object below the root element; nothing where it is valid."""
        return self._object(self.schema.root, document, ())

    def order_errors(self, document: Any) -> Iterator[Error]:
        """Elements of its XML that are out of place: keys in another order than the model's (xs:sequence)."""
        return self._order(self.schema.root, document, ())

    def value_errors(self, kind: FieldType, value: Any, path: Path = ()) -> Iterator[Error]:
        """What is wrong with one value of a field; what only an AsyncAPI document can say is not judged."""
        if kind.is_any or (value is None and kind.is_nullable):
            return iter(())
        if kind.object_type is not None:
            return self._object(self.schema.types_by_name[kind.object_type], value, path)
        return self._scalar(kind, value, path)

    def codes(self, kind: FieldType) -> frozenset[JsonScalar] | None:
        """The values that a type's code list allows; None where it has none."""
        scalar = kind.scalar or Scalar.STRING
        if kind.nomenclature is None:
            return frozenset(typed_example(code, scalar) for code in kind.enum) if kind.enum else None
        key = f"{kind.nomenclature} {scalar}"
        if key not in self._codes:
            codes = self.release.nomenclatures_by_id[kind.nomenclature].codes
            self._codes[key] = frozenset(typed_example(code.value, scalar) for code in codes)
        return self._codes[key]

    def _object(self, item: ObjectType, value: Any, path: Path) -> Iterator[Error]:
        if not isinstance(value, dict):
            yield Error("type", path)
            return
        for entry in item.fields:
            if entry.name in value:
                yield from self._field(entry, value[entry.name], (*path, entry.name))
            elif entry.cardinality.is_required:
                yield Error("required", (*path, entry.name))
        if not item.is_open:
            known = {entry.name for entry in item.fields}
            yield from (Error("unknown", (*path, name)) for name in value if name not in known)

    def _field(self, item: Field, value: Any, path: Path) -> Iterator[Error]:
        bounds = item.cardinality
        if not bounds.is_list:
            yield from self.value_errors(item.type, value, path)
            return
        if not isinstance(value, list):
            yield Error("type", path)
            return
        if len(value) < bounds.minimum:
            yield Error("min-items", path)
        if bounds.maximum is not None and len(value) > bounds.maximum:
            yield Error("max-items", path)
        for one in value:
            yield from self.value_errors(item.type, one, path)

    def _scalar(self, kind: FieldType, value: Any, path: Path) -> Iterator[Error]:
        if not _is_of_type(kind.scalar or Scalar.STRING, value):
            yield Error("type", path)
            return
        if kind.pattern is not None and isinstance(value, str) and not _matches(kind.pattern, value):
            yield Error("pattern", path)
        allowed = self.codes(kind)
        if allowed is not None and value not in allowed:
            yield Error("code", path)

    def _order(self, item: ObjectType, value: Any, path: Path) -> Iterator[Error]:
        if not isinstance(value, dict):  # the other side has a value here: `errors` tells it
            return
        places = {entry.name: (index, entry) for index, entry in enumerate(item.fields)}
        last = -1
        for name, inner in value.items():
            if name not in places:
                continue
            index, entry = places[name]
            if index < last:
                yield Error("order", (*path, name))
            last = max(last, index)
            if entry.type.object_type is not None:
                for one in inner if isinstance(inner, list) else [inner]:
                    yield from self._order(self.schema.types_by_name[entry.type.object_type], one, (*path, name))


def _is_of_type(scalar: Scalar, value: Any) -> bool:
    if scalar is Scalar.BOOLEAN:
        return isinstance(value, bool)
    if scalar is Scalar.INTEGER:
        return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value % 1 == 0))
    if scalar is Scalar.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)


@lru_cache(maxsize=8192)
def _matches(pattern: str, value: str) -> bool:
    try:
        return accepts(pattern, value)
    except BadPattern:  # an engine with back-references might take it: nothing is proven by it
        return True
