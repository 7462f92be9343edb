"""Whether a message of the comparison is valid under one release: the validator of `generator.messages`, by schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.messages.checker import Checker
from generator.messages.rules import SchemaRules
from generator.messages.values import Number, Value
from generator.model import FieldType, ObjectType, Release, Schema
from generator.model.values import JsonScalar, typed_example
from generator.wording.path import names

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a side of the comparison refuses a message: a code of docs/packages.md, and the names from the root.

    A `Finding` of the other side stands at another path, in another text: what is compared is this.
    """

    code: str
    path: Path


@dataclass(frozen=True)
class Validity:
    """Checks the messages of one schema of a release."""

    schema: Schema
    release: Release

    @cached_property
    def _rules(self) -> SchemaRules:
        return SchemaRules(self.schema, self.release)

    def errors(self, document: Any) -> Iterator[Refusal]:
        """What is wrong with the object below the root element; nothing where it is valid."""
        checker = Checker()
        checker.check_object(_value(document), self._rules.root, "$")
        return _errors(checker, ())

    def value_errors(self, kind: FieldType, value: Any, path: Path = ()) -> Iterator[Refusal]:
        """What is wrong with one value of a field."""
        checker = Checker()
        checker.check_value(_value(value), self._rules.value(kind), "$")
        return _errors(checker, path)

    def codes(self, kind: FieldType) -> frozenset[JsonScalar] | None:
        """The values that a type's code list allows; None where it has none."""
        codes: tuple[str, ...] = kind.enum
        if kind.nomenclature is not None:
            codes = tuple(code.value for code in self.release.nomenclatures_by_id[kind.nomenclature].codes)
        elif not codes:
            return None
        return frozenset(typed_example(code, kind.scalar) for code in codes)

    def order_errors(self, document: Any) -> Iterator[Refusal]:
        """Elements of its XML that are out of place: keys in another order than the model's (xs:sequence)."""
        return self._order(self.schema.root, document, ())

    def _order(self, item: ObjectType, value: Any, path: Path) -> Iterator[Refusal]:
        if not isinstance(value, dict):  # the other side has a value here: `errors` reports it
            return
        places = {entry.name: (index, entry) for index, entry in enumerate(item.fields)}
        last = -1
        for name, inner in value.items():
            if name not in places:
                continue
            index, entry = places[name]
            if index < last:
                yield Refusal("order", (*path, name))
            last = max(last, index)
            if entry.type.object_type is not None:
                for one in inner if isinstance(inner, list) else [inner]:
                    yield from self._order(self.schema.types_by_name[entry.type.object_type], one, (*path, name))


def _errors(checker: Checker, path: Path) -> Iterator[Refusal]:
    return (Refusal(item.code, (*path, *names(item.path))) for item in checker.findings)


def _value(item: Any) -> Value:
    """A value of Python's as a value of a message."""
    if isinstance(item, dict):
        return {name: _value(inner) for name, inner in item.items()}
    if isinstance(item, list):
        return [_value(inner) for inner in item]
    if isinstance(item, int | float) and not isinstance(item, bool):
        return Number(str(item))
    return item  # type: ignore[no-any-return]
