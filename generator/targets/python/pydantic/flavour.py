"""The flavour `pydantic`: what its classes are built on."""

from __future__ import annotations

from generator.targets.python.flavour import Flavour
from generator.targets.python.patterns import rust_pattern
from generator.targets.python.pydantic.reserved import TAKEN_FIELDS, TAKEN_TYPES

FLAVOUR = Flavour(
    target="pydantic",
    suffix="models",
    dependencies=("pydantic>=2.12", "jiter>=0.8"),
    title="Pydantic",
    pattern_arguments=lambda pattern: (rust_pattern(pattern),),
    taken_fields=TAKEN_FIELDS,
    taken_types=TAKEN_TYPES,
    tells_nulls=True,
    completes_cycles=True,
)
