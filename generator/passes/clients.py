"""Checks of the directory: clients may only be given perimeters and virtual hosts that the release has."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Collector
from generator.model import Release
from generator.model.directory import Client
from generator.model.virtual_hosts import virtual_hosts


def check_clients(release: Release, collector: Collector) -> Release:
    """Report perimeters and virtual hosts of a client that are none, and an account that two would share."""
    hosts = virtual_hosts(release)
    for client in release.directory.clients:
        _expect(client, "perimeter", client.perimeters, {host.perimeter for host in hosts}, collector)
        _expect(client, "virtual host", client.virtual_hosts, {host.name for host in hosts}, collector)
        if client.id == release.directory.dispatcher:
            collector.error(
                "bad-client",
                client.location,
                f"the client {client.id!r} has the account of the hub's dispatcher, which may read every message",
                "give the dispatcher an account of its own",
            )
    return release


def _expect(client: Client, what: str, names: Iterable[str], known: set[str], collector: Collector) -> None:
    if not known:
        return
    for name in names:
        if name not in known:
            collector.warning(
                "unknown-perimeter" if what == "perimeter" else "unknown-virtual-host",
                client.location,
                f"{client.id} is given the {what} {name!r}, which the release does not have",
                f"correct the name; there are {', '.join(sorted(known))}",
            )
