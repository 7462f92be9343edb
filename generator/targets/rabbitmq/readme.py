"""The readme of the broker's files, for the hub's operators."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Release, VirtualHost
from generator.targets.rabbitmq.markdown import code_span, plain, version
from generator.targets.rabbitmq.topology import Topology
from generator.targets.rendering import joined, render

MILLISECONDS_OF_HOUR = 3_600_000


def readme(release: Release, hosts: Sequence[VirtualHost], shape: Topology) -> str:
    """The readme's text."""
    view = {
        "release": version(release.version),
        "exchange": code_span(shape.exchange.name),
        "key": code_span(shape.key),
        "queues": joined(", ", (code_span(queue.name) for queue in shape.queues)),
        "dispatcher": code_span(release.directory.dispatcher),
        "dispatch_queue": code_span(shape.dispatch_queue),
        "delivery_exchange": code_span(shape.delivery_exchange),
        "hours": None if shape.expiry is None else round(shape.expiry / MILLISECONDS_OF_HOUR),
        "clients": [
            {
                "id": code_span(client.id),
                "label": plain(client.label),
                "hosts": joined(", ", (code_span(host.name) for host in hosts if client.may_use(host))),
            }
            for client in release.directory.clients
        ],
        "hosts": [
            {
                "name": code_span(host.name),
                "messages": joined(", ", map(code_span, host.messages)),
                "clients": sum(client.may_use(host) for client in release.directory.clients),
            }
            for host in hosts
        ],
    }
    return render("rabbitmq", "README.md.jinja", view=view)
