"""The patterns of a release as values of one module: each once, named by the first field that has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import FieldType, Release, Scalar
from generator.patterns import linear_forms
from generator.targets.naming import snake
from generator.targets.package_view import NameRule
from generator.targets.rendering import Code, joined
from generator.targets.typescript.literals import identifier, regexp, string
from generator.targets.value_types import named_kinds

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
    for name, kind in _kinds(release):
        pattern = pattern_of(kind)
        if pattern is not None:
            first.setdefault(pattern, TITLES.get(kind.scalar or Scalar.STRING, name))
    return NameRule(lambda pattern: snake(first[pattern]).upper()).names(first)


def pattern_of(kind: FieldType) -> str | None:
    """The pattern of a value, where it may be a text that has one."""
    return None if kind.scalar in NO_TEXTS else kind.pattern


def printed_patterns(names: Mapping[str, str]) -> list[PrintedPattern]:
    """The patterns, ready to print."""
    return [
        PrintedPattern(
            identifier(name), string(pattern), joined(", ", map(regexp, linear_forms(pattern, is_lazy=True)))
        )
        for pattern, name in names.items()
    ]


def _kinds(release: Release) -> Iterator[tuple[str, FieldType]]:
    for schema in release.schemas:
        for item in schema.all_types:
            yield from named_kinds(item)
