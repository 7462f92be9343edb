"""Transport: virtual hosts and the messages that each lets through."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.changes import ABSENT, Difference, Side
from generator.model import Interface, VirtualHost


def of_interfaces(old: Interface, new: Interface) -> Iterator[Difference]:
    """The differences of two interfaces; of a perimeter that moved to another host, CH-VHOST."""
    before = {host.name: host for host in old.virtual_hosts}
    after = {host.name: host for host in new.virtual_hosts}
    gone = [host for name, host in before.items() if name not in after]
    added = [host for name, host in after.items() if name not in before]
    for host in gone:
        match = _only([item for item in added if item.perimeter == host.perimeter])
        if match and _only([item for item in gone if item.perimeter == host.perimeter]):
            added.remove(match)
            yield Difference("CH-VHOST", (), _side(host), _side(match), host.perimeter)
            yield from _of_messages(host, match)
        else:
            yield Difference("CH-DEL", (), _side(host), ABSENT, host.name)
    for host in added:
        yield Difference("CH-ADD", (), ABSENT, _side(host), host.name)
    for name in before.keys() & after.keys():
        yield from _of_messages(before[name], after[name])


def _of_messages(old: VirtualHost, new: VirtualHost) -> Iterator[Difference]:
    for name in new.messages:
        if name not in old.messages:
            side = Side(f"{name} @ {new.name}", new.location, new)
            yield Difference("OP-MSG-ADD", (), ABSENT, side, f"{new.perimeter} {name}")
    for name in old.messages:
        if name not in new.messages:
            side = Side(f"{name} @ {old.name}", old.location, old)
            yield Difference("OP-MSG-DEL", (), side, ABSENT, f"{old.perimeter} {name}")


def _only(items: list[VirtualHost]) -> VirtualHost | None:
    return items[0] if len(items) == 1 else None


def _side(host: VirtualHost) -> Side:
    return Side(host.name, host.location, host)
