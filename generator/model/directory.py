"""The directory of the hub's clients: who may connect, and where (DST)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Location
from generator.model.interface import VirtualHost

DISPATCHER: Final = "hubsante.dispatcher"
"""The account of the hub's dispatcher, where no other is named."""


@dataclass(frozen=True, slots=True)
class Client:
    """A client of the hub; `id` is its routing key, its account and the head of its queues' names.

    It may use every virtual host of its perimeters, and those that it names.
    """

    id: str
    location: Location
    label: str = ""
    perimeters: tuple[str, ...] = ()
    virtual_hosts: tuple[str, ...] = ()

    def may_use(self, host: VirtualHost) -> bool:
        """Whether the client may connect to a virtual host; one that is of no perimeter is everyone's."""
        return not host.perimeter or host.perimeter in self.perimeters or host.name in self.virtual_hosts


@dataclass(frozen=True, slots=True)
class Directory:
    """The clients, and the account of the hub's own dispatcher."""

    dispatcher: str = DISPATCHER
    clients: tuple[Client, ...] = ()
