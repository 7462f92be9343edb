"""Virtual hosts of a release, and which queue each of their messages comes by (DST); the rule of every target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.model.contracts import TRANSVERSE, carrier, contract_name
from generator.model.interface import VirtualHost
from generator.model.release import Release

OWN_MESSAGES: Final = {"ack": frozenset({"RC-REF"}), "info": frozenset({"RS-INFO", "RS-ERROR"})}


def virtual_hosts(release: Release) -> Sequence[VirtualHost]:
    """The virtual hosts of the release: those that it names, else one for each perimeter and DSF version (DST)."""
    if release.interface.virtual_hosts:
        return release.interface.virtual_hosts
    return [
        VirtualHost(
            f"{item.perimeter.lower()}_v{version}",
            item.perimeter,
            version,
            tuple(
                schema.name
                for schema in release.messages
                if carrier(schema.perimeter) in (contract_name(item.perimeter), TRANSVERSE)
            ),
            release.location,
        )
        for item in release.perimeters
        if item.perimeter != TRANSVERSE
        for version in item.versions
    ]


def allowed(channel: str, host: VirtualHost) -> tuple[str, ...]:
    """What a channel of a virtual host carries: the queues `.ack` and `.info` have messages of their own (DST)."""
    queue = channel.rpartition(".")[2]
    if queue in OWN_MESSAGES:
        return tuple(name for name in host.messages if name in OWN_MESSAGES[queue])
    others = frozenset().union(*OWN_MESSAGES.values()) if queue == "message" else frozenset()
    return tuple(name for name in host.messages if name not in others)
