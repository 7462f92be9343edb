"""The texts of a release that have a pattern: each pattern is a type with a name of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.model import Scalar
from generator.targets.naming import pascal
from generator.targets.package_view import ClassView, FieldView, NameRule, PackageView
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import docstring, identifier, pattern_string
from generator.targets.rendering import Code

NOT_TEXTS = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN})
SCALARS = {Scalar.DATE: "date", Scalar.DATETIME: "date time", Scalar.PHONE_NUMBER: "phone number"}


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The definition of a text type, and the fields that have it."""

    definition: Code
    doc: Code


def text_names(view: PackageView) -> dict[str, str]:
    """The type's name of each pattern: that of the first field that has it, with `Text` at its end.

    Where several patterns come from fields of one name (`code`), the object's name stands before it.
    """
    uses = _by_pattern(view)
    titles = Counter(_title(fields[0][1]) for fields in uses.values())

    def name(pattern: str) -> str:
        owner, field = uses[pattern][0]
        title = _title(field)
        return f"{owner.name if titles[title] > 1 else ''}{pascal(title)}Text"

    return NameRule(name).names(list(uses))


def printed_texts(view: PackageView, flavour: Flavour) -> list[PrintedText]:
    """The definitions, in the order of their first use."""
    names = text_names(view)
    return [
        PrintedText(_definition(names[pattern], flavour.pattern_arguments(pattern)), docstring(0, _users(fields)))
        for pattern, fields in _by_pattern(view).items()
    ]


def _by_pattern(view: PackageView) -> dict[str, list[tuple[ClassView, FieldView]]]:
    """The fields of each pattern, with the classes that they belong to."""
    found: dict[str, list[tuple[ClassView, FieldView]]] = {}
    for module in view.modules:
        for item in module.all_classes:
            for field in item.fields:
                kind = field.field.type
                if kind.pattern is not None and kind.scalar not in NOT_TEXTS:
                    found.setdefault(kind.pattern, []).append((item, field))
    return found


def _title(view: FieldView) -> str:
    return SCALARS.get(view.field.type.scalar or Scalar.STRING, view.field.name)


def _users(uses: list[tuple[ClassView, FieldView]]) -> str:
    names = sorted({field.field.name for _, field in uses})
    return f"The form of {', '.join(names)}."


def _definition(name: str, arguments: tuple[str, ...]) -> Code:
    expression = Group("pattern(", [*map(pattern_string, arguments)], ")")
    return laid_out(Group(f"{identifier(name)} = Annotated[", ["str", expression], "]"), 0)
