"""The message that first programs build: the one with the fewest required fields, all of them texts of its root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.model import Field, Release, Scalar, Schema
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.examples import NoExample, scalar_value
from generator.targets.package_view import Naming
from generator.wording.path import join

MOST_FIELDS: Final = 4
"""A program with more of them is no longer one that a person reads at once."""


@dataclass(frozen=True, slots=True)
class FirstMessage:
    """A message, a value for each required field, a virtual host that lets it through (empty: none), and the first
    problem of the message without fields: its path.
    """

    schema: Schema
    values: tuple[tuple[Field, str], ...]
    host: str
    missing: str

    @property
    def without_fields(self) -> str:
        """The message without its fields, in JSON: it is invalid."""
        return f'{{"{self.schema.root_element}": {{}}}}'


@dataclass(frozen=True, slots=True)
class NamedMessage:
    """The first message in a language: its module, its class, its values by the names of their fields."""

    module: str
    root: str
    values: tuple[tuple[str, str], ...]


def first_message(release: Release) -> FirstMessage | None:
    """The message that most virtual hosts let through, then has the fewest fields; None: there is none."""
    hosts = virtual_hosts(release)
    found = []
    for schema in release.messages:
        values = _values(schema, release) if schema.has_header else ()
        if 0 < len(values) <= MOST_FIELDS:
            open_to = [host.name for host in hosts if schema.name in host.messages]
            missing = join(join("$", schema.root_element), values[0][0].name)
            found.append((len(open_to), FirstMessage(schema, values, open_to[0] if open_to else "", missing)))
    return min(found, key=_rank)[1] if found else None


def _rank(item: tuple[int, FirstMessage]) -> tuple[int, int, int]:
    """The more hosts, the better; then the fewer values to give, and the fewer fields in all."""
    hosts, message = item
    return -hosts, len(message.values), sum(len(part.fields) for part in message.schema.all_types)


def _values(schema: Schema, release: Release) -> tuple[tuple[Field, str], ...]:
    """A value for each required field of the root; nothing where one of them is more than a text, or it is a choice."""
    required = [field for field in schema.root.fields if field.cardinality.is_required]
    if schema.root.choice is not None or not all(_is_text(field) for field in required):
        return ()
    try:
        return tuple((field, str(scalar_value(field, release))) for field in required)
    except NoExample:
        return ()


def _is_text(field: Field) -> bool:
    kind = field.type
    return kind.scalar is Scalar.STRING and not (kind.enum or kind.nomenclature or field.cardinality.is_list)


def named(message: FirstMessage, release: Release, naming: Naming) -> NamedMessage:
    """The message under the names of a language."""
    schema = message.schema
    modules = naming.module.names(item.name for item in release.schemas)
    root = naming.type.names([schema.root.name])[schema.root.name]
    fields = naming.field.names(field.name for field in schema.root.fields)
    return NamedMessage(
        modules[schema.name], root, tuple((fields[field.name], value) for field, value in message.values)
    )
