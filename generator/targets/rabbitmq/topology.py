"""The exchanges and queues of one virtual host, from the release's interface.

Source: DST and AsyncAPI. A client publishes to the exchange of the interface with its own id as routing key, and reads
its own queues. What lies between is the hub's: its dispatcher reads every message from a queue of its own and delivers
through a second exchange, which no client may write to, so that no routing key of a client names a queue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model import Interface, Release, VirtualHost
from generator.model.interface import AmqpExchange, AmqpQueue
from generator.model.virtual_hosts import virtual_hosts

PARAMETER = re.compile(r"\{[^{}]*\}")
EXCHANGE, PLAIN_KEY = "hubsante", "{clientId}"
EXCHANGE_TYPES = frozenset({"topic", "direct", "fanout", "headers"})


@dataclass(frozen=True, slots=True)
class Topology:
    """What each virtual host has; `keys` and `queues` hold `{clientId}` where the client's id stands."""

    exchange: AmqpExchange
    key: str
    queues: tuple[AmqpQueue, ...]
    expiry: int | None

    @property
    def exchange_type(self) -> str:
        """The exchange's type as RabbitMQ names it."""
        return self.exchange.type if self.exchange.type in EXCHANGE_TYPES else "topic"

    @property
    def dispatch_queue(self) -> str:
        """The queue of the hub's dispatcher, which every message comes to."""
        return f"{self.exchange.name}.dispatch"

    @property
    def delivery_exchange(self) -> str:
        """The exchange through which the dispatcher delivers; the routing key is a queue's name."""
        return f"{self.exchange.name}.delivery"

    def queue_names(self, client: str) -> tuple[str, ...]:
        """The queues that a client reads."""
        return tuple(dict.fromkeys(of_client(queue.name, client) for queue in self.queues))


def of_client(template: str, client: str) -> str:
    """A name or routing key of the interface, with a client's id in the place of its parameter."""
    return PARAMETER.sub(lambda _: client, template)


def topology(interface: Interface) -> Topology:
    """The topology of an interface; one that names no exchange has the hub's."""
    entries = [(item.exchange, item.address) for item in interface.channels if item.exchange is not None]
    exchange, key = next(iter(entries), (AmqpExchange(""), PLAIN_KEY))
    return Topology(
        exchange=exchange if exchange.name else replace(exchange, name=EXCHANGE),
        key=key,
        queues=tuple(channel.queue for channel in interface.channels if channel.queue is not None),
        expiry=_longest(item.delivery.expiration for item in interface.operations if item.delivery),
    )


def hosts_of(release: Release, shape: Topology) -> Sequence[VirtualHost]:
    """Those of the release; where it names neither hosts nor DSF versions, the exchange's own, for all messages."""
    names = tuple(schema.name for schema in release.messages)
    own = VirtualHost(shape.exchange.virtual_host or "/", "", "", names, release.location)
    return virtual_hosts(release) or [own]


def _longest(expirations: Iterable[int | None]) -> int | None:
    return max((item for item in expirations if item is not None), default=None)
