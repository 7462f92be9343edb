"""The patterns of a release as values of one module: each once, named by the first field that has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Field, Release, Scalar
from generator.patterns import linear_forms
from generator.targets.naming import snake
from generator.targets.package_view import NameRule
from generator.targets.rendering import Code, joined
from generator.targets.typescript.literals import identifier, regexp, string

NO_TEXTS = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN})
TITLES = {Scalar.DATE: "date", Scalar.DATETIME: "date time", Scalar.PHONE_NUMBER: "phone number"}


@dataclass(frozen=True, slots=True)
class PrintedPattern:
    """A pattern: the name of its value, the expression of the model, and the linear ones that equal it."""

    name: Code
    source: Code
    forms: Code


def pattern_names(release: Release) -> dict[str, str]:
    """The name of each pattern's value, in the order of the release: `CASE_ID`."""
    first: dict[str, str] = {}
    for field in _fields(release):
        pattern = pattern_of(field)
        if pattern is not None:
            first.setdefault(pattern, TITLES.get(field.type.scalar or Scalar.STRING, field.name))
    return NameRule(lambda pattern: snake(first[pattern]).upper()).names(first)


def pattern_of(field: Field) -> str | None:
    """The pattern of a field, where it is a text that has one."""
    return None if field.type.scalar in NO_TEXTS else field.type.pattern


def printed_patterns(names: Mapping[str, str]) -> list[PrintedPattern]:
    """The patterns, ready to print."""
    return [
        PrintedPattern(identifier(name), string(pattern), joined(", ", map(regexp, linear_forms(pattern))))
        for pattern, name in names.items()
    ]


def _fields(release: Release) -> Iterator[Field]:
    for schema in release.schemas:
        for item in schema.all_types:
            yield from item.fields
