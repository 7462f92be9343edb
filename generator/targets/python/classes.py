"""The classes of a message as the templates print them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Field, Scalar
from generator.targets.package_view import ClassView, FieldView, ModuleView
from generator.targets.python.flavour import Flavour
from generator.targets.python.kinds import Kinds, Part, has_kind, has_values
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import docstring, identifier, sentence, string
from generator.targets.rendering import Code, code, joined

NUMBERS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
LENGTHS = ("min_length", "max_length")
SCALARS = {Scalar.INTEGER: code("Integer"), Scalar.NUMBER: code("Number"), Scalar.BOOLEAN: code("Boolean")}


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field's line and its docstring."""

    declaration: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class: its name, its base, its docstring, its constants and its fields."""

    name: Code
    base: Code
    doc: Code
    constants: tuple[Code, ...]
    fields: tuple[PrintedField, ...]


def class_views(module: ModuleView, texts: Mapping[str, str], flavour: Flavour) -> dict[str, PrintedClass]:
    """The classes of a module, by name; `texts` names the type of each pattern."""
    kinds = Kinds.of(module, flavour.pattern_arguments)
    return {view.name: _class(view, module, texts, flavour, kinds) for view in module.all_classes}


def _class(
    view: ClassView, module: ModuleView, texts: Mapping[str, str], flavour: Flavour, kinds: Kinds
) -> PrintedClass:
    item, schema = view.item, module.schema
    is_root = view is module.root
    base = code("OpenModel") if item.is_open else code("HubModel")
    root_base = code("HubMessage, OpenModel") if item.is_open else code("HubMessage")
    constants = {
        "SCHEMA": string(schema.name),
        "PERIMETER": string(schema.perimeter),
        "ROOT_ELEMENT": string(schema.root_element),
        "NAMESPACE": string(schema.xml_namespace),
        "HAS_HEADER": code("True") if schema.has_header else code("False"),
    }
    if flavour.tells_nulls and (any(kind.is_open for kind in schema.all_types) or has_values(schema.all_types)):
        constants["KEEPS_NULLS"] = code("True")
    return PrintedClass(
        name=identifier(view.name),
        base=root_base if is_root else base,
        doc=docstring(4, sentence(item.label), item.description, f"Source: {item.location}"),
        constants=(*(_constant(*item) for item in constants.items() if is_root), *kinds.rules(item)),
        fields=tuple(_field(field, texts, kinds) for field in view.fields),
    )


def _constant(name: str, value: Code) -> Code:
    kind = code("bool") if name in ("HAS_HEADER", "KEEPS_NULLS") else code("str")
    return code("%s: ClassVar[%s] = %s", identifier(name), kind, value)


def _field(view: FieldView, texts: Mapping[str, str], kinds: Kinds) -> PrintedField:
    field = view.field
    examples = f"Exemples : {', '.join(field.examples)}" if field.examples else ""
    codes = view.expected_codes("codes.{}".format)
    return PrintedField(
        declaration=_declaration(view, texts, kinds),
        doc=docstring(4, sentence(field.label), field.description, codes, examples, f"Source: {field.location}"),
    )


def _declaration(view: FieldView, texts: Mapping[str, str], kinds: Kinds) -> Code:
    """`name: Annotated[type, wire("…")]`."""
    field, marks = view.field, list[Part]()
    if has_kind(field):
        kind, mark = kinds.annotation(view)
        if field.cardinality.is_list:
            kind = Group(code("Annotated["), [kind, mark], code("]"))
        else:
            marks = [mark]
    else:
        kind = _bounded(_value_type(view, texts), field)
    kind = _list_of(kind, field) if field.cardinality.is_list else kind
    parts = [kind if field.is_required else _maybe(kind), code("wire(%s)", string(field.name)), *marks]
    end = code("]") if field.is_required else code("] = None")
    return laid_out(Group(code("%s: Annotated[", identifier(view.name)), parts, end), 4)


def _value_type(view: FieldView, texts: Mapping[str, str]) -> Code:
    """The class, the code list, the named text of a pattern, or the plain scalar."""
    if name := view.class_name or (view.code_list and view.code_list.name):
        return identifier(name)
    scalar, pattern = view.field.type.scalar or Scalar.STRING, view.field.type.pattern
    if scalar in SCALARS:
        return SCALARS[scalar]
    return identifier(texts[pattern]) if pattern is not None else code("str")


def _maybe(kind: Part) -> Part:
    return Group(code("Maybe["), [kind], code("]")) if isinstance(kind, Group) else code("Maybe[%s]", kind)


def _bounded(kind: Code, field: Field) -> Part:
    """The type of a value with its bounds, where it has some: those that are not there are not said."""
    bounds = field.type.rules.bounds if field.type.rules is not None else None
    if bounds is None:
        return kind
    texts = {name: getattr(bounds, name) for name in NUMBERS}
    numbers = [code("%s=%s", identifier(name), string(text)) for name, text in texts.items() if text]
    counts = {name: getattr(bounds, name) for name in LENGTHS}
    lengths = [code("%s=%s", identifier(name), count) for name, count in counts.items() if count is not None]
    mark = Group(code("bounds("), [*numbers, *lengths], code(")"))
    return Group(code("Annotated["), [kind, mark], code("]"))


def _list_of(kind: Part, field: Field) -> Part:
    counts = field.counts
    least = [code("least=%s", counts.minimum)] if counts.minimum else []
    most = [] if counts.maximum is None else [code("most=%s", counts.maximum)]
    marks = [code("items(%s)", joined(", ", [*least, *most]))] if least or most else []
    marks += [code("unique()")] if counts.is_unique else []
    if isinstance(kind, Group):
        values: Part = Group(code("list["), [kind], code("]"))
        return Group(code("Annotated["), [values, *marks], code("]")) if marks else values
    if not marks:
        return code("list[%s]", kind)
    return code("Annotated[list[%s], %s]", kind, joined(", ", marks))
