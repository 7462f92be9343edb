"""Values of which more is said than a workbook can: what the runtime checks of them, and their types."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model import Bounds, FieldType, ListBounds, Release, Scalar, ValueRules
from generator.targets.bounds import any_bounds, numbers_of, value_bounds
from generator.targets.rendering import Code, code, joined
from generator.targets.typescript.literals import boolean, identifier, key, string, strings, value
from generator.targets.typescript.patterns import pattern_of

KINDS: Final = {Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}
TYPES: Final = {Scalar.INTEGER: code("number"), Scalar.NUMBER: code("number"), Scalar.BOOLEAN: code("boolean")}
SHORT_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
"""A number that is a literal type of TypeScript, and the same number as a double."""
NO_RULES: Final = ValueRules()


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints values of one message; `patterns` names the values of patterns, `classes` the interfaces by type."""

    release: Release
    patterns: Mapping[str, str]
    classes: Mapping[str, str]

    def rule(self, kind: FieldType) -> Code:
        """What the runtime checks of a value: `{ branches: [{ kind: "string" }, { of: "Card" }] }`."""
        rules = kind.rules or NO_RULES
        pattern = pattern_of(kind)
        parts: dict[str, Code | None] = {
            "kind": string(KINDS.get(kind.scalar, "string")) if kind.scalar else None,
            "of": string(kind.object_type) if kind.object_type else None,
            "isNullable": boolean(True) if rules.is_nullable else None,
            "bounds": self._bounds(kind),
            "pattern": identifier(self.patterns[pattern]) if pattern and not kind.object_type else None,
            "codes": self._codes(kind),
            "constants": code("[%s]", strings(rules.values)) if rules.values else None,
        }
        if rules.array is not None:
            parts["items"] = self.rule(rules.array.items)
            parts["list"] = _list(rules.array.bounds)
        if rules.union is not None:
            parts["branches"] = code("[%s]", joined(", ", map(self.rule, rules.union.branches)))
            parts["isExclusive"] = boolean(True) if rules.union.is_exclusive else None
        given = [code("%s: %s", key(name), part) for name, part in parts.items() if part is not None]
        return code("{ %s }", joined(", ", given)) if given else code("{}")

    def type(self, kind: FieldType) -> Code:
        """The type of a value: `string | number | Card | null`."""
        return joined(" | ", self.types(kind))

    def types(self, kind: FieldType) -> list[Code]:
        """The types of which a value is one."""
        found = list(dict.fromkeys(self._types(kind)))
        return [code("unknown")] if "unknown" in found else found

    def _types(self, kind: FieldType) -> list[Code]:
        rules = kind.rules or NO_RULES
        null = [code("null")] if rules.is_nullable else []
        if kind.object_type is not None:
            name = self.classes.get(kind.object_type)
            return [identifier(name) if name else code("{ [name: string]: unknown }"), *null]
        if rules.array is not None:
            items = self.type(rules.array.items)
            return [code("(%s)[]", items) if " | " in items else code("%s[]", items), *null]
        if rules.union is not None:
            return [item for branch in rules.union.branches for item in self._types(branch)] + null
        if rules.values:
            return [*map(_constant, rules.values), *null]
        if kind.scalar is None:
            return [code("unknown")]
        codes = self._code_values(kind)
        texts = [string(text) for text in codes] if codes is not None and kind.scalar not in TYPES else []
        return [*(texts or [TYPES.get(kind.scalar, code("string"))]), *null]

    def _codes(self, kind: FieldType) -> Code | None:
        codes = self._code_values(kind)
        if codes is None:
            return None
        return code("{ id: %s, values: [%s] }", string(kind.nomenclature or ""), strings(codes))

    def _code_values(self, kind: FieldType) -> tuple[str, ...] | None:
        if kind.nomenclature is not None:
            return tuple(item.value for item in self.release.nomenclatures_by_id[kind.nomenclature].codes)
        return kind.enum or None

    def _bounds(self, kind: FieldType) -> Code | None:
        return bounds(any_bounds(kind) if kind.is_any else value_bounds(kind))


def bounds(given: Bounds | None) -> Code | None:
    """Bounds of a number or of the length of a text, as the runtime has them."""
    if given is None:
        return None
    texts = {name: string(text) for name, text in numbers_of(given).items()}
    counts = {"minLength": given.min_length, "maxLength": given.max_length}
    lengths = {name: code("%s", count) for name, count in counts.items() if count is not None}
    parts = (code("%s: %s", key(name), part) for name, part in (texts | lengths).items())
    return code("{ %s }", joined(", ", parts))


def _list(given: ListBounds) -> Code | None:
    least = [code("min: %s", given.minimum)] if given.minimum else []
    most = [code("max: %s", given.maximum)] if given.maximum is not None else []
    unique = [code("isUnique: true")] if given.is_unique else []
    parts = [*least, *most, *unique]
    return code("{ %s }", joined(", ", parts)) if parts else None


def _constant(text: str) -> Code:
    """The type of a constant: itself where it is a text, a boolean, null or a short number."""
    item = json.loads(text)
    if isinstance(item, dict):
        return code("{ [name: string]: unknown }")
    if isinstance(item, list):
        return code("unknown[]")
    if isinstance(item, bool) or not isinstance(item, int | float):
        return value(item)
    return value(item) if SHORT_NUMBER.fullmatch(text) else code("number")
