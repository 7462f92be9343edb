"""What the catalogue says, in plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """A message on a virtual host.

    `since` is the version of the oldest release from which on its contract is the same, release after release:
    a message that the partner built from that one passes. `is_declared` tells that a sheet describes it.
    """

    message: str
    root_element: str
    namespace: str
    since: str
    is_declared: bool = True


@dataclass(frozen=True, slots=True)
class Host:
    """A virtual host and the messages that it lets through; `name` is empty where the release names none."""

    name: str
    version: str
    messages: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """A perimeter of a release, with its DSF versions."""

    perimeter: str
    versions: tuple[str, ...]
    hosts: tuple[Host, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a release: the target and language that it is of, and what it is called where it is published."""

    target: str
    language: str
    ecosystem: str
    ecosystem_title: str
    group: str
    name: str
    version: str
    coordinate: str
    """The name as its ecosystem writes it, with its group."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A release: its contracts, the DSF version that all of them share, and its packages."""

    version: str
    date: str
    is_lts: bool
    transverse: tuple[str, ...]
    contracts: tuple[Contract, ...]
    packages: tuple[Package, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every release, from the oldest to the newest."""

    editions: tuple[Edition, ...]

    @property
    def perimeters(self) -> tuple[str, ...]:
        """Every perimeter of some release: those with a DSF version first, in the order of the newest release."""
        found = [contract for edition in reversed(self.editions) for contract in edition.contracts]
        versioned = (contract.perimeter for contract in found if contract.versions)
        return tuple(dict.fromkeys((*versioned, *(contract.perimeter for contract in found))))

    def messages(self, perimeter: str) -> tuple[str, ...]:
        """Every message that some release carries in a perimeter, in the order of the newest one."""
        names = (
            item.message
            for edition in reversed(self.editions)
            for contract in edition.contracts
            if contract.perimeter == perimeter
            for host in contract.hosts
            for item in host.messages
        )
        return tuple(dict.fromkeys(names))
