"""A field as Java has it: its line in the type's table, its accessor, its setters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import FieldType, Scalar
from generator.patterns import is_linear, linear_forms
from generator.targets.java.literals import identifier, javadoc, string
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code


@dataclass(frozen=True, slots=True)
class Kind:
    """How Java has the values of a type: `plain` is what is stored, `others` what setters take besides."""

    java: str
    reader: str
    others: tuple[str, ...] = ()


TEXT = Kind("String", "String.class")
SCALARS = {
    Scalar.STRING: TEXT,
    Scalar.PHONE_NUMBER: TEXT,
    Scalar.INTEGER: Kind("BigInteger", "Values::integer", ("long",)),
    Scalar.NUMBER: Kind("BigDecimal", "Values::number"),
    Scalar.BOOLEAN: Kind("Boolean", "Values::bool"),
    Scalar.DATE: Kind("HubDate", "Values::date", ("LocalDate", "String")),
    Scalar.DATETIME: Kind("HubDateTime", "Values::dateTime", ("OffsetDateTime", "String")),
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
    verb, wrapper = ("list", "List<{}>") if is_list else ("get", "{}") if is_required else ("find", "Optional<{}>")
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
        returns=Code(wrapper.format(kind.java)),
        accessor=Code(f"{verb}({index}, {kind.reader})"),
        setters=tuple(_setters(kind, index, is_list=is_list)),
        java=kind.java,
    )


def _kind(view: FieldView, class_of_codes: str | None) -> Kind:
    scalar = view.field.type.scalar
    if view.class_name is not None:
        return Kind(view.class_name, f"{view.class_name}.class")
    if class_of_codes is not None and scalar is Scalar.STRING:
        return Kind(class_of_codes, f"{class_of_codes}.LIST", ("String",))
    return SCALARS[scalar or Scalar.STRING]


def _setters(kind: Kind, index: int, *, is_list: bool) -> list[Setter]:
    single = "add" if is_list else "set"
    found = [Setter(Code(f"List<{kind.java}>"), Code(f"setAll({index}, value)"))] if is_list else []
    found.append(Setter(Code(kind.java), Code(f"{single}({index}, value)")))
    found += [Setter(Code(other), Code(f"{single}({index}, value)")) for other in kind.others]
    return found


def _table(view: FieldView, class_of_codes: str | None) -> Code:
    field = view.field
    what = f"() -> {view.class_name}.TYPE" if view.class_name else f"Scalar.{(field.type.scalar or Scalar.STRING).name}"
    maximum = field.cardinality.maximum
    most = "Field.UNBOUNDED" if maximum is None else str(maximum)
    line = f"Field.of({string(field.name)}, {what}, {field.cardinality.minimum}, {most})"
    if field.type.pattern is not None and not view.class_name:
        line += f"\n                    .matching({_pattern(field.type)})"
    if class_of_codes is not None:
        line += f"\n                    .in(() -> {class_of_codes}.LIST)"
    return Code(line)


def _pattern(kind: FieldType) -> str:
    pattern = kind.pattern or ""
    texts = ", ".join(string(text) for text in (pattern, *linear_forms(pattern)))
    return f"TextPattern.{'linear' if is_linear(pattern) else 'bounded'}({texts})"
