"""A real RabbitMQ, loaded with what is rendered: messages go their way, and nothing else does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pika
import pytest
import trustme
from pika import exceptions

from generator.targets.rabbitmq import render
from tests.conftest import SPECS, load_release
from tests.rabbitmq.client import connect, publish, receive
from tests.rabbitmq.conftest import RELEASE, Hub, rendered
from tests.rabbitmq.dispatcher import Refused, dispatch

HOST, GPS = "15-15_v2.1", "15-gps_v1.3"
SAMU, OTHER, TABLET = "fr.health.samu440", "fr.health.samu770", "fr.health.smur440.tablette"
DISPATCHER = "hubsante.dispatcher"
THREE = (SAMU, OTHER, "fr.health.samu690")
ELSEWHERE = {"password_hash", "tags", "description"}
"""What the broker exports in another form: no password, and a virtual host's texts in `metadata` alone."""
CASES = sorted((SPECS / RELEASE / "samples" / "examples" / "RS-EDA").glob("*DidierMorel*.json"))


def case(package: ModuleType) -> Any:
    """A case file of our samples."""
    return package.parse(CASES[0].read_bytes())


def dispatched(hub: Hub, package: ModuleType, allow_list: dict[str, Any], host: str = HOST) -> None:
    dispatch(hub.channel(host, DISPATCHER), package, allow_list, host)


def same(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether what the broker exports has every fact of what was imported."""
    return all(found.get(key) == value for key, value in wanted.items() if key not in ELSEWHERE)


@pytest.mark.parametrize("release", [RELEASE, "2.0"])
def test_definitions_are_imported_as_they_stand(hub: Hub, release: str) -> None:
    path = hub.broker.folder / f"{release}.json"
    path.write_bytes(rendered(release)["definitions.json"])
    hub.broker.control("import_definitions", str(path))
    known, wanted = hub.broker.definitions(), json.loads(path.read_bytes())
    for kind in ("users", "vhosts", "permissions", "topic_permissions", "policies", "queues", "exchanges", "bindings"):
        assert wanted[kind]
        for item in wanted[kind]:
            assert any(same(found, item) for found in known[kind]), f"{kind}: {item} {known[kind][:2]}"
    hub.broker.control("import_definitions", str(path))
    again = hub.broker.definitions()
    assert {key: sorted(map(str, value)) for key, value in again.items() if isinstance(value, list)} == {
        key: sorted(map(str, value)) for key, value in known.items() if isinstance(value, list)
    }, "a second import changes nothing"


def test_published_releases_are_imported(hub: Hub, real: Path) -> None:
    """They list no client, and some no virtual host: the exchange's own stands for it."""
    wanted = next(item.content for item in render(load_release(real)) if item.path == "definitions.json")
    path = hub.broker.folder / "published.json"
    path.write_bytes(wanted)
    hub.broker.control("import_definitions", str(path))
    hosts = {item["name"] for item in json.loads(wanted)["vhosts"]}
    assert hosts and hosts <= set(hub.broker.control("list_vhosts").split())
    for host in hosts:
        assert "hubsante.delivery" in hub.broker.control("list_exchanges", "--vhost", host, "name")


def test_two_releases_live_side_by_side(hub: Hub) -> None:
    path = hub.broker.folder / "other.json"
    path.write_bytes(rendered("2.0")["definitions.json"])
    hub.broker.control("import_definitions", str(path))
    hosts = set(hub.broker.control("list_vhosts").split())
    assert {HOST, "15-15_v2.0", "15-nexsis_v1.9", "15-nexsis_v1.9.1"} <= hosts
    for host in (HOST, "15-15_v2.0"):
        assert hub.connect(host, SAMU).is_open


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_message_reaches_its_recipient(form: str, hub: Hub, package: ModuleType, allow_list: dict[str, Any]) -> None:
    envelope = package.for_vhost(HOST).build(case(package), sender=SAMU, recipients=[OTHER])
    text = envelope.to_json() if form == "json" else envelope.to_xml()
    body = text if isinstance(text, bytes) else text.encode()
    publish(hub.channel(HOST, SAMU), SAMU, body, user=SAMU)
    dispatched(hub, package, allow_list)
    received, properties = receive(hub.channel(HOST, OTHER), f"{OTHER}.message")
    found = package.for_vhost(HOST).parse(received)
    assert found.sender_id == SAMU and found.message.content == case(package)
    assert properties.delivery_mode == 2 and properties.content_type == f"application/{form}"

    back = package.acknowledge(found, by=OTHER).to_json()
    publish(hub.channel(HOST, OTHER), OTHER, back if isinstance(back, bytes) else back.encode(), user=OTHER)
    dispatched(hub, package, allow_list)
    received, _ = receive(hub.channel(HOST, SAMU), f"{SAMU}.ack")
    assert package.parse(received).message.content.distribution_id == envelope.distribution_id


def test_a_message_that_the_virtual_host_does_not_allow(
    hub: Hub, package: ModuleType, allow_list: dict[str, Any]
) -> None:
    with pytest.raises(package.InvalidMessage) as caught:
        package.for_vhost(GPS).build(case(package), sender=TABLET, recipients=["fr.health.samu690"])
    assert [problem.code for problem in caught.value.problems] == ["message"]
    around = package.build(case(package), sender=TABLET, recipients=["fr.health.samu690"]).to_json()
    publish(hub.channel(GPS, TABLET), TABLET, around if isinstance(around, bytes) else around.encode())
    with pytest.raises(Refused, match="createCaseHealth"):
        dispatched(hub, package, allow_list, GPS)


def refused(code: int, attempt: Callable[[], object]) -> None:
    """The broker closes the channel with this code (AMQP 0-9-1: 403 access refused, 406 precondition failed)."""
    with pytest.raises(exceptions.ChannelClosedByBroker) as caught:
        attempt()
    assert caught.value.reply_code == code, caught.value


@pytest.mark.parametrize(
    ("exchange", "key"),
    [
        ("hubsante", OTHER),
        ("hubsante", f"{SAMU}\n"),
        ("hubsante", f"{SAMU}.message"),
        ("hubsante", "fr-health-samu440"),
        ("hubsante", "#"),
        ("hubsante.delivery", f"{OTHER}.message"),
        ("", f"{OTHER}.message"),
        ("amq.topic", SAMU),
    ],
)
def test_a_client_publishes_under_its_own_id_only(exchange: str, key: str, hub: Hub) -> None:
    refused(403, lambda: publish(hub.channel(HOST, SAMU), key, b"{}", exchange=exchange))


def test_a_client_reads_its_own_queues_and_declares_nothing(hub: Hub) -> None:
    for queue in (f"{OTHER}.message", f"{OTHER}.ack", "hubsante.dispatch"):
        refused(403, lambda name=queue: hub.channel(HOST, SAMU).basic_get(name))  # type: ignore[misc]
    refused(403, lambda: hub.channel(HOST, SAMU).queue_declare(f"{SAMU}.more"))
    refused(403, lambda: hub.channel(HOST, SAMU).exchange_declare("mine"))
    refused(403, lambda: hub.channel(HOST, SAMU).queue_bind(f"{SAMU}.message", "hubsante", "#"))
    refused(403, lambda: hub.channel(HOST, SAMU).queue_delete(f"{SAMU}.message"))
    refused(403, lambda: hub.channel(HOST, SAMU).queue_purge(f"{OTHER}.message"))
    for queue in ("message", "ack", "info"):
        assert hub.channel(HOST, SAMU).queue_declare(f"{SAMU}.{queue}", passive=True)


def test_a_client_names_no_other_as_the_sender(hub: Hub) -> None:
    refused(406, lambda: publish(hub.channel(HOST, SAMU), SAMU, b"{}", user=OTHER))


def test_the_dispatcher_publishes_as_no_client(hub: Hub) -> None:
    refused(403, lambda: publish(hub.channel(HOST, DISPATCHER), SAMU, b"{}"))
    refused(403, lambda: hub.channel(HOST, DISPATCHER).basic_get(f"{SAMU}.message"))


@pytest.mark.parametrize("client", [TABLET, "fr.fire.nexsis.sdis44", "fr.health.samu999", "guest"])
def test_a_client_without_permission_is_refused(client: str, hub: Hub) -> None:
    with pytest.raises((exceptions.ProbableAuthenticationError, exceptions.ProbableAccessDeniedError)):
        hub.connect(HOST, client)
    if client == TABLET:
        assert hub.connect(GPS, client).is_open, "on its own virtual host it may"


def test_no_password_opens_an_account(hub: Hub) -> None:
    for name, word in ((SAMU, ""), (SAMU, SAMU), ("guest", "guest")):
        with pytest.raises(exceptions.AMQPConnectionError):
            hub.connect(HOST, SAMU, credentials=pika.PlainCredentials(name, word))


def test_no_certificate_or_a_stranger_s_opens_none(hub: Hub) -> None:
    stranger = hub.certificates.context(SAMU, trustme.CA())
    for context in (hub.certificates.context(None), stranger):
        with pytest.raises(exceptions.AMQPConnectionError):
            connect(hub.broker.port, HOST, context)
    assert hub.connect(HOST, SAMU).is_open


def test_every_queue_has_the_interface_s_expiry(hub: Hub) -> None:
    rows = hub.broker.control("--no-table-headers", "list_queues", "--vhost", HOST, "name", "policy").splitlines()
    wanted = {"hubsante.dispatch", *(f"{name}.{queue}" for name in THREE for queue in ("message", "ack", "info"))}
    assert {tuple(row.split("\t")) for row in rows} == {(name, "hubsante.expiry") for name in wanted}
    policies = hub.broker.definitions()["policies"]
    assert {item["definition"]["message-ttl"] for item in policies} == {86_400_000}
