"""What is rendered, for any release: whole, without secrets, and nothing of it is a formula or markup."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from generator.diagnostics import Collector, Location
from generator.model import Interface, Release
from generator.model.directory import Client, Directory
from generator.model.interface import AmqpExchange, AmqpQueue, Channel
from generator.passes.broker_names import check_broker_names
from generator.targets.rabbitmq import render
from generator.terminal import printable
from tests.conftest import SPECS, load_release, own_releases
from tests.golden.small import small_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release as hostile_release

PLACE = Location("clients.yaml", line=1)


def files(release: Release) -> dict[str, bytes]:
    return {item.path: item.content for item in render(release)}


def definitions(release: Release) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(release)["definitions.json"])
    return found


def with_clients(release: Release, *clients: Client) -> Release:
    return replace(release, directory=Directory(clients=clients))


def test_every_client_has_its_queues_and_its_rights_on_its_hosts_only() -> None:
    release = load_release(SPECS / "3.0")
    found = definitions(release)
    for client in release.directory.clients:
        hosts = [host.name for host in release.interface.virtual_hosts if client.may_use(host)]
        assert 0 < len(hosts) < len(release.interface.virtual_hosts)
        queues = {(item["vhost"], item["name"]) for item in found["queues"] if item["name"].startswith(f"{client.id}.")}
        assert queues == {(host, f"{client.id}.{name}") for host in hosts for name in ("message", "ack", "info")}
        for kind in ("permissions", "topic_permissions"):
            assert [item["vhost"] for item in found[kind] if item["user"] == client.id] == hosts
    assert [item["name"] for item in found["users"]][1:] == [client.id for client in release.directory.clients]


def test_permissions_take_the_names_that_they_name_and_no_other() -> None:
    client = Client("fr.health.samu440", PLACE, perimeters=("15-15",))
    found = definitions(with_clients(small_release(), client))
    own = next(item for item in found["permissions"] if item["user"] == client.id)
    key = next(item for item in found["topic_permissions"] if item["user"] == client.id)
    python = {name: re.compile(own[name].replace(r"\z", r"\Z")) for name in ("configure", "read", "write")}
    assert python["read"].search("fr.health.samu440.message") and python["write"].search("hubsante")
    for name in ("fr-health.samu440.message", "fr.health.samu4401.message", "x.fr.health.samu440.ack", "fr.health"):
        assert not python["read"].search(name)
    assert not python["write"].search("hubsante.delivery") and not python["configure"].search("fr.health.samu440.x")
    assert key["write"] == r"\A(?:fr\.health\.samu440)\z" and key["read"] == "^$"


def test_no_account_has_a_secret_or_a_tag() -> None:
    for release in own_releases():
        for user in definitions(load_release(SPECS / release))["users"]:
            assert user["password_hash"] == "" and user["tags"] == ""


def test_without_clients_the_hosts_and_the_dispatcher_are_there(real: Path) -> None:
    release = load_release(real)
    found = definitions(release)
    hosts = [item["name"] for item in found["vhosts"]]
    assert hosts and [item["name"] for item in found["users"]] == ["hubsante.dispatcher"]
    assert [(item["vhost"], item["name"]) for item in found["queues"]] == [
        (host, "hubsante.dispatch") for host in hosts
    ]
    assert [item["vhost"] for item in found["topic_permissions"]] == hosts
    allowed = json.loads(files(release)["allow-list.json"])["virtual_hosts"]
    assert [host["name"] for host in allowed] == hosts
    assert "clients.yaml" in files(release)["README.md"].decode()


def test_a_release_without_hosts_and_versions_has_the_exchange_s_own() -> None:
    bare = replace(small_release(), interface=Interface(), perimeters=())
    client = Client("fr.health.samu440", PLACE, perimeters=("15-15",))
    found = definitions(with_clients(bare, client))
    assert [item["name"] for item in found["vhosts"]] == ["/"]
    assert {item["user"] for item in found["permissions"]} == {"hubsante.dispatcher", client.id}


def test_an_interface_of_other_names() -> None:
    channels = (
        Channel("in", "to.{id}.hub", exchange=AmqpExchange("carrefour", "direct")),
        Channel("out", "from.{id}", queue=AmqpQueue("boite.{id}")),
    )
    interface = replace(small_release().interface, channels=channels)
    client = Client("a.b", PLACE, virtual_hosts=("15-15_v9.1",))
    found = definitions(with_clients(replace(small_release(), interface=interface), client))
    assert [item["name"] for item in found["queues"]] == ["carrefour.dispatch", "boite.a.b"]
    assert [(item["name"], item["type"]) for item in found["exchanges"]] == [
        ("carrefour", "direct"),
        ("carrefour.delivery", "direct"),
    ]
    assert found["topic_permissions"] == [], "RabbitMQ has them for topic exchanges only"
    assert found["policies"] == [], "the interface names no expiry"


def test_an_interface_without_an_exchange_has_the_hub_s() -> None:
    for channels in (
        (Channel("out", "x", queue=AmqpQueue("x.{id}")),),
        (Channel("in", "{id}", exchange=AmqpExchange("")),),
    ):
        interface = replace(small_release().interface, channels=channels)
        found = definitions(replace(small_release(), interface=interface))
        assert [item["name"] for item in found["exchanges"]] == ["hubsante", "hubsante.delivery"]


@pytest.mark.parametrize("name", ["", "amq.topic", "é" * 130])
def test_names_that_a_broker_refuses_are_told(name: str) -> None:
    small = small_release()
    channels = (Channel("in", "{id}", exchange=AmqpExchange(name)), Channel("out", "x", queue=AmqpQueue(name)))
    hosts = tuple(replace(host, name=name) for host in small.interface.virtual_hosts)
    collector = Collector()
    check_broker_names(replace(small, interface=Interface(hosts, channels=channels)), collector)
    assert [(item.code, item.severity) for item in collector.all] == [("bad-broker-name", "warning")] * 3
    check_broker_names(small, good := Collector())
    assert not good.all


def test_the_allow_list_says_what_the_package_says() -> None:
    release = load_release(SPECS / "3.0")
    found = json.loads(files(release)["allow-list.json"])
    assert {host["name"]: [message["name"] for message in host["messages"]] for host in found["virtual_hosts"]} == {
        host.name: list(host.messages) for host in release.interface.virtual_hosts
    }
    by_name = {message["name"]: message for message in found["virtual_hosts"][0]["messages"]}
    assert by_name["RS-EDA"]["root_element"] == "createCaseHealth" and by_name["RS-EDA"]["queue"] == "message"
    assert by_name["RC-REF"]["queue"] == "ack" and by_name["RS-ERROR"]["queue"] == "info"
    rows = list(csv.reader(io.StringIO(files(release)["allow-list.csv"].decode(), newline="")))
    assert len(rows) == 1 + sum(len(host["messages"]) for host in found["virtual_hosts"])
    assert {len(row) for row in rows} == {8}


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_are_texts(text: str) -> None:
    release = with_clients(hostile_release(text), Client("a", PLACE, text, (text,), (text,)))
    found = definitions(release)
    assert [item["name"] for item in found["vhosts"]] == [text]
    out = files(release)
    rows = list(csv.reader(io.StringIO(out["allow-list.csv"].decode(), newline="")))
    assert len(rows) == 3 and not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert all(text in (cell, cell[1:]) for cell in rows[1][:3])
    readme = out["README.md"].decode()
    shown = cells(readme)
    (host,) = [row for row in shown if "RS-TEST" in row[-1]]
    (client,) = [row for row in shown if row[0] == "a"]
    assert {host[0].strip(), client[1].strip(), client[2].strip()} == {printable(text).strip()}


def cells(markdown: str) -> list[list[str]]:
    """The rows of all tables as CommonMark reads them: texts of the cells; anything but text and code is an error."""
    found: list[list[str]] = []
    inside = False
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        if token.type == "tr_open":
            found.append([])
        inside = inside or token.type in {"td_open", "th_open"}
        if inside and token.type == "inline":
            children = token.children or []
            assert {child.type for child in children} <= {"text", "text_special", "code_inline"}, children
            found[-1].append("".join(child.content for child in children))
        inside = inside and token.type not in {"td_close", "th_close"}
    return found


def test_the_same_bytes_each_time() -> None:
    release = load_release(SPECS / "3.0")
    assert files(release) == files(release)
    assert all(b"/tmp" not in content for content in files(release).values())
