"""The texts of a release that have a pattern: each pattern is a type with a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Field, Scalar, Schema
from generator.targets.class_names import class_names
from generator.targets.naming import pascal
from generator.targets.package_view import NameRule, Naming
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import docstring, identifier, pattern_string
from generator.targets.rendering import Code, code

NOT_TEXTS = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN})
SCALARS = {Scalar.DATE: "date", Scalar.DATETIME: "date time", Scalar.PHONE_NUMBER: "phone number"}
Uses = dict[str, list[tuple[str, Field]]]
"""The fields of each pattern, with the classes that they belong to."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """A pattern, the name of its type, and the fields that have it."""

    name: str
    pattern: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The definition of a text type, and the fields that have it."""

    definition: Code
    doc: Code


def named_texts(schemas: Iterable[Schema], naming: Naming) -> list[NamedText]:
    """The type of each pattern, in the order of first use, by the first field that has it, with `Text` at its end.

    Where several patterns come from fields of one name (`code`), the object's name stands before it.
    """
    uses: Uses = {}
    for schema in schemas:
        for owner, field in _patterned(schema, naming):
            uses.setdefault(field.type.pattern or "", []).append((owner, field))
    names = _names(uses)
    return [
        NamedText(names[pattern], pattern, tuple(sorted({field.name for _, field in fields})))
        for pattern, fields in uses.items()
    ]


def printed_text(text: NamedText, flavour: Flavour) -> PrintedText:
    """The definition of a text type, ready to print."""
    return PrintedText(
        _definition(text.name, flavour.pattern_arguments(text.pattern)),
        docstring(0, f"The form of {', '.join(text.fields)}."),
    )


def _names(uses: Uses) -> dict[str, str]:
    titles = Counter(_title(fields[0][1]) for fields in uses.values())

    def name(pattern: str) -> str:
        owner, field = uses[pattern][0]
        title = _title(field)
        return f"{owner if titles[title] > 1 else ''}{pascal(title)}Text"

    return NameRule(name).names(uses)


def _patterned(schema: Schema, naming: Naming) -> Iterator[tuple[str, Field]]:
    """The fields that have a pattern, with the names of their classes."""
    names = class_names(schema, naming)
    owners = (names.root, *(names.types[item.name] for item in schema.types))
    for owner, item in zip(owners, schema.all_types, strict=True):
        for field in item.fields:
            if field.type.pattern is not None and field.type.scalar not in NOT_TEXTS:
                yield owner, field


def _title(field: Field) -> str:
    return SCALARS.get(field.type.scalar or Scalar.STRING, field.name)


def _definition(name: str, arguments: tuple[str, ...]) -> Code:
    expression = Group(code("pattern("), [*map(pattern_string, arguments)], code(")"))
    return laid_out(Group(code("%s = Annotated[", identifier(name)), [code("str"), expression], code("]")), 0)
