"""A release as a package, before its classes are named: what the files around the classes say of it.

A message's classes are named by the function that renders the message, so that its outline is all that it
depends on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model import Nomenclature, PackageNames, Release, Schema, VirtualHost
from generator.model.perimeters import perimeters_by_message
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.list_names import former_list_names, list_names
from generator.targets.package_view import CodeListView, ListName, Naming
from generator.targets.samples import NO_SAMPLES, Samples, samples


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """A message, its perimeters (joined), the names of its module and of its root's class, and how many other types."""

    schema: str
    perimeters: str
    root_element: str
    xml_namespace: str
    has_header: bool
    is_header: bool
    module: str
    root: str
    types: int


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release and its schemas, the header's among them."""

    names: PackageNames
    version: str
    major: str
    date: str
    virtual_hosts: tuple[VirtualHost, ...]
    schemas: tuple[MessageFacts, ...]

    @property
    def header(self) -> MessageFacts:
        """The schema of the RC-DE header."""
        return next(item for item in self.schemas if item.is_header)

    @property
    def messages(self) -> tuple[MessageFacts, ...]:
        """The messages, without the header."""
        return tuple(item for item in self.schemas if not item.is_header)


@dataclass(frozen=True, slots=True)
class MessageOutline:
    """A message: its module's name, the names of the release's code lists that it uses, by their ids.

    Its samples are those of `with_samples`.
    """

    module: str
    schema: Schema
    lists: Mapping[str, ListName]
    samples: Samples = NO_SAMPLES


@dataclass(frozen=True, slots=True)
class PackageOutline:
    """A release, its modules and its code lists named for a language."""

    facts: ReleaseFacts
    messages: tuple[MessageOutline, ...]
    code_lists: tuple[CodeListView, ...]


def outline(release: Release, naming: Naming) -> PackageOutline:
    """The whole release; code lists that no field uses are part of it."""
    perimeters = perimeters_by_message(release)
    modules = naming.module.names(schema.name for schema in release.schemas)
    code_lists = _code_lists(release.nomenclatures, naming)
    shared = {item.id: ListName(item.name, item.id, len(item.codes)) for item in code_lists}
    return PackageOutline(
        ReleaseFacts(
            release.package,
            release.version,
            release.major,
            release.date,
            tuple(virtual_hosts(release)),
            tuple(
                _facts(schema, modules[schema.name], naming, ", ".join(perimeters[schema.name]))
                for schema in release.schemas
            ),
        ),
        tuple(MessageOutline(modules[schema.name], schema, _used(schema, shared)) for schema in release.schemas),
        code_lists,
    )


def with_samples(found: PackageOutline, release: Release) -> PackageOutline:
    """An outline whose messages have their samples: packages ship them, and to make them takes time."""
    messages = (replace(message, samples=samples(message.schema, release)) for message in found.messages)
    return replace(found, messages=tuple(messages))


def _code_lists(nomenclatures: tuple[Nomenclature, ...], naming: Naming) -> tuple[CodeListView, ...]:
    names = list_names(nomenclatures, naming.type)
    former = former_list_names(names, naming.type)
    return tuple(
        CodeListView(
            names[item.id],
            item.id,
            item.name,
            item.description,
            item.location,
            item.codes,
            former.get(item.id, ""),
        )
        for item in {item.id: item for item in nomenclatures}.values()
    )


def _facts(schema: Schema, module: str, naming: Naming, perimeters: str) -> MessageFacts:
    return MessageFacts(
        schema.name,
        perimeters,
        schema.root_element,
        schema.xml_namespace,
        schema.has_header,
        schema.is_header,
        module,
        naming.type.names([schema.root.name])[schema.root.name],
        len(schema.types),
    )


def _used(schema: Schema, shared: Mapping[str, ListName]) -> dict[str, ListName]:
    used = (kind.named_list or "" for item in schema.all_types for kind in item.value_types())
    return {name: shared[name] for name in used if name in shared}
