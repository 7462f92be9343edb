"""A field as Java has it: its line in the type's table, its accessor, its setters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Bounds, Field, FieldType, Scalar
from generator.patterns import is_linear, linear_forms
from generator.targets.bounds import numbers_of
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
    counts = field.counts
    most = code("Field.UNBOUNDED") if counts.maximum is None else counts.maximum
    lines = [code("Field.of(%s, %s, %s, %s)", string(field.name), what, counts.minimum, most), *_list_facts(field)]
    if field.type.pattern is not None and not view.class_name:
        lines.append(code(".matching(%s)", _pattern(field.type)))
    if class_of_codes is not None:
        lines.append(code(".in(() -> %s.LIST)", package(class_of_codes)))
    if (bounds := field.type.rules.bounds if field.type.rules is not None else None) is not None:
        lines.append(code(".within(FieldBounds.NONE%s)", _bounds(bounds)))
    return joined("\n                    ", lines)


def _list_facts(field: Field) -> list[Code]:
    """What the least and the greatest number of values do not say of a field."""
    counts = field.counts
    found = [code(".asList()")] if field.cardinality.is_list and counts.maximum == 1 else []
    if field.is_required is not (counts.minimum > 0):
        found.append(code(".required(true)") if field.is_required else code(".required(false)"))
    return [*found, code(".unique()")] if counts.is_unique else found


def _bounds(bounds: Bounds) -> Code:
    numbers = [code(".%s(%s)", identifier(name), string(text)) for name, text in numbers_of(bounds).items()]
    counts = {"minLength": bounds.min_length, "maxLength": bounds.max_length}
    lengths = [code(".%s(%s)", identifier(name), count) for name, count in counts.items() if count is not None]
    return joined("", [*numbers, *lengths])


def _pattern(kind: FieldType) -> Code:
    pattern = kind.pattern or ""
    texts = joined(", ", map(string, (pattern, *linear_forms(pattern))))
    return code("TextPattern.linear(%s)", texts) if is_linear(pattern) else code("TextPattern.bounded(%s)", texts)
