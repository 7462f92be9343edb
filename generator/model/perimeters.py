"""Perimeters of a release, and the messages that each carries (DSF)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.contracts import OTHER_NAMES, PARTS, TRANSVERSE, carrier, contract_name
from generator.model.release import Release, Schema
from generator.model.virtual_hosts import virtual_hosts
from generator.names import find_name


def perimeter_of(schema: Schema) -> str:
    """The perimeter whose contract a message is part of, as its sheet tells."""
    return carrier(schema.perimeter)


def perimeter_names(release: Release) -> tuple[str, ...]:
    """The contracts of a release: those that it or its virtual hosts name, then those that only its sheets do."""
    named = [item.perimeter for item in release.perimeters]
    hosts = [host.perimeter for host in release.interface.virtual_hosts]
    sheets = [perimeter_of(schema) for schema in release.messages]
    return tuple(name for name in dict.fromkeys((*named, *hosts, *sheets)) if name and name != TRANSVERSE)


def messages_of(release: Release, perimeter: str) -> tuple[str, ...]:
    """The messages of a contract in the release's order: those that its virtual hosts let through, and its sheets'.

    What a sheet says counts where the release names no virtual host of the perimeter.
    """
    named = {name for host in release.interface.virtual_hosts if host.perimeter == perimeter for name in host.messages}
    allowed = named or {schema.name for schema in release.messages if perimeter_of(schema) in (perimeter, TRANSVERSE)}
    return tuple(schema.name for schema in release.messages if schema.name in allowed)


def perimeters_by_message(release: Release) -> dict[str, tuple[str, ...]]:
    """The perimeters of each schema: the contracts that carry it (`messages_of`); none for the header, which all have.

    The one answer to « which perimeter? », for pages, menus, search, documents and packages.
    """
    carried = {name: frozenset(messages_of(release, name)) for name in perimeter_names(release)}
    return {
        schema.name: tuple(name for name, messages in carried.items() if schema.name in messages)
        for schema in release.schemas
    }


def hosts_of(release: Release, perimeter: str) -> tuple[str, ...]:
    """The names of the virtual hosts of a contract."""
    return tuple(host.name for host in virtual_hosts(release) if host.perimeter == perimeter)


def find_perimeter(name: str, known: Iterable[str]) -> str:
    """The perimeter of `known` that is named, whatever its case: by any of its names, or by that of a part of it.

    It is named as its contract is (15-NexSIS for 15-18). Raises `UnknownName`.
    """
    names = tuple(dict.fromkeys(contract_name(item) for item in known if item and item != TRANSVERSE))
    others = {other: whole for other, whole in (*PARTS.items(), *OTHER_NAMES.items()) if whole in names}
    return find_name(name, names, "no perimeter", others)
