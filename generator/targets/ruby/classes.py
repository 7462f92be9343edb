"""Classes and code lists as the templates print them: final lines of Ruby and of RBS."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Field, Scalar
from generator.patterns import linear_forms
from generator.targets.package_view import ClassView, CodeListView, CodeView, FieldView, ModuleView
from generator.targets.rendering import Code
from generator.targets.ruby.literals import comment, identifier, regexp, string

MARGIN = " " * 16
KINDS = {Scalar.INTEGER: ":integer", Scalar.NUMBER: ":number", Scalar.BOOLEAN: ":boolean"}
SIGNATURES = {Scalar.INTEGER: "Integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "bool"}


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field: its comment and declaration, and the lines of its signature."""

    doc: Code
    declaration: Code
    keyword: Code
    reader: Code
    writer: Code


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class: its comment, its facts (constants of a message), its fields."""

    name: Code
    doc: Code
    base: Code
    is_open: bool
    constants: tuple[Code, ...]
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A code list: its comment, its id, a line and a signature for each code."""

    name: Code
    doc: Code
    title: Code
    codes: tuple[Code, ...]
    names: tuple[Code, ...]


def class_views(module: ModuleView) -> list[PrintedClass]:
    """The classes of a message, its root's first."""
    return [_class(view, module) for view in module.all_classes]


def code_list_view(item: CodeListView, indent: int) -> PrintedList:
    """A code list, at the indentation of its class."""
    source = f"Source — {item.id}, {item.location}" if item.id else f"Source — {item.location}"
    return PrintedList(
        name=identifier(item.name),
        doc=comment(indent, item.title, item.description, source),
        title=string(item.id or item.title),
        codes=tuple(_code(code) for code in item.codes),
        names=tuple(identifier(code.name) for code in item.codes),
    )


def _class(view: ClassView, module: ModuleView) -> PrintedClass:
    item, schema, is_root = view.item, module.schema, view is module.root
    facts = {
        "SCHEMA": string(schema.name),
        "PERIMETER": string(schema.perimeter),
        "ROOT_ELEMENT": string(schema.root_element),
        "NAMESPACE": string(schema.xml_namespace),
        "HAS_HEADER": Code(str(schema.has_header).lower()),
    }
    return PrintedClass(
        name=identifier(view.name),
        doc=comment(4, item.label, item.description, f"Source — {item.location}"),
        base=Code("Message" if is_root else "Model"),
        is_open=item.is_open,
        constants=tuple(Code(f"{name} = {value}") for name, value in facts.items()) if is_root else (),
        fields=tuple(_field(field) for field in view.fields),
    )


def _field(view: FieldView) -> PrintedField:
    field, name = view.field, identifier(view.name)
    examples = f"Exemples — {', '.join(field.examples)}" if field.examples else ""
    read, written = _signatures(view)
    required = field.cardinality.is_required
    return PrintedField(
        doc=comment(6, field.label, field.description, examples, f"Source — {field.location}"),
        declaration=_declaration(view, name),
        keyword=Code(f"{name}: {written}" if required else f"?{name}: {_optional(written)}"),
        reader=Code(f"attr_reader {name}: {read if required else _optional(read)}"),
        writer=Code(f"def {name}=: ({_optional(written)} value) -> void"),
    )


def _declaration(view: FieldView, name: Code) -> Code:
    """`attribute :name, "balise", type, …`, on one line where it fits."""
    field = view.field
    kind = f"-> {{ {identifier(view.class_name)} }}" if view.class_name else KINDS.get(_scalar(field), ":string")
    parts = [f"attribute :{name}", string(field.name), kind, *_bounds(field)]
    if view.code_list:
        scope = "Codes::" if view.code_list.id else ""
        parts.append(f"codes: -> {{ {scope}{identifier(view.code_list.name)} }}")
    parts += _patterns(field)
    line = ", ".join(parts)
    return Code(line if len(line) <= 114 else f",\n{MARGIN}".join([", ".join(parts[:3]), *parts[3:]]))


def _bounds(field: Field) -> list[str]:
    cardinality = field.cardinality
    least = [f"min: {cardinality.minimum}"] if cardinality.minimum else []
    most = ["max: nil" if cardinality.maximum is None else f"max: {cardinality.maximum}"]
    return least + (most if cardinality.is_list else [])


def _patterns(field: Field) -> list[str]:
    if field.type.pattern is None or _scalar(field) in KINDS:
        return []
    forms = [regexp(form) for form in linear_forms(field.type.pattern)]
    line = f"patterns: [{', '.join(forms)}]"
    return [line if len(line) <= 98 else f"patterns: [\n{MARGIN}  " + f",\n{MARGIN}  ".join(forms) + f"\n{MARGIN}]"]


def _signatures(view: FieldView) -> tuple[str, str]:
    """The types of a field's value as it is read, and as it may be given."""
    field = view.field
    if view.class_name:
        read = written = str(identifier(view.class_name))
    elif view.code_list and _scalar(field) not in KINDS:
        read = f"{'Codes::' if view.code_list.id else ''}{identifier(view.code_list.name)}"
        written = f"({read} | String)"
    else:
        read = written = SIGNATURES.get(_scalar(field), "String")
    if not field.cardinality.is_list:
        return read, written
    return f"Array[{read}]", f"Array[{written.strip('()')}]"


def _optional(signature: str) -> str:
    return f"{signature}?"


def _scalar(field: Field) -> Scalar:
    return field.type.scalar or Scalar.STRING


def _code(view: CodeView) -> Code:
    code = view.code
    facts = {
        "level": str(code.level) if code.level != 1 else "",
        "parent": string(code.parent) if code.parent else "",
        "description": string(code.description) if code.description else "",
        "comment": string(code.comment) if code.comment else "",
    }
    parts = [string(code.value), *map(string, code.labels), *(f"{key}: {fact}" for key, fact in facts.items() if fact)]
    return Code(f"{identifier(view.name)} = code {', '.join(parts)}")
