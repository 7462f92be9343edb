"""AMQP bindings (AsyncAPI bindings, AMQP 0.3.0); those of other protocols are reported and left out."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.model.interface import AmqpDelivery, AmqpExchange, AmqpQueue
from generator.readers.asyncapi.documents import View

PROTOCOL = "amqp"
TRUTHS = {"true": True, "false": False}


def exchange_of(bindings: View | None, collector: Collector) -> AmqpExchange | None:
    """The exchange that a channel's binding names."""
    amqp = _amqp(bindings, collector)
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


def queue_of(bindings: View | None, collector: Collector) -> AmqpQueue | None:
    """The queue that a channel's binding names."""
    amqp = _amqp(bindings, collector)
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


def delivery_of(bindings: View | None, collector: Collector) -> AmqpDelivery | None:
    """How an operation's binding says that messages are delivered."""
    amqp = _amqp(bindings, collector)
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


def _amqp(bindings: View | None, collector: Collector) -> View | None:
    for key, item in bindings.entries() if bindings else ():
        if key != PROTOCOL and not key.startswith("x-"):
            collector.warning(
                "not-held", item.location, f"the binding {key[:40]!r} is not AMQP's: the model cannot hold it", ""
            )
    return bindings.at(PROTOCOL) if bindings else None


def _truth(item: View, key: str) -> bool | None:
    return TRUTHS.get(item.text(key))


def _number(item: View, key: str) -> int | None:
    text = item.text(key)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
