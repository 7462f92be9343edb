"""Classes and code lists as Java has them, ready to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import ObjectType, Schema
from generator.targets import class_names
from generator.targets.java.fields import JavaField, java_field
from generator.targets.java.literals import boolean, identifier, javadoc, string
from generator.targets.java.literals import package as java_package
from generator.targets.java.naming import CONSTANT
from generator.targets.java.tables import TypeNames, value
from generator.targets.package_view import ClassView, CodeListView, CodeView, FieldView, ModuleView
from generator.targets.rendering import Code, code, joined

JDK_IMPORTS = {
    "BigDecimal": "java.math.BigDecimal",
    "BigInteger": "java.math.BigInteger",
    "LocalDate": "java.time.LocalDate",
    "OffsetDateTime": "java.time.OffsetDateTime",
    "List<": "java.util.List",
    "Optional<": "java.util.Optional",
}
STREAM_IMPORTS = ("java.io.IOException", "java.io.InputStream")
CONSTANTS_A_FILE = 2000
"""A class's initialiser has 65,535 bytes at most (JVMS 4.7.3), nine of them a constant."""


@dataclass(frozen=True, slots=True)
class JavaClass:
    """A class of a message, ready to print; `schema` is set for the root's."""

    name: Code
    package: Code
    imports: tuple[Code, ...]
    doc: Code
    type_name: Code
    factory: Code
    fields: tuple[JavaField, ...]
    more: tuple[Code, ...]
    is_open: bool
    schema: Code | None


@dataclass(frozen=True, slots=True)
class JavaConstant:
    """A code's constant."""

    name: Code
    doc: Code
    value: Code


@dataclass(frozen=True, slots=True)
class JavaCodeList:
    """A code list's class; where it has too many constants, interfaces that it inherits from hold the others.

    A class with a `former` name is extended by the deprecated class of that name: it is not final.
    """

    name: Code
    former: Code | None
    kind: Code
    access: Code
    package: Code
    doc: Code
    id: Code
    title: Code
    constants: tuple[JavaConstant, ...]
    parts: tuple[tuple[Code, tuple[JavaConstant, ...]], ...]


def java_class(view: ClassView, module: ModuleView, base: str) -> JavaClass:
    """A class of a message in the package below `base`."""
    taken = {item.name for item in module.all_classes}
    names = {item.item.name: item.name for item in module.classes}
    fields = tuple(
        java_field(item, index, _codes(item, module, taken, base), names) for index, item in enumerate(view.fields)
    )
    more = _more(view.item, names)
    is_root = view is module.root
    used = [item.returns for item in fields] + [setter.takes for item in fields for setter in item.setters]
    tables = [str(item.table) for item in fields] + [*map(str, more)] + [str(item.accessor) for item in fields]
    actions = [str(setter.action) for item in fields for setter in item.setters]
    runtime = _runtime(" ".join([*used, *tables, *actions]), is_root=is_root)
    lists = {item.code_list.name for item in view.fields if item.code_list and item.code_list.id} - taken
    imports = [path for sign, path in JDK_IMPORTS.items() if any(sign in text for text in used)]
    imports += ["java.util.List"] if any("List.of(" in str(part) for part in more) else ()
    imports += STREAM_IMPORTS if is_root else ()
    imports += [f"{base}.{name}" for name in runtime] + [f"{base}.codes.{name}" for name in lists]
    return JavaClass(
        name=identifier(view.name),
        package=java_package(f"{base}.{module.name}"),
        imports=tuple(map(java_package, sorted(set(imports)))),
        doc=javadoc(0, view.item.label, view.item.description, f"{view.item.name} ({view.item.location})"),
        type_name=string(view.item.name),
        factory=code("open") if view.item.is_open else code("closed"),
        fields=fields,
        more=more,
        is_open=view.item.is_open,
        schema=_schema(module.schema) if is_root else None,
    )


def _more(item: ObjectType, names: TypeNames) -> tuple[Code, ...]:
    """What a type has beside its fields: what further properties are, the forms of its objects."""
    found = []
    if item.additional is not None:
        found.append(code(".additional(() -> %s)", value(item.additional, names)))
    if item.choice is not None:
        forms = joined(", ", (code("() -> %s.TYPE", identifier(names[name])) for name in item.choice.branches))
        is_exclusive = item.choice.is_exclusive
        found.append(code(".oneOf(List.of(%s))", forms) if is_exclusive else code(".anyOf(List.of(%s))", forms))
    return tuple(found)


def _runtime(text: str, *, is_root: bool) -> list[str]:
    wanted = {"ObjectType", "Slots"}
    wanted |= {"HubMessage", "Mode", "Parsed", "Schema", "TypedMessages"} if is_root else {"HubObject"}
    signs = {"Scalar": "Scalar.", "TextPattern": "TextPattern.", "FieldBounds": "FieldBounds.", "Values": "Values::"}
    signs |= {"Field": "Field.", "HubDateTime": "HubDateTime", "HubObject": "HubObject", "HubValue": "HubValue"}
    wanted |= {name for name, sign in signs.items() if sign in text}
    if "HubDate" in text.replace("HubDateTime", ""):
        wanted.add("HubDate")
    return sorted(wanted)


def _codes(view: FieldView, module: ModuleView, taken: set[str], base: str) -> str | None:
    """How a class names the class of a field's code list: whole where a class beside it has that name."""
    if view.code_list is None:
        return None
    name = view.code_list.name
    return f"{base}.codes.{name}" if view.code_list.id and name in taken else name


def _schema(schema: Schema) -> Code:
    texts = (schema.name, schema.perimeter, schema.root_element, schema.xml_namespace)
    return code("%s, %s, TYPE", joined(", ", map(string, texts)), boolean(schema.has_header))


def java_code_list(view: CodeListView, package: str) -> JavaCodeList:
    """A code list's class in `package`."""
    constants = tuple(map(_constant, class_names.constants(view.codes, CONSTANT)))
    pages = [constants[at : at + CONSTANTS_A_FILE] for at in range(0, len(constants), CONSTANTS_A_FILE)] or [()]
    return JavaCodeList(
        name=identifier(view.name),
        former=identifier(view.former_name) if view.former_name else None,
        kind=code("class") if view.former_name else code("final class"),
        access=code("") if view.former_name else code("private "),
        package=java_package(package),
        doc=javadoc(0, view.title or view.name, view.description, f"{view.id} ({view.location})".strip()),
        id=string(view.id),
        title=string(view.title or view.id),
        constants=pages[0],
        parts=tuple((identifier(f"{view.name}Part{number}"), page) for number, page in enumerate(pages[1:], 2)),
    )


def _constant(view: CodeView) -> JavaConstant:
    item = view.code
    labels = " › ".join(item.labels) or item.value
    return JavaConstant(identifier(view.name), javadoc(4, labels, item.description, item.comment), string(item.value))


def code_rows(view: CodeListView) -> Iterator[Sequence[object]]:
    """What the resource beside a code list's class says of each code."""
    for item in view.codes:
        yield item.value, list(item.labels), item.level, item.parent or "", item.description, item.comment
