"""Channels and operations: those of the interface, then those of each virtual host with the messages it allows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from generator.model import Binding, Interface, VirtualHost
from generator.model.interface import AmqpDelivery, Channel, Operation
from generator.model.virtual_hosts import allowed

Document = dict[str, Any]


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


def _channel(item: Channel) -> Document:
    return _present(
        {
            "address": item.address,
            "description": item.description,
            "messages": {name: {"$ref": f"#/components/messages/{pointer(name)}"} for name in item.messages},
            "parameters": {
                parameter.name: _present({"description": parameter.description}) for parameter in item.parameters
            },
            "bindings": {**_bindings(item), **bindings(item.bindings)},
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
            "bindings": {**({"amqp": _delivery(item.delivery)} if item.delivery else {}), **bindings(item.bindings)},
        }
    )


def bindings(items: Sequence[Binding]) -> Document:
    """The bindings of protocols that the model has no facts for, as they are."""
    return {item.protocol: json.loads(item.facts) for item in items}


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
