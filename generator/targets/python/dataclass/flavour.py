"""The flavour `dataclass`: what its classes are built on."""

from __future__ import annotations

from generator.patterns import linear_forms
from generator.targets.python.flavour import Flavour
from generator.targets.python.patterns import rust_pattern
from generator.targets.python.reserved import TAKEN_FIELDS, TAKEN_TYPES
from generator.targets.rendering import code


def pattern_arguments(pattern: str) -> tuple[str, ...]:
    """The pattern to show, then the linear forms to match; the forms are left out where they are the pattern."""
    shown, forms = rust_pattern(pattern), linear_forms(pattern)
    return (shown,) if forms == (shown,) else (shown, *forms)


FLAVOUR = Flavour(
    target="dataclass",
    suffix="dataclasses",
    dependencies=(),
    title="dataclass",
    pattern_arguments=pattern_arguments,
    taken_fields=TAKEN_FIELDS,
    taken_types=TAKEN_TYPES,
    module_imports=(code("from dataclasses import dataclass"),),
)
