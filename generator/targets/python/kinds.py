"""Values that only an AsyncAPI document can describe, as annotations: the union of their types, and their kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.model import Field, FieldType, ObjectType, Scalar, ValueRules
from generator.targets.package_view import FieldView, ListName, ModuleView
from generator.targets.python.layout import Group, laid_out, tuple_of
from generator.targets.python.literals import identifier, pattern_string, string
from generator.targets.rendering import Code, code

Part = Code | Group
NUMBERS: Final = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
LENGTHS: Final = ("min_length", "max_length")
SCALARS: Final = {Scalar.INTEGER: code("Integer"), Scalar.NUMBER: code("Number"), Scalar.BOOLEAN: code("Boolean")}
ANY: Final = code("_kinds.Any")
OF_CONSTANTS: Final = {
    bool: code("Boolean"),
    int: code("Integer"),
    float: code("Number"),
    str: code("str"),
    list: code("list[_kinds.Any]"),
    dict: code("_kinds.Map"),
}


@dataclass(frozen=True, slots=True)
class Kinds:
    """Prints the values of a module.

    `classes` are its classes by the names of their types, `lists` the code lists that it uses by their ids; `patterns`
    gives the arguments of a pattern in the flavour.
    """

    classes: Mapping[str, str]
    lists: Mapping[str, ListName]
    patterns: Callable[[str], tuple[str, ...]]

    @classmethod
    def of(cls, module: ModuleView, patterns: Callable[[str], tuple[str, ...]]) -> Kinds:
        """Those of a module."""
        return cls({view.item.name: view.name for view in module.classes}, module.lists, patterns)

    def annotation(self, view: FieldView) -> tuple[Part, Part]:
        """The type of one value of a field, and the mark of its kind."""
        field = view.field
        kind, codes = field.type, view.code_list
        mark = "scalar" if not _is_free(kind) else "item" if field.cardinality.is_list else "value"
        is_item = mark == "item"
        if codes is not None and not kind.is_any:
            rule: Part = Group(code("_kinds.code("), [identifier(codes.name)], code(")"))
            rule = Group(code("_kinds.nullable("), [rule], code(")"))
            type_ = _union([identifier(codes.name), _null(is_item=is_item)])
        else:
            type_, rule = _union(self._types(kind, is_item=is_item)), self.kind(kind)
        return type_, Group(code("_kinds.%s(", identifier(mark)), [rule], code(")"))

    def kind(self, kind: FieldType) -> Part:
        """A kind, as the package's module `_kinds` makes it."""
        rules = kind.rules
        if rules is not None and rules.is_nullable:
            inner = self.kind(replace(kind, rules=replace(rules, is_nullable=False)))
            return Group(code("_kinds.nullable("), [inner], code(")"))
        if kind.object_type is not None:
            return Group(code("_kinds.instance("), [identifier(self.classes[kind.object_type])], code(")"))
        if rules is not None and rules.array is not None:
            bounds = rules.array.bounds
            least = [code("least=%s", bounds.minimum)] if bounds.minimum else []
            most = [] if bounds.maximum is None else [code("most=%s", bounds.maximum)]
            unique = [code("unique=True")] if bounds.is_unique else []
            return Group(code("_kinds.array("), [self.kind(rules.array.items), *least, *most, *unique], code(")"))
        if rules is not None and rules.union is not None:
            name = code("_kinds.one_of(") if rules.union.is_exclusive else code("_kinds.any_of(")
            return Group(name, [*map(self.kind, rules.union.branches)], code(")"))
        return self._leaf(kind, rules or ValueRules())

    def rules(self, item: ObjectType) -> Iterator[Code]:
        """The constant of a class whose fields do not say all of its objects."""
        parts: list[Part] = []
        if item.choice is not None:
            names = [identifier(self.classes[name]) for name in item.choice.branches]
            parts.append(replace(tuple_of(names), start=code("choice=lambda: (")))
            parts += [code("is_exclusive=True")] if item.choice.is_exclusive else []
        if item.additional is not None:
            kind = self.kind(item.additional)
            start = code("others=lambda: ")
            parts.append(replace(kind, start=code("%s%s", start, kind.start)) if isinstance(kind, Group) else kind)
        if parts:
            yield laid_out(Group(code("RULES: ClassVar[_kinds.Rules] = _kinds.Rules("), parts, code(")")), 4)

    def _leaf(self, kind: FieldType, rules: ValueRules) -> Part:
        parts: list[Part] = []
        if kind.pattern is not None:
            arguments = [*map(pattern_string, self.patterns(kind.pattern))]
            parts.append(Group(code("_kinds.pattern("), arguments, code(")")))
        if kind.nomenclature is not None and (known := self.lists.get(kind.nomenclature)) is not None:
            parts.append(code("codes=%s", identifier(known.name)))
        elif kind.enum:
            parts.append(_named("codes", tuple_of([*map(string, kind.enum)])))
        if rules.values:
            parts.append(_named("values", tuple_of([*map(string, rules.values)])))
        return Group(code("_kinds.%s(", identifier(_leaf_name(kind))), [*parts, *_limits(rules)], code(")"))

    def _types(self, kind: FieldType, *, is_item: bool) -> Iterator[Part]:
        """The types that a value may have."""
        rules = kind.rules or ValueRules()
        if kind.object_type is not None:
            yield identifier(self.classes[kind.object_type])
        elif rules.array is not None:
            inner = _union(self._types(rules.array.items, is_item=True))
            yield Group(code("list["), [inner], code("]"))
        elif rules.union is not None:
            for branch in rules.union.branches:
                yield from self._types(branch, is_item=is_item)
        elif rules.values and kind.is_any:
            yield from (_of_constant(json.loads(text), is_item=is_item) for text in rules.values)
        else:
            yield ANY if kind.scalar is None else SCALARS.get(kind.scalar, code("str"))
        if rules.is_nullable:
            yield _null(is_item=is_item)


def has_kind(field: Field) -> bool:
    """Whether a field's values are told by a kind: more is said of them than a workbook can, bounds aside."""
    rules = field.type.rules
    return _is_free(field.type) or bool(rules is not None and rules.values)


def has_values(types: Iterable[ObjectType]) -> bool:
    """Whether types have what only an AsyncAPI document can describe, but for bounds and names."""
    return any(item.choice or item.additional or any(map(has_kind, item.fields)) for item in types)


def _is_free(kind: FieldType) -> bool:
    return kind.is_any or kind.is_nullable


def _leaf_name(kind: FieldType) -> str:
    names = {None: "anything", Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}
    return names.get(kind.scalar, "text")


def _limits(rules: ValueRules) -> Iterator[Code]:
    bounds = rules.bounds
    for name in NUMBERS if bounds is not None else ():
        if text := getattr(bounds, name):
            yield code("%s=%s", identifier(name), string(text))
    for name in LENGTHS if bounds is not None else ():
        if (count := getattr(bounds, name)) is not None:
            yield code("%s=%s", identifier(name), count)


def _named(name: str, value: Group) -> Group:
    return replace(value, start=code("%s=%s", identifier(name), value.start))


def _of_constant(value: object, *, is_item: bool) -> Part:
    return _null(is_item=is_item) if value is None else OF_CONSTANTS[type(value)]


def _null(*, is_item: bool) -> Code:
    """Null as the value of a field, or in a list."""
    return code("None") if is_item else code("_kinds.Null")


def _union(types: Iterable[Part]) -> Part:
    """One type, or the union of several, each once."""
    found = {str(item): item for item in types}
    if ANY in found:
        return ANY
    return next(iter(found.values())) if len(found) == 1 else Group(code("_kinds.Union["), [*found.values()], code("]"))
