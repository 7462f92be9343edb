"""The virtual hosts that a broker gets for a release."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Release, VirtualHost
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.rabbitmq.topology import Topology


def hosts(release: Release, shape: Topology) -> Sequence[VirtualHost]:
    """Those of the release; where it names neither hosts nor DSF versions, the exchange's own, for all messages."""
    names = tuple(schema.name for schema in release.messages)
    own = VirtualHost(shape.exchange.virtual_host or "/", "", "", names, release.location)
    return virtual_hosts(release) or [own]
