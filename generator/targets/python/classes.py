"""The classes of a message as the templates print them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Cardinality, Scalar
from generator.targets.package_view import ClassView, FieldView, ModuleView
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import docstring, identifier, sentence, string
from generator.targets.rendering import Code

SCALARS = {Scalar.INTEGER: "Integer", Scalar.NUMBER: "Number", Scalar.BOOLEAN: "Boolean"}


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
    return {view.name: _class(view, module, texts, flavour) for view in module.all_classes}


def _class(view: ClassView, module: ModuleView, texts: Mapping[str, str], flavour: Flavour) -> PrintedClass:
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
    if flavour.tells_nulls and any(kind.is_open for kind in schema.all_types):
        constants["KEEPS_NULLS"] = Code("True")
    kinds = {"HAS_HEADER": "bool", "KEEPS_NULLS": "bool"}
    return PrintedClass(
        name=identifier(view.name),
        base=Code(root_base if is_root else base),
        doc=docstring(4, sentence(item.label), item.description, f"Source: {item.location}"),
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
    codes = view.expected_codes("codes.{}".format)
    return PrintedField(
        declaration=_declaration(view, texts),
        doc=docstring(4, sentence(field.label), field.description, codes, examples, f"Source: {field.location}"),
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
    bounds = {"least": cardinality.minimum or None, "most": cardinality.maximum}
    given = ", ".join(f"{name}={bound}" for name, bound in bounds.items() if bound is not None)
    return f"Annotated[list[{kind}], items({given})]" if given else f"list[{kind}]"
