"""A client of the hub: its connection by certificate, and what it does by the DST."""

from __future__ import annotations

import ssl
import time
from typing import Any

import pika
from pika.adapters.blocking_connection import BlockingChannel
from pika.credentials import ExternalCredentials

EXCHANGE = "hubsante"


def connect(port: int, host: str, tls: ssl.SSLContext, credentials: Any = None) -> pika.BlockingConnection:
    """A connection to a virtual host; raises what pika raises where the broker refuses it."""
    parameters = pika.ConnectionParameters(
        host="127.0.0.1",
        port=port,
        virtual_host=host,
        credentials=credentials or ExternalCredentials(),
        ssl_options=pika.SSLOptions(tls, "localhost"),
        socket_timeout=10,
        blocked_connection_timeout=20,
    )
    return pika.BlockingConnection(parameters)


def publish(channel: BlockingChannel, key: str, body: bytes, *, exchange: str = EXCHANGE, user: str = "") -> None:
    """Publish as the DST says: persistent, 24 hours, mandatory, confirmed by the broker."""
    properties = pika.BasicProperties(
        content_type="application/json" if body.startswith(b"{") else "application/xml",
        delivery_mode=2,
        expiration="86400000",
        user_id=user or None,
    )
    channel.confirm_delivery()
    channel.basic_publish(exchange, key, body, properties, mandatory=True)


def receive(channel: BlockingChannel, queue: str, seconds: float = 10) -> tuple[bytes, pika.BasicProperties]:
    """The next message of a queue, acknowledged to the broker."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        method, properties, body = channel.basic_get(queue)
        if method is not None:
            channel.basic_ack(method.delivery_tag)
            return body, properties
        time.sleep(0.05)
    raise AssertionError(f"nothing came to {queue}")
