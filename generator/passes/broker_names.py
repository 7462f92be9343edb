"""Checks of the names that a broker gets: virtual hosts, exchanges and queues (AMQP 0-9-1, sections 1.1 and 1.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Collector, Location
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts

LONGEST: Final = 255
"""Bytes of a short string, which names and routing keys are."""
RESERVED: Final = "amq."
ROOM: Final = len(".dispatch")
"""What the hub's own queue adds to the name of the exchange."""


def check_broker_names(release: Release, collector: Collector) -> Release:
    """Report names that no broker takes: empty, too long, or among those that AMQP keeps for itself."""
    for what, name, room, place in _names(release):
        if not name or len(name.encode("utf-8", "replace")) + room > LONGEST or name.startswith(RESERVED):
            shown = f"{name[:40]}…" if len(name) > 40 else name
            collector.warning(
                "bad-broker-name",
                place,
                f"the {what} {shown!r} has a name that RabbitMQ refuses",
                f"give it a name of 1 to {LONGEST - room} bytes that does not begin with {RESERVED}",
            )
    return release


def _names(release: Release) -> Iterator[tuple[str, str, int, Location]]:
    """Each name with what it is, the bytes that are added to it, and its place."""
    for host in virtual_hosts(release):
        yield "virtual host", host.name, 0, host.location
    longest = max((len(client.id) for client in release.directory.clients), default=0)
    for channel in release.interface.channels:
        if channel.exchange is not None:
            yield "exchange", channel.exchange.name, ROOM, release.location
        if channel.queue is not None:
            yield "queue", channel.queue.name, longest, release.location
