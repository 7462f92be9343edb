"""One broker for all tests: started from what the target renders for our newest release."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pika
import pytest

from generator.targets.rabbitmq import render
from tests.conftest import SPECS, load_release
from tests.pydantic.packages import imported, project
from tests.rabbitmq.broker import Broker, free_port, programs
from tests.rabbitmq.certificates import Certificates
from tests.rabbitmq.client import connect

RELEASE = "3.0"


def rendered(release: str) -> dict[str, bytes]:
    """The files of the target for one of our releases."""
    return {item.path: item.content for item in render(load_release(SPECS / release))}


@dataclass
class Hub:
    """A running broker, and connections to it that are closed at the end of a test."""

    broker: Broker
    certificates: Certificates
    stack: ExitStack

    def connect(self, host: str, client: str | None, **details: Any) -> pika.BlockingConnection:
        connection = connect(self.broker.port, host, self.certificates.context(client), **details)
        self.stack.callback(lambda: connection.close() if connection.is_open else None)
        return connection

    def channel(self, host: str, client: str) -> Any:
        return self.connect(host, client).channel()


@pytest.fixture(scope="session")
def running() -> Iterator[tuple[Broker, Certificates]]:
    """The broker, with the rendered configuration: only ports and folders are its own."""
    scripts = programs()
    if scripts is None:
        pytest.skip("no RabbitMQ here (Debian: rabbitmq-server)")
    with tempfile.TemporaryDirectory(prefix="hubgen-rabbit-") as name:
        folder = Path(name)
        files = rendered(RELEASE)
        certificates = Certificates(folder / "tls")
        broker = Broker(folder, scripts, free_port(), free_port(), free_port())
        configuration = files["rabbitmq.conf"].decode().replace("/etc/rabbitmq", name)
        configuration = configuration.replace("default = 5671", f"default = 127.0.0.1:{broker.port}")
        (folder / "rabbitmq.conf").write_text(configuration, "utf-8")
        (folder / "definitions.json").write_bytes(files["definitions.json"])
        process = broker.start()
        try:
            broker.control("await_startup")
            yield broker, certificates
        finally:
            broker.stop(process)


@pytest.fixture
def hub(running: tuple[Broker, Certificates]) -> Iterator[Hub]:
    with ExitStack() as stack:
        yield Hub(*running, stack)


@pytest.fixture(scope="session")
def package() -> Iterator[ModuleType]:
    """The pydantic package of the same release."""
    with imported(project(SPECS / RELEASE)) as found:
        yield found


@pytest.fixture(scope="session")
def allow_list() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered(RELEASE)["allow-list.json"])
    return found
