"""Values of which more is said than a workbook can: the types that the runtime reads them by, and their signatures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.model import Bounds, FieldType, ListBounds, Scalar, ValueRules
from generator.patterns import linear_forms
from generator.targets.bounds import any_bounds, value_bounds
from generator.targets.rendering import Code, code, joined
from generator.targets.ruby.literals import identifier, regexp, string, strings

NUMBERS: Final = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
LENGTHS: Final = ("min_length", "max_length")
KINDS: Final = {Scalar.INTEGER: code(":integer"), Scalar.NUMBER: code(":number"), Scalar.BOOLEAN: code(":boolean")}
SIGNATURES: Final = {Scalar.INTEGER: code("Integer"), Scalar.NUMBER: code("number"), Scalar.BOOLEAN: code("bool")}
OBJECT: Final = code("Hash[String, untyped]")
NO_RULES: Final = ValueRules()


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints values of one message; `codes` are those of its lists, `classes` the names of its classes by type."""

    codes: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, str]

    def type(self, kind: FieldType) -> Code:
        """The type of a value, as a class declares it: `any_of(value(:string), object(-> { Card }))`."""
        rules = kind.rules or NO_RULES
        if kind.object_type is not None:
            name = self.classes.get(kind.object_type)
            made = code("object(-> { %s })", identifier(name)) if name else code("value(:any)")
        elif rules.array is not None:
            parts = [self.type(rules.array.items), *_counts(rules.array.bounds)]
            made = code("list_of(%s)", joined(", ", parts))
        elif rules.union is not None:
            branches = joined(", ", map(self.type, rules.union.branches))
            made = code("one_of(%s)", branches) if rules.union.is_exclusive else code("any_of(%s)", branches)
        else:
            made = self._value(kind)
        return code("nullable(%s)", made) if rules.is_nullable else made

    def _value(self, kind: FieldType) -> Code:
        parts = [KINDS.get(kind.scalar, code(":string")) if kind.scalar is not None else code(":any")]
        parts += patterns(kind)
        parts += bounds(any_bounds(kind) if kind.is_any else value_bounds(kind))
        return code("value(%s)", joined(", ", [*parts, *only(self._constants(kind))]))

    def _constants(self, kind: FieldType) -> tuple[str, ...] | None:
        """The only values, as JSON; None where there are others."""
        if kind.rules is not None and kind.rules.values:
            return kind.rules.values
        if kind.nomenclature is not None:
            return tuple(map(_json, self.codes[kind.nomenclature]))
        return tuple(map(_json, kind.enum)) or None

    def signatures(self, kind: FieldType) -> list[Code]:
        """The types of which a value is one, as RBS has them; `nil` stands for null."""
        found = list(dict.fromkeys(self._signatures(kind)))
        return [code("untyped")] if "untyped" in found else found

    def _signatures(self, kind: FieldType) -> Iterable[Code]:
        rules = kind.rules or NO_RULES
        if rules.is_nullable:
            yield code("nil")
        if kind.object_type is not None:
            name = self.classes.get(kind.object_type)
            yield identifier(name) if name else OBJECT
        elif rules.array is not None:
            yield code("Array[%s]", joined(" | ", self.signatures(rules.array.items)))
        elif rules.union is not None:
            for branch in rules.union.branches:
                yield from self._signatures(branch)
        elif kind.scalar is None and rules.values:
            yield from map(_signature, rules.values)
        else:
            yield code("untyped") if kind.scalar is None else SIGNATURES.get(kind.scalar, code("String"))


def only(constants: tuple[str, ...] | None) -> list[Code]:
    """The constants of a value, texts of JSON."""
    return [] if constants is None else [code("only: [%s]", strings(constants))]


def bounds(given: Bounds | None) -> list[Code]:
    """The bounds of a number or of the length of a text."""
    if given is None:
        return []
    texts = {name: getattr(given, name) for name in NUMBERS}
    numbers = [code("%s: %s", identifier(name), string(text)) for name, text in texts.items() if text]
    counts = {name: getattr(given, name) for name in LENGTHS}
    lengths = [code("%s: %s", identifier(name), count) for name, count in counts.items() if count is not None]
    return [code("bounds: { %s }", joined(", ", [*numbers, *lengths]))]


def patterns(kind: FieldType) -> list[Code]:
    """The expressions that together equal the pattern of a value, where it may be a text that has one."""
    if kind.pattern is None or kind.scalar in KINDS:
        return []
    return [code("patterns: [%s]", joined(", ", map(regexp, linear_forms(kind.pattern))))]


def _counts(given: ListBounds) -> list[Code]:
    least = [code("min: %s", given.minimum)] if given.minimum else []
    most = [code("max: %s", given.maximum)] if given.maximum is not None else []
    return [*least, *most, *([code("unique: true")] if given.is_unique else [])]


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _signature(text: str) -> Code:
    """The type of a constant."""
    item = json.loads(text)
    if item is None:
        return code("nil")
    if isinstance(item, bool):
        return code("bool")
    if isinstance(item, int | float):
        return code("number")
    if isinstance(item, str):
        return code("String")
    return OBJECT if isinstance(item, dict) else code("Array[untyped]")
