"""RabbitMQ's definitions of a release: what `rabbitmqctl import_definitions` reads.

Source: RabbitMQ, « Schema Definition Export and Import »; DST for what is in it. Accounts have no password: a client
proves who it is by its certificate (mechanism EXTERNAL).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model import Release, VirtualHost
from generator.model.directory import Client
from generator.targets.rabbitmq.permissions import NOTHING, only, permission, topic_permission
from generator.targets.rabbitmq.topology import Topology, of_client

Document = dict[str, Any]
Use = tuple[VirtualHost, Client]


def definitions(release: Release, hosts: Sequence[VirtualHost], shape: Topology) -> Document:
    """The whole document; nothing in it is of another release's virtual hosts."""
    directory = release.directory
    uses = [(host, client) for host in hosts for client in directory.clients if client.may_use(host)]
    accounts = dict.fromkeys([directory.dispatcher, *(client.id for _, client in uses)])
    return {
        "users": [_user(name) for name in accounts],
        "vhosts": [_virtual_host(host, release) for host in hosts],
        "permissions": [
            *(_dispatcher_permission(directory.dispatcher, host, shape) for host in hosts),
            *(_client_permission(host, client, shape) for host, client in uses),
        ],
        "topic_permissions": list(_topic_permissions(directory.dispatcher, hosts, uses, shape)),
        "policies": [_expiry(host, shape) for host in hosts if shape.expiry is not None],
        "queues": list(_queues(hosts, uses, shape)),
        "exchanges": [item for host in hosts for item in _exchanges(host, shape)],
        "bindings": list(_bindings(hosts, uses, shape)),
    }


def _user(name: str) -> Document:
    return {"name": name, "password_hash": "", "hashing_algorithm": "rabbit_password_hashing_sha256", "tags": ""}


def _virtual_host(host: VirtualHost, release: Release) -> Document:
    contract = f"{host.perimeter}, DSF {host.version}" if host.perimeter else "Hub Santé"
    facts: Document = {"description": f"{contract} (modèle {release.version})", "tags": []}
    return {"name": host.name, **facts, "metadata": facts}  # RabbitMQ 3.10 reads the first, 4 the second


def _dispatcher_permission(user: str, host: VirtualHost, shape: Topology) -> Document:
    return permission(user, host.name, write=[shape.delivery_exchange], read=[shape.dispatch_queue])


def _client_permission(host: VirtualHost, client: Client, shape: Topology) -> Document:
    return permission(client.id, host.name, write=[shape.exchange.name], read=shape.queue_names(client.id))


def _topic_permissions(
    dispatcher: str, hosts: Sequence[VirtualHost], uses: Sequence[Use], shape: Topology
) -> Iterator[Document]:
    """A client publishes under its own routing key only; RabbitMQ asks this of topic exchanges."""
    if shape.exchange_type != "topic":
        return
    exchange = shape.exchange.name
    for host in hosts:
        yield topic_permission(dispatcher, host.name, exchange, NOTHING)
    for host, client in uses:
        yield topic_permission(client.id, host.name, exchange, only([of_client(shape.key, client.id)]))


def _expiry(host: VirtualHost, shape: Topology) -> Document:
    """No message stays longer than the interface says, whatever its sender wrote."""
    return {
        "vhost": host.name,
        "name": f"{shape.exchange.name}.expiry",
        "pattern": ".*",
        "apply-to": "queues",
        "definition": {"message-ttl": shape.expiry},
        "priority": 0,
    }


def _exchanges(host: VirtualHost, shape: Topology) -> Iterator[Document]:
    exchange = shape.exchange
    facts = {
        "durable": exchange.durable is not False,
        "auto_delete": exchange.auto_delete is True,
        "arguments": {},
    }
    yield {"name": exchange.name, "vhost": host.name, "type": shape.exchange_type, **facts}
    yield {"name": shape.delivery_exchange, "vhost": host.name, "type": "direct", **facts}


def _queues(hosts: Sequence[VirtualHost], uses: Sequence[Use], shape: Topology) -> Iterator[Document]:
    for host in hosts:
        yield _queue(shape.dispatch_queue, host)
        for name in _names(host, uses, shape):
            yield _queue(name, host)


def _queue(name: str, host: VirtualHost) -> Document:
    return {"name": name, "vhost": host.name, "durable": True, "auto_delete": False, "arguments": {}}


def _bindings(hosts: Sequence[VirtualHost], uses: Sequence[Use], shape: Topology) -> Iterator[Document]:
    for host in hosts:
        yield _binding(host, shape.exchange.name, shape.dispatch_queue, "#")
        for name in _names(host, uses, shape):
            yield _binding(host, shape.delivery_exchange, name, name)


def _names(host: VirtualHost, uses: Sequence[Use], shape: Topology) -> list[str]:
    found = [name for used, client in uses if used == host for name in shape.queue_names(client.id)]
    return list(dict.fromkeys(found))


def _binding(host: VirtualHost, source: str, queue: str, key: str) -> Document:
    return {
        "source": source,
        "vhost": host.name,
        "destination": queue,
        "destination_type": "queue",
        "routing_key": key,
        "arguments": {},
    }
