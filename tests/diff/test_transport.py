"""Servers, channels, bindings and operations: each difference under its rule, both ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Location
from generator.diff.changes import Bump, Verdict
from generator.diff.engine import compare
from generator.model import Interface, Release, VirtualHost
from generator.model.interface import (
    AmqpDelivery,
    AmqpQueue,
    Channel,
    InterfaceMessage,
    Operation,
    SecurityScheme,
    Server,
)

PLACE = Location("asyncapi/hub.yaml")
QUEUE = AmqpQueue("{id}.message", durable=True, exclusive=False, auto_delete=False)
INBOX = Channel("inbox", "{id}.message", messages=("envelope",), queue=QUEUE)
RECEIVE = Operation("receive", "receive", "inbox", messages=("envelope",), delivery=AmqpDelivery(expiration=1000))
HOST = VirtualHost("15-15_v1.5", "15-15", "1.5", ("RS-EDA",), PLACE)
BASE = Interface(
    virtual_hosts=(HOST,),
    servers=(Server("prod", "hub.example:5671", "amqps", security=("tls",)),),
    security_schemes=(SecurityScheme("tls", "X509"),),
    channels=(INBOX,),
    operations=(RECEIVE,),
    messages=(InterfaceMessage("envelope", content_type="application/json"),),
)


def channel(**changes: object) -> Interface:
    return replace(BASE, channels=(replace(INBOX, **changes),))  # type: ignore[arg-type]


def server(**changes: object) -> Interface:
    return replace(BASE, servers=(replace(BASE.servers[0], **changes),))  # type: ignore[arg-type]


CASES = [
    ("SRV", server(host="new.example:5671"), Verdict.BREAKING, Bump.MAJOR),
    ("SRV", replace(BASE, servers=()), Verdict.BREAKING, Bump.MAJOR),
    ("SEC", server(security=()), Verdict.BREAKING, Bump.MAJOR),
    ("SEC", replace(BASE, security_schemes=(SecurityScheme("tls", "plain"),)), Verdict.BREAKING, Bump.MAJOR),
    ("CH-DEL", replace(BASE, channels=()), Verdict.BREAKING, Bump.MAJOR),
    ("CH-ADD", replace(BASE, channels=(INBOX, Channel("info", "{id}.info"))), Verdict.COMPATIBLE, Bump.MINOR),
    ("CH-REN", channel(address="{id}.in"), Verdict.BREAKING, Bump.MAJOR),
    ("CH-REN", channel(name="in", address="{id}.in"), Verdict.BREAKING, Bump.MAJOR),
    ("CH-BIND", channel(queue=replace(QUEUE, durable=False)), Verdict.BREAKING, Bump.MAJOR),
    ("CH-VHOST", channel(queue=replace(QUEUE, virtual_host="/x")), Verdict.BREAKING, Bump.MAJOR),
    ("OP-MSG-ADD", channel(messages=("envelope", "other")), Verdict.COORDINATION, Bump.MINOR),
    ("OP-MSG-DEL", channel(messages=()), Verdict.BREAKING, Bump.MAJOR),
    (
        "CH-BIND",
        replace(BASE, messages=(InterfaceMessage("envelope", content_type="application/xml"),)),
        Verdict.BREAKING,
        Bump.MAJOR,
    ),
    ("DOC", channel(description="x"), Verdict.DOCUMENTATION, Bump.PATCH),
    (
        "CH-BIND",
        replace(BASE, operations=(replace(RECEIVE, delivery=AmqpDelivery(expiration=5)),)),
        Verdict.COORDINATION,
        Bump.MINOR,
    ),
    ("CH-VHOST", replace(BASE, virtual_hosts=(replace(HOST, name="15-15_v2.0"),)), Verdict.BREAKING, Bump.MAJOR),
    ("OP-MSG-DEL", replace(BASE, virtual_hosts=(replace(HOST, messages=()),)), Verdict.BREAKING, Bump.MAJOR),
    ("CH-DEL", replace(BASE, virtual_hosts=()), Verdict.BREAKING, Bump.MAJOR),
]


@pytest.mark.parametrize(("rule", "interface", "verdict", "bump"), CASES)
def test_each_change_under_its_rule(rule: str, interface: Interface, verdict: Verdict, bump: Bump) -> None:
    old, new = (Release("1.0", PLACE, interface=item) for item in (BASE, interface))
    (found,) = compare(old, new).changes
    assert (found.rule, found.verdict, found.bump) == (rule, verdict, bump)
    (back,) = compare(new, old).changes
    assert (back.difference.old.text, back.difference.new.text) == (
        found.difference.new.text,
        found.difference.old.text,
    )


def test_nothing_changed() -> None:
    release = Release("1.0", PLACE, interface=BASE)
    assert compare(release, release).changes == ()
