"""Transport: servers, channels with their exchanges and queues, operations (AsyncAPI 3.0, AMQP bindings)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from generator.diff.changes import ABSENT, Difference, Effect, Side
from generator.diff.compare.describe import of_field
from generator.diff.compare.signatures import signature
from generator.model import FieldType, Interface, Schema

SERVER: Final = ("host", "protocol", "protocol_version", "pathname")
TEXTS: Final = ("title", "summary", "description")
HOST: Final = "virtual_host"


def of_transport(old: Interface, new: Interface) -> Iterator[Difference]:
    """The differences of servers, channels, operations and messages of two interfaces, found by their names."""
    yield from _servers(old, new)
    yield from _channels(old, new)
    yield from _operations(old, new)
    for before, after in _both(old.messages, new.messages):
        if before.content_type != after.content_type:
            yield _changed("CH-BIND", after.name, "content_type", before.content_type, after.content_type)
        headers = _headers(before), _headers(after)
        if headers[0].text != headers[1].text:
            yield Difference("CH-BIND", (), *headers, f"{after.name} headers")
        elif before.headers and after.headers and _accepted(before) != _accepted(after):
            yield _changed("CANT-TELL", after.name, "headers", "…", "…")
        yield from _data(before, after)
        yield from _texts(before, after)
    yield from _facts("DOC", "interface", old, new, ("title", "description"))


def _servers(old: Interface, new: Interface) -> Iterator[Difference]:
    schemes = [{item.name: item.type for item in side.security_schemes} for side in (old, new)]
    for server in _gone(old.servers, new.servers):
        yield Difference("SRV", (), Side(server.host, item=server), ABSENT, server.name)
    for server in _gone(new.servers, old.servers):
        side = Side(server.host, item=server)
        yield Difference("SRV", (), ABSENT, side, server.name, forward=Effect.SAFE, backward=Effect.SAFE)
    for before, after in _both(old.servers, new.servers):
        yield from _facts("SRV", after.name, before, after, SERVER)
        yield from _data(before, after)
        asked = [
            ", ".join(f"{name} {known.get(name, '')}".strip() for name in server.security)
            for server, known in zip((before, after), schemes, strict=True)
        ]
        if asked[0] != asked[1]:
            yield _changed("SEC", after.name, "security", *asked)
        yield from _texts(before, after)


def _channels(old: Interface, new: Interface) -> Iterator[Difference]:
    gone, added = _gone(old.channels, new.channels), _gone(new.channels, old.channels)
    for channel in gone:
        twin = next((item for item in added if _binding(item) == _binding(channel) and item.queue), None)
        if twin is None:
            yield Difference("CH-DEL", (), Side(channel.address, item=channel), ABSENT, channel.name)
        else:
            added = [item for item in added if item is not twin]
            yield _changed("CH-REN", channel.name, "address", channel.address, twin.address)
    for channel in added:
        yield Difference("CH-ADD", (), ABSENT, Side(channel.address, item=channel), channel.name)
    for before, after in _both(old.channels, new.channels):
        if before.address != after.address:
            yield _changed("CH-REN", after.name, "address", before.address, after.address)
        yield from _bindings(after.name, before, after)
        yield from _data(before, after)
        yield from _messages(after.name, before.messages, after.messages)
        yield from _texts(before, after)


def _bindings(name: str, old: Any, new: Any) -> Iterator[Difference]:
    """Settings of the exchange and the queue: a client that declares them otherwise is refused by the broker."""
    for part in ("exchange", "queue"):
        before, after = getattr(old, part), getattr(new, part)
        if (before is None) != (after is None):
            yield _changed("CH-BIND", name, part, before.name if before else "", after.name if after else "")
        elif before is not None:
            settings = tuple(item.name for item in fields(before))
            for item in _facts("CH-BIND", f"{name} {part}", before, after, settings):
                is_host = item.subject.endswith(HOST)
                rule = "CH-VHOST" if is_host else item.rule
                yield Difference(rule, (), item.old, item.new, item.subject)


def _data(old: Any, new: Any) -> Iterator[Difference]:
    """Bindings of other protocols than AMQP (Kafka, MQTT, WebSocket…), compared as data."""
    before, after = ({item.protocol: item.facts for item in side.bindings} for side in (old, new))
    for protocol in dict.fromkeys((*before, *after)):
        if before.get(protocol) != after.get(protocol):
            yield _changed("CH-BIND", new.name, protocol, before.get(protocol, ""), after.get(protocol, ""))


def _accepted(item: Any) -> str:
    """What the headers of a message accept."""
    shell = Schema(item.name, "", "headers", item.headers, (item.headers, *item.types), item.headers.location)
    return signature(FieldType(object_type=item.headers.name), shell)


def _operations(old: Interface, new: Interface) -> Iterator[Difference]:
    for operation in _gone(old.operations, new.operations):
        yield Difference("OP-MSG-DEL", (), _action(operation), ABSENT, operation.name)
    for operation in _gone(new.operations, old.operations):
        yield Difference("OP-MSG-ADD", (), ABSENT, _action(operation), operation.name)
    for before, after in _both(old.operations, new.operations):
        if _operation(before) != _operation(after):
            yield Difference("CH-REN", (), _action(before), _action(after), f"{after.name} operation")
        if before.delivery != after.delivery:  # a client may send as before: the broker takes it
            sides = _delivery(before), _delivery(after)
            subject = f"{after.name} delivery"
            yield Difference("CH-BIND", (), *sides, subject, forward=Effect.SAFE, backward=Effect.CONDITIONAL)
        yield from _data(before, after)
        yield from _messages(after.name, before.messages, after.messages)
        yield from _texts(before, after)


def _messages(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    for message in new:
        if message not in old:
            yield Difference("OP-MSG-ADD", (), ABSENT, Side(f"{message} @ {name}"), f"{name} {message}")
    for message in old:
        if message not in new:
            yield Difference("OP-MSG-DEL", (), Side(f"{message} @ {name}"), ABSENT, f"{name} {message}")


def _texts(old: Any, new: Any) -> Iterator[Difference]:
    yield from _facts("DOC", new.name, old, new, tuple(text for text in TEXTS if hasattr(new, text)))


def _facts(rule: str, name: str, old: Any, new: Any, facts: Sequence[str]) -> Iterator[Difference]:
    for fact in facts:
        before, after = getattr(old, fact), getattr(new, fact)
        if before != after:
            yield _changed(rule, name, fact, _text(before), _text(after))


def _changed(rule: str, name: str, fact: str, before: str, after: str) -> Difference:
    return Difference(rule, (), Side(before), Side(after), f"{name} {fact}")


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_text, value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _settings(item: Any) -> str:
    if item is None:
        return ""
    return ", ".join(f"{field.name}={_text(getattr(item, field.name))}" for field in fields(item))


def _binding(channel: Any) -> tuple[object, ...]:
    queue = channel.queue
    return (channel.messages, queue and (queue.durable, queue.exclusive, queue.auto_delete, queue.virtual_host))


def _operation(item: Any) -> str:
    return f"{item.action} {item.channel}"


def _headers(item: Any) -> Side:
    return Side(", ".join(map(of_field, item.headers.fields)) if item.headers else "", item=item.headers)


def _action(item: Any) -> Side:
    return Side(_operation(item), item=item)


def _delivery(item: Any) -> Side:
    return Side(_settings(item.delivery), item=item.delivery)


def _by_name(items: Sequence[Any]) -> Mapping[str, Any]:
    return {item.name: item for item in items}


def _gone(items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    names = _by_name(others)
    return [item for item in items if item.name not in names]


def _both(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    before = _by_name(old)
    return ((before[item.name], item) for item in new if item.name in before)
