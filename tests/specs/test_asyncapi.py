"""The AsyncAPI document of each own release: transport facts of the DST, virtual hosts of release.yaml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.conftest import SPECS, load_release, own_releases


def document(release: str) -> Any:
    return yaml.safe_load((SPECS / release / "asyncapi" / "hubsante.asyncapi.yaml").read_text("utf-8"))


@pytest.mark.parametrize("release", own_releases())
def test_virtual_hosts_are_those_of_the_release(release: str) -> None:
    hosts = {host.name: list(host.messages) for host in load_release(SPECS / release).interface.virtual_hosts}
    found = document(release)
    assert found["x-virtual-hosts"] == hosts
    assert found["components"]["serverVariables"]["virtualHost"]["enum"] == list(hosts)
    assert all(server["pathname"] == "/{virtualHost}" for server in found["servers"].values())
    assert all(server["host"].endswith(":5671") for server in found["servers"].values())


@pytest.mark.parametrize("release", own_releases())
def test_every_message_may_travel(release: str) -> None:
    allowed = set(document(release)["components"]["schemas"]["messageName"]["enum"])
    assert allowed == {schema.name for schema in load_release(SPECS / release).messages}


@pytest.mark.parametrize("release", own_releases())
def test_exchange_and_queues(release: str) -> None:
    found = document(release)
    assert found["asyncapi"] == "3.0.0"
    exchange = found["channels"]["hubsante"]["bindings"]["amqp"]["exchange"]
    assert (exchange["name"], exchange["type"], exchange["durable"]) == ("hubsante", "topic", True)
    for name in ("message", "ack", "info"):
        queue = found["channels"][name]["bindings"]["amqp"]["queue"]
        assert (queue["name"], queue["durable"]) == (f"{{clientId}}.{name}", True)
    publish = found["operations"]["publish"]["bindings"]["amqp"]
    assert (publish["deliveryMode"], publish["expiration"]) == (2, 24 * 3600 * 1000)


@pytest.mark.parametrize("release", own_releases())
def test_every_reference_leads_somewhere(release: str) -> None:
    found = document(release)

    def follow(node: Any) -> None:
        if isinstance(node, dict):
            if "$ref" in node:
                target = found
                for part in node["$ref"].removeprefix("#/").split("/"):
                    target = target[part]
            for value in node.values():
                follow(value)
        elif isinstance(node, list):
            for value in node:
                follow(value)

    follow(found)
