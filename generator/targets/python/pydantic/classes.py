"""Classes and code lists of a message as the templates print them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Cardinality, Scalar
from generator.targets.package_view import ClassView, CodeListView, CodeView, FieldView, ModuleView
from generator.targets.python.layout import Group, laid_out, tuple_of
from generator.targets.python.literals import docstring, identifier, string
from generator.targets.rendering import Code

SCALARS = {Scalar.INTEGER: "Integer", Scalar.NUMBER: "Number", Scalar.BOOLEAN: "Boolean"}


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field's line and its docstring."""

    declaration: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class: its base, its docstring, its constants and its fields."""

    base: Code
    doc: Code
    constants: tuple[Code, ...]
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A code list: its name, its docstring, a line per code."""

    name: Code
    doc: Code
    codes: tuple[Code, ...]


def class_views(module: ModuleView, texts: Mapping[str, str]) -> dict[str, PrintedClass]:
    """The classes of a module, by name; `texts` names the type of each pattern."""
    return {view.name: _class(view, module, texts) for view in module.all_classes}


def code_list_view(item: CodeListView) -> PrintedList:
    """A code list, ready to print."""
    source = f"Source: {item.id} ({item.location})" if item.id else f"Source: {item.location}"
    return PrintedList(
        name=identifier(item.name),
        doc=docstring(4, _sentence(item.title), item.description, source),
        codes=tuple(_code(code) for code in item.codes),
    )


def _class(view: ClassView, module: ModuleView, texts: Mapping[str, str]) -> PrintedClass:
    item, schema = view.item, module.schema
    is_root = view is module.root
    base = "OpenModel" if item.is_open else "HubModel"
    root_base = "HubMessage, OpenModel" if item.is_open else "HubMessage"
    constants = {
        "SCHEMA": string(schema.name),
        "PERIMETER": string(schema.perimeter),
        "ROOT_ELEMENT": string(schema.root_element),
        "NAMESPACE": string(schema.xml_namespace),
        "HAS_HEADER": Code(str(schema.has_header)),
    }
    if any(kind.is_open for kind in schema.all_types):
        constants["KEEPS_NULLS"] = Code("True")
    kinds = {"HAS_HEADER": "bool", "KEEPS_NULLS": "bool"}
    return PrintedClass(
        base=Code(root_base if is_root else base),
        doc=docstring(4, _sentence(item.label), item.description, f"Source: {item.location}"),
        constants=tuple(
            Code(f"{name}: ClassVar[{kinds.get(name, 'str')}] = {value}") for name, value in constants.items()
        )
        if is_root
        else (),
        fields=tuple(_field(field, texts) for field in view.fields),
    )


def _field(view: FieldView, texts: Mapping[str, str]) -> PrintedField:
    field = view.field
    examples = f"Exemples : {', '.join(field.examples)}" if field.examples else ""
    return PrintedField(
        declaration=_declaration(view, texts),
        doc=docstring(4, _sentence(field.label), field.description, examples, f"Source: {field.location}"),
    )


def _declaration(view: FieldView, texts: Mapping[str, str]) -> Code:
    """`name: Annotated[type, wire("…")]`."""
    field = view.field
    kind = _value_type(view, texts)
    kind = _list_of(kind, field.cardinality) if field.cardinality.is_list else kind
    required = field.cardinality.is_required
    parts = [kind if required else f"Maybe[{kind}]", f"wire({string(field.name)})"]
    end = "]" if required else "] = None"
    return laid_out(Group(f"{identifier(view.name)}: Annotated[", parts, end), 4)


def _value_type(view: FieldView, texts: Mapping[str, str]) -> str:
    """The class, the code list, the named text of a pattern, or the plain scalar."""
    if name := view.class_name or (view.code_list and view.code_list.name):
        return identifier(name)
    scalar, pattern = view.field.type.scalar or Scalar.STRING, view.field.type.pattern
    if scalar in SCALARS:
        return SCALARS[scalar]
    return identifier(texts[pattern]) if pattern is not None else "str"


def _list_of(kind: str, cardinality: Cardinality) -> str:
    bounds = {"min_length": cardinality.minimum or None, "max_length": cardinality.maximum}
    given = ", ".join(f"{name}={bound}" for name, bound in bounds.items() if bound is not None)
    return f"Annotated[list[{kind}], Field({given})]" if given else f"list[{kind}]"


def _code(view: CodeView) -> Code:
    """`NAME = (code, labels, parent, description)`, what is empty at the end left out."""
    code = view.code
    labels = tuple_of([string(label) for label in code.labels or (code.value,)])
    parts: list[Group | str] = [string(code.value), labels]
    if code.parent or code.description:
        parts.append(string(code.parent) if code.parent else "None")
    if code.description:
        parts.append(string(code.description))
    return laid_out(Group(f"{identifier(view.name)} = (", parts, ")", is_tuple=True), 4)


def _sentence(text: str) -> str:
    return text.strip() if text.strip().endswith((".", "!", "?", ":")) else f"{text.strip()}."
