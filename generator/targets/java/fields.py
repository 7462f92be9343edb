"""A field as Java has it: its line in the type's table, its accessor, its setters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Scalar
from generator.targets.java.literals import identifier, javadoc, package
from generator.targets.java.tables import TypeNames, table
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code, code


@dataclass(frozen=True, slots=True)
class Kind:
    """How Java has the values of a type: `plain` is what is stored, `others` what setters take besides."""

    java: Code
    reader: Code
    others: tuple[Code, ...] = ()


TEXT = Kind(code("String"), code("String.class"))
SCALARS = {
    Scalar.STRING: TEXT,
    Scalar.PHONE_NUMBER: TEXT,
    Scalar.INTEGER: Kind(code("BigInteger"), code("Values::integer"), (code("long"),)),
    Scalar.NUMBER: Kind(code("BigDecimal"), code("Values::number")),
    Scalar.BOOLEAN: Kind(code("Boolean"), code("Values::bool")),
    Scalar.DATE: Kind(code("HubDate"), code("Values::date"), (code("LocalDate"), code("String"))),
    Scalar.DATETIME: Kind(code("HubDateTime"), code("Values::dateTime"), (code("OffsetDateTime"), code("String"))),
}

VALUE = Kind(
    code("HubValue"),
    code("Values::any"),
    tuple(map(code, ("String", "BigDecimal", "long", "boolean", "HubObject"))),
)
"""A value of several kinds, or one that may be null."""


@dataclass(frozen=True, slots=True)
class Setter:
    """A method of the builder: the type it takes, and what it does with `value`."""

    takes: Code
    action: Code


@dataclass(frozen=True, slots=True)
class JavaField:
    """A field, ready to print."""

    name: Code
    doc: Code
    table: Code
    returns: Code
    accessor: Code
    setters: tuple[Setter, ...]
    java: str


def java_field(view: FieldView, index: int, class_of_codes: str | None, names: TypeNames) -> JavaField:
    """The field at `index` of its object; `class_of_codes` is how its file names the class of its code list.

    `names` has the classes of its message.
    """
    field = view.field
    kind = _kind(view, class_of_codes)
    is_list, is_required = field.cardinality.is_list, field.is_required
    verb, returns = code("get"), kind.java
    if is_list:
        verb, returns = code("list"), code("List<%s>", kind.java)
    elif not is_required:
        verb, returns = code("find"), code("Optional<%s>", kind.java)
    return JavaField(
        name=identifier(view.name),
        doc=javadoc(
            4,
            field.label or field.name,
            field.description,
            view.expected_codes("codes.{}".format),
            f"{field.name}, {field.cardinality} ({field.location})",
        ),
        table=table(view, class_of_codes, names),
        returns=returns,
        accessor=code("%s(%s, %s)", verb, index, kind.reader),
        setters=tuple(_setters(kind, index, is_list=is_list)),
        java=kind.java,
    )


def _kind(view: FieldView, class_of_codes: str | None) -> Kind:
    scalar = view.field.type.scalar
    if view.field.type.is_any or view.field.type.is_nullable:
        return VALUE
    if view.class_name is not None:
        name = identifier(view.class_name)
        return Kind(name, code("%s.class", name))
    if class_of_codes is not None and scalar is Scalar.STRING:
        name = package(class_of_codes)
        return Kind(name, code("%s.LIST", name), (code("String"),))
    return SCALARS[scalar or Scalar.STRING]


def _setters(kind: Kind, index: int, *, is_list: bool) -> list[Setter]:
    single = code("add") if is_list else code("set")
    found = [Setter(code("List<%s>", kind.java), code("setAll(%s, value)", index))] if is_list else []
    found += [Setter(taken, code("%s(%s, value)", single, index)) for taken in (kind.java, *kind.others)]
    return found
