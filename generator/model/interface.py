"""How messages travel: the virtual hosts of the hub and what each lets through (DST)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Location


@dataclass(frozen=True, slots=True)
class VirtualHost:
    """A RabbitMQ virtual host: one per perimeter and DSF version, such as `15-15_v2.0`."""

    name: str
    perimeter: str
    version: str
    messages: tuple[str, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Interface:
    """The transport side of a release."""

    virtual_hosts: tuple[VirtualHost, ...] = ()
