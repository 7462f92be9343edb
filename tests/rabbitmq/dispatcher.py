"""The hub between two clients, as small as it can be: what the generated files say is all that it knows."""

from __future__ import annotations

from typing import Any

from pika.adapters.blocking_connection import BlockingChannel

from tests.rabbitmq.client import publish, receive

DELIVERY, DISPATCH = "hubsante.delivery", "hubsante.dispatch"


class Refused(Exception):
    """The virtual host does not let the message through."""


def dispatch(channel: BlockingChannel, package: Any, allow_list: dict[str, Any], host: str) -> None:
    """Take one message from the dispatch queue to its recipient's queue, as the allow-list says."""
    body, _ = receive(channel, DISPATCH)
    envelope = package.parse(body)
    messages = next(item["messages"] for item in allow_list["virtual_hosts"] if item["name"] == host)
    queues = {item["root_element"]: item["queue"] for item in messages}
    recipient = envelope.descriptor.explicit_address.explicit_address_value
    for message in envelope.messages:
        root = message.content.ROOT_ELEMENT
        if root not in queues:
            raise Refused(root)
        publish(channel, f"{recipient}.{queues[root]}", body, exchange=DELIVERY)
