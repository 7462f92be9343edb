"""AMQP bindings (AsyncAPI bindings, AMQP 0.3.0) by their facts; those of other protocols as data."""

from __future__ import annotations

from generator.model.interface import AmqpDelivery, AmqpExchange, AmqpQueue, Binding
from generator.readers.asyncapi.documents import View
from generator.readers.asyncapi.plain import json_text

PROTOCOL = "amqp"
TRUTHS = {"true": True, "false": False}


def exchange_of(bindings: View | None) -> AmqpExchange | None:
    """The exchange that a channel's binding names."""
    amqp = _amqp(bindings)
    item = amqp.at("exchange") if amqp else None
    if item is None:
        return None
    return AmqpExchange(
        name=item.text("name"),
        type=item.text("type"),
        durable=_truth(item, "durable"),
        auto_delete=_truth(item, "autoDelete"),
        virtual_host=item.text("vhost", "/"),
    )


def queue_of(bindings: View | None) -> AmqpQueue | None:
    """The queue that a channel's binding names."""
    amqp = _amqp(bindings)
    item = amqp.at("queue") if amqp else None
    if item is None:
        return None
    return AmqpQueue(
        name=item.text("name"),
        durable=_truth(item, "durable"),
        exclusive=_truth(item, "exclusive"),
        auto_delete=_truth(item, "autoDelete"),
        virtual_host=item.text("vhost", "/"),
    )


def delivery_of(bindings: View | None) -> AmqpDelivery | None:
    """How an operation's binding says that messages are delivered."""
    amqp = _amqp(bindings)
    if amqp is None:
        return None
    return AmqpDelivery(
        expiration=_number(amqp, "expiration"),
        user_id=amqp.text("userId"),
        copies=amqp.texts("cc"),
        delivery_mode=_number(amqp, "deliveryMode"),
        mandatory=_truth(amqp, "mandatory"),
        acknowledged=_truth(amqp, "ack"),
    )


def bindings_of(bindings: View | None, apart: frozenset[str] = frozenset({PROTOCOL})) -> tuple[Binding, ...]:
    """The bindings of each protocol, sorted, but those `apart`, which the model has facts for."""
    entries = bindings.entries() if bindings else ()
    return tuple(
        Binding(key, json_text(item.node))
        for key, item in sorted(entries, key=lambda entry: entry[0])
        if key not in apart and not key.startswith("x-") and item.node.value
    )


def _amqp(bindings: View | None) -> View | None:
    return bindings.at(PROTOCOL) if bindings else None


def _truth(item: View, key: str) -> bool | None:
    return TRUTHS.get(item.text(key))


def _number(item: View, key: str) -> int | None:
    text = item.text(key)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
