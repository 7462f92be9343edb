"""Channels and operations: those of the interface, then those of each virtual host with the messages it allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from generator.model import Interface, Release, VirtualHost
from generator.model.interface import AmqpDelivery, Channel, Operation

Document = dict[str, Any]

SAME_PERIMETER = {"15-18": "15-NexSIS", "15-MAJ": "15-15"}
"""Perimeters of sheets that travel on another one's virtual host (DSF)."""
TRANSVERSE = "transverse"
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
                if SAME_PERIMETER.get(schema.perimeter, schema.perimeter) in (item.perimeter, TRANSVERSE)
            ),
            release.location,
        )
        for item in release.perimeters
        if item.perimeter != TRANSVERSE
        for version in item.versions
    ]


def channels(interface: Interface, hosts: Sequence[VirtualHost]) -> Document:
    """The interface's channels by name, then each virtual host's (`x-virtual-host`)."""
    found = {channel.name: _channel(channel) for channel in interface.channels}
    for host in hosts:
        for channel in interface.channels:
            own = {
                "x-virtual-host": {
                    "name": host.name,
                    "perimeter": host.perimeter,
                    "version": host.version,
                    "messages": list(host.messages),
                }
            }
            found[f"{host.name}.{channel.name}"] = {**_channel(_on(channel, host)), **own}
    return found


def operations(interface: Interface, hosts: Sequence[VirtualHost]) -> Document:
    """The interface's operations by name, then each virtual host's."""
    found = {item.name: _operation(item, item.channel, item.messages) for item in interface.operations}
    for host in hosts:
        for item in interface.operations:
            made = _operation(item, f"{host.name}.{item.channel}", allowed(item.channel, host))
            found[f"{host.name}.{item.name}"] = {**made, "x-virtual-host": host.name}
    return found


def _on(channel: Channel, host: VirtualHost) -> Channel:
    exchange = replace(channel.exchange, virtual_host=host.name) if channel.exchange else None
    queue = replace(channel.queue, virtual_host=host.name) if channel.queue else None
    return replace(channel, messages=allowed(channel.name, host), exchange=exchange, queue=queue)


def allowed(channel: str, host: VirtualHost) -> tuple[str, ...]:
    """What a channel of a virtual host carries: the queues `.ack` and `.info` have messages of their own (DST)."""
    queue = channel.rpartition(".")[2]
    if queue in OWN_MESSAGES:
        return tuple(name for name in host.messages if name in OWN_MESSAGES[queue])
    others = frozenset().union(*OWN_MESSAGES.values()) if queue == "message" else frozenset()
    return tuple(name for name in host.messages if name not in others)


def _channel(item: Channel) -> Document:
    return _present(
        {
            "address": item.address,
            "description": item.description,
            "messages": {name: {"$ref": f"#/components/messages/{pointer(name)}"} for name in item.messages},
            "parameters": {
                parameter.name: _present({"description": parameter.description}) for parameter in item.parameters
            },
            "bindings": _bindings(item),
        }
    )


def _bindings(item: Channel) -> Document:
    if item.queue is not None:
        queue = item.queue
        facts: Document = {"durable": queue.durable, "exclusive": queue.exclusive, "autoDelete": queue.auto_delete}
        amqp = {"is": "queue", "queue": {"name": queue.name, **_known(facts), "vhost": queue.virtual_host}}
    elif item.exchange is not None:
        exchange = item.exchange
        facts = {"type": exchange.type or None, "durable": exchange.durable, "autoDelete": exchange.auto_delete}
        amqp = {
            "is": "routingKey",
            "exchange": {"name": exchange.name, **_known(facts), "vhost": exchange.virtual_host},
        }
    else:
        return {}
    return {"amqp": {**amqp, "bindingVersion": "0.3.0"}}


def _operation(item: Operation, channel: str, names: Sequence[str]) -> Document:
    place = f"#/channels/{pointer(channel)}"
    return _present(
        {
            "action": item.action,
            "title": item.title,
            "summary": item.summary,
            "description": item.description,
            "channel": {"$ref": place},
            "messages": [{"$ref": f"{place}/messages/{pointer(name)}"} for name in names],
            "bindings": {"amqp": _delivery(item.delivery)} if item.delivery else {},
        }
    )


def _delivery(item: AmqpDelivery) -> Document:
    facts = {
        "expiration": item.expiration,
        "userId": item.user_id or None,
        "cc": list(item.copies) or None,
        "deliveryMode": item.delivery_mode,
        "mandatory": item.mandatory,
        "ack": item.acknowledged,
    }
    return {**_known(facts), "bindingVersion": "0.3.0"}


def _known(facts: Document) -> Document:
    return {key: value for key, value in facts.items() if value is not None}


def _present(facts: Document) -> Document:
    return {key: value for key, value in facts.items() if value not in ("", [], {})}


def pointer(name: str) -> str:
    """A name as part of a JSON pointer in a URI fragment (RFC 6901, section 6)."""
    return quote(name.replace("~", "~0").replace("/", "~1"), safe="{}")
