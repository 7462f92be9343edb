"""A field as Java has it: its line in the type's table, its accessor, its setters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import FieldType, Scalar
from generator.patterns import is_linear, linear_forms
from generator.targets.java.literals import identifier, javadoc, package, string
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code, code, joined


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


def java_field(view: FieldView, index: int, class_of_codes: str | None) -> JavaField:
    """The field at `index` of its object; `class_of_codes` is how its file names the class of its code list."""
    field = view.field
    kind = _kind(view, class_of_codes)
    is_list, is_required = field.cardinality.is_list, field.cardinality.is_required
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
        table=_table(view, class_of_codes),
        returns=returns,
        accessor=code("%s(%s, %s)", verb, index, kind.reader),
        setters=tuple(_setters(kind, index, is_list=is_list)),
        java=kind.java,
    )


def _kind(view: FieldView, class_of_codes: str | None) -> Kind:
    scalar = view.field.type.scalar
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


def _table(view: FieldView, class_of_codes: str | None) -> Code:
    field = view.field
    what = code("Scalar.%s", identifier((field.type.scalar or Scalar.STRING).name))
    if view.class_name:
        what = code("() -> %s.TYPE", identifier(view.class_name))
    minimum, maximum = field.cardinality.minimum, field.cardinality.maximum
    most = code("Field.UNBOUNDED") if maximum is None else maximum
    lines = [code("Field.of(%s, %s, %s, %s)", string(field.name), what, minimum, most)]
    if field.type.pattern is not None and not view.class_name:
        lines.append(code(".matching(%s)", _pattern(field.type)))
    if class_of_codes is not None:
        lines.append(code(".in(() -> %s.LIST)", package(class_of_codes)))
    return joined("\n                    ", lines)


def _pattern(kind: FieldType) -> Code:
    pattern = kind.pattern or ""
    texts = joined(", ", map(string, (pattern, *linear_forms(pattern))))
    return code("TextPattern.linear(%s)", texts) if is_linear(pattern) else code("TextPattern.bounded(%s)", texts)
