"""Servers, channels, operations and bindings of an AsyncAPI document, 2.x and 3.0, to the interface.

Version 2.x names operations from the application's side: its `publish` is what a client sends (AsyncAPI 2.6,
Operation Object), as `send` is in the hub's 3.0 documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.mappers.asyncapi.bindings import bindings_of, delivery_of, exchange_of, queue_of
from generator.mappers.asyncapi.composition import Composition
from generator.mappers.asyncapi.messages import messages
from generator.mappers.asyncapi.traits import with_traits
from generator.mappers.asyncapi.types import TypeMapper
from generator.mappers.asyncapi.unsupported import Report
from generator.model import Interface, ObjectType, VirtualHost
from generator.model.interface import Channel, InterfaceMessage, Operation, Parameter, SecurityScheme, Server
from generator.readers.asyncapi.documents import View

VIRTUAL_HOST: Final = "x-virtual-host"
ACTIONS: Final = {"publish": "send", "subscribe": "receive"}


def map_interface(root: View, report: Report) -> Interface:
    """The transport side of the document; channels of one virtual host (ours) are folded to that host."""
    info, components = root.at("info"), root.at("components")
    is_old = root.documents.is_old
    channels = [(name, item) for name, item in _entries(root, "channels") if not item.has(VIRTUAL_HOST)]
    return Interface(
        virtual_hosts=_virtual_hosts(root),
        title=info.text("title") if info else "",
        description=info.text("description") if info else "",
        content_type=root.text("defaultContentType"),
        servers=tuple(_server(name, item) for name, item in _entries(root, "servers")),
        security_schemes=tuple(
            SecurityScheme(name, item.text("type"), item.text("description"))
            for name, item in (_entries(components, "securitySchemes") if components else ())
        ),
        messages=tuple(_messages(root, report)),
        channels=tuple(_channel(name, item) for name, item in channels),
        operations=tuple(_old_operations(channels) if is_old else _operations(root)),
    )


def _entries(view: View, key: str) -> Iterator[tuple[str, View]]:
    holder = view.at(key)
    if holder is not None:
        yield from holder.entries()


def _virtual_hosts(root: View) -> tuple[VirtualHost, ...]:
    hosts: dict[str, VirtualHost] = {}
    for _, channel in _entries(root, "channels"):
        facts = channel.at(VIRTUAL_HOST)
        if facts is None or facts.text("name") in hosts:
            continue
        hosts[facts.text("name")] = VirtualHost(
            facts.text("name"), facts.text("perimeter"), facts.text("version"), facts.texts("messages"), facts.location
        )
    return tuple(hosts.values())


def _server(name: str, item: View) -> Server:
    security = item.raw("security")
    schemes = security.items() if security else []
    names = [scheme.name or next((key for key, _ in scheme.entries()), "") for scheme in schemes]
    return Server(
        name=name,
        host=item.text("host") or item.text("url"),
        protocol=item.text("protocol"),
        protocol_version=item.text("protocolVersion"),
        pathname=item.text("pathname"),
        description=item.text("description"),
        security=tuple(filter(None, names)),
        bindings=bindings_of(item.at("bindings"), frozenset()),
    )


def _messages(root: View, report: Report) -> Iterator[InterfaceMessage]:
    """The messages that the broker carries; those which only tell what the envelope holds are the schemas'."""
    seen: set[str] = set()
    composition = Composition(report)
    for name, item in messages(root):
        if name in seen or (item.has("x-schema") and not item.has("x-interface")):
            continue
        seen.add(name)
        headers = item.at("headers")
        found, types = _headers(headers, TypeMapper(frozenset(), report, composition)) if headers else (None, ())
        yield InterfaceMessage(
            name=name,
            title=item.text("title"),
            summary=item.text("summary"),
            content_type=item.text("contentType"),
            headers=found,
            types=types,
            bindings=bindings_of(item.at("bindings"), frozenset()),
        )


def _headers(view: View, mapper: TypeMapper) -> tuple[ObjectType | None, tuple[ObjectType, ...]]:
    """The application headers with the types below them; None, reported, where they are no object."""
    if mapper.is_object(view):
        return mapper.build(view, "headers")
    mapper.report.unsupported(view, "headers", "the headers are no object with properties")
    return None, ()


def _channel(name: str, item: View) -> Channel:
    bindings = item.at("bindings")
    return Channel(
        name=name,
        address=item.text("address") or name,
        description=item.text("description"),
        parameters=tuple(
            Parameter(key, parameter.text("description")) for key, parameter in _entries(item, "parameters")
        ),
        messages=tuple(key for key, _ in _entries(item, "messages")) or tuple(_old_messages(item)),
        exchange=exchange_of(bindings),
        queue=queue_of(bindings),
        bindings=bindings_of(bindings),
    )


def _old_messages(channel: View) -> Iterator[str]:
    names = []
    for action in ACTIONS:
        operation = channel.at(action)
        message = operation.at("message") if operation else None
        names.append(message.name or message.text("name") if message else "")
    yield from dict.fromkeys(filter(None, names))


def _operations(root: View) -> Iterator[Operation]:
    for name, bare in _entries(root, "operations"):
        item = with_traits(bare)
        if item.has(VIRTUAL_HOST):
            continue
        channel, listed = item.raw("channel"), item.raw("messages")
        nodes = listed.node.value if listed and isinstance(listed.node.value, list) else []
        references = [item.part(node).reference for node in nodes]
        yield Operation(
            name=name,
            action=item.text("action"),
            channel=_last(channel.reference) if channel else "",
            title=item.text("title"),
            summary=item.text("summary"),
            description=item.text("description"),
            messages=tuple(map(_last, references)),
            delivery=delivery_of(item.at("bindings")),
            bindings=bindings_of(item.at("bindings")),
        )


def _old_operations(channels: list[tuple[str, View]]) -> Iterator[Operation]:
    for name, channel in channels:
        for key, action in ACTIONS.items():
            bare = channel.at(key)
            if bare is None:
                continue
            item = with_traits(bare)
            message = item.at("message")
            yield Operation(
                name=item.text("operationId") or f"{key}-{name}",
                action=action,
                channel=name,
                summary=item.text("summary"),
                description=item.text("description"),
                messages=(message.name or message.text("name"),) if message else (),
                delivery=delivery_of(item.at("bindings")),
                bindings=bindings_of(item.at("bindings")),
            )


def _last(reference: str) -> str:
    from urllib.parse import unquote

    return unquote(reference).rpartition("/")[2].replace("~1", "/").replace("~0", "~")
