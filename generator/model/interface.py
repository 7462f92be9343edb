"""How messages travel: servers, channels, operations and virtual hosts of the hub (DST; AsyncAPI 3.0)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Location
from generator.model.types import ObjectType


@dataclass(frozen=True, slots=True)
class VirtualHost:
    """A RabbitMQ virtual host: one per perimeter and DSF version, such as `15-15_v2.0`."""

    name: str
    perimeter: str
    version: str
    messages: tuple[str, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """How a client proves who it is; `type` as AsyncAPI names it (`X509`)."""

    name: str
    type: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """What a binding of another protocol than AMQP says (Kafka, MQTT, WebSocket…): its object as canonical JSON."""

    protocol: str
    facts: str


@dataclass(frozen=True, slots=True)
class Server:
    """A broker: `host` with its port; `security` names the schemes that it asks for."""

    name: str
    host: str
    protocol: str
    protocol_version: str = ""
    pathname: str = ""
    description: str = ""
    security: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable part of an address, such as `clientId`."""

    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class AmqpExchange:
    """The exchange that a channel publishes to."""

    name: str
    type: str = ""
    durable: bool | None = None
    auto_delete: bool | None = None
    virtual_host: str = "/"


@dataclass(frozen=True, slots=True)
class AmqpQueue:
    """The queue that a channel reads."""

    name: str
    durable: bool | None = None
    exclusive: bool | None = None
    auto_delete: bool | None = None
    virtual_host: str = "/"


@dataclass(frozen=True, slots=True)
class Channel:
    """Where messages go: a routing key on an exchange, or a queue; `messages` names the interface's messages."""

    name: str
    address: str
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    messages: tuple[str, ...] = ()
    exchange: AmqpExchange | None = None
    queue: AmqpQueue | None = None
    bindings: tuple[Binding, ...] = ()


@dataclass(frozen=True, slots=True)
class AmqpDelivery:
    """How a message is delivered; `expiration` in milliseconds, `delivery_mode` 2 is persistent."""

    expiration: int | None = None
    user_id: str = ""
    copies: tuple[str, ...] = ()
    delivery_mode: int | None = None
    mandatory: bool | None = None
    acknowledged: bool | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """What a client does on a channel: `action` is `send` or `receive`."""

    name: str
    action: str
    channel: str
    title: str = ""
    summary: str = ""
    description: str = ""
    messages: tuple[str, ...] = ()
    delivery: AmqpDelivery | None = None
    bindings: tuple[Binding, ...] = ()


@dataclass(frozen=True, slots=True)
class InterfaceMessage:
    """A message as the broker sees it: the envelope; `headers` are its application headers with `types` below them."""

    name: str
    title: str = ""
    summary: str = ""
    content_type: str = ""
    headers: ObjectType | None = None
    types: tuple[ObjectType, ...] = ()
    bindings: tuple[Binding, ...] = ()


@dataclass(frozen=True, slots=True)
class Interface:
    """The transport side of a release."""

    virtual_hosts: tuple[VirtualHost, ...] = ()
    title: str = ""
    description: str = ""
    content_type: str = ""
    servers: tuple[Server, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    messages: tuple[InterfaceMessage, ...] = ()
    channels: tuple[Channel, ...] = ()
    operations: tuple[Operation, ...] = ()
