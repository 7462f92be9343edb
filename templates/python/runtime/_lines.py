"""The release lines that are installed side by side, found by release or by virtual host."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol

from ._source import Sink, Source

NAMESPACE = (__package__ or "").rpartition(".")[0]
LINE = re.compile(r"v[0-9]+")


class Document(Protocol):
    """A message or an envelope of any line; `isinstance` with a class of the line tells which."""

    def to_json(self) -> bytes:
        """As JSON, without blanks."""

    def to_xml(self) -> bytes:
        """As XML; raises the line's `ConversionError`."""

    def write_json(self, stream: Sink) -> None:
        """Write it to a stream as JSON."""

    def write_xml(self, stream: Sink) -> None:
        """Write it to a stream as XML."""

    def at(self, path: str) -> Any:
        """What stands at a path, such as a problem's; none where there is nothing."""

    def problems(self) -> Sequence[Any]:
        """What is wrong with it as it is now, after changes: `code`, `path`, `fr` and `en`."""

    def changes(self, other: Any) -> Sequence[Any]:
        """What is different in another one of its line: `path`, `old` and `new`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A release line: `package` is its module, with `parse`, `build`, `Envelope` and all the rest."""

    package: Any

    @property
    def release(self) -> str:
        """The release that is installed, such as `3.0.0`."""
        return str(self.package.RELEASE)

    def parse(self, text: Source) -> Document:
        """Read an envelope or a bare message; raises the line's `InvalidMessage`."""
        document: Document = self.package.parse(text)
        return document


@dataclass(frozen=True, slots=True)
class VirtualHost:
    """A virtual host of the hub, with the line that it speaks and the messages that it lets through (DST)."""

    name: str
    line: Line
    messages: tuple[str, ...]

    def allows(self, message: Any) -> bool:
        """Whether the host lets a message through: a schema's name, a message, or an envelope of allowed ones."""
        if isinstance(message, str):
            return message in self.messages
        held = getattr(message, "messages", None)
        contents = [message] if held is None else [item.content for item in held]
        return all(
            isinstance(item, self.line.package.HubMessage)
            and item.SCHEMA in self.messages
            for item in contents
        )

    def parse(self, text: Source) -> Document:
        """Read an envelope or a bare message; raises `InvalidMessage`, and `MessageNotAllowed` where the host refuses it."""
        document: Document = self.checked(self.line.parse(text))
        return document

    def build(self, content: Any, **details: Any) -> Any:
        """The envelope of a message; raises `MessageNotAllowed` where the host refuses it."""
        return self.line.package.build(self.checked(content), **details)

    def checked(self, message: Any) -> Any:
        """The message; raises the line's `MessageNotAllowed` where the host does not let it through."""
        if not self.allows(message):
            raise self._refusal(message)
        return message

    def _refusal(self, message: Any) -> Exception:
        package = self.line.package
        held = getattr(message, "messages", None)
        contents = [message] if held is None else [item.content for item in held]
        kinds = [str(getattr(item, "SCHEMA", "")) for item in contents]
        refused = [kind for kind in dict.fromkeys(kinds) if kind not in self.messages]
        hosts = [
            name
            for name, allowed in package.VIRTUAL_HOSTS.items()
            if set(refused or kinds) <= set(allowed)
        ]
        error: Exception = package.MessageNotAllowed(self.name, refused or kinds, hosts)
        return error


def lines() -> Sequence[Line]:
    """The lines installed, oldest first."""
    places = import_module(NAMESPACE).__path__
    names = {item.name for item in iter_modules(places) if LINE.fullmatch(item.name)}
    ordered = sorted(names, key=lambda name: int(name[1:]))
    return [Line(import_module(f"{NAMESPACE}.{name}")) for name in ordered]


def for_release(release: str) -> Line:
    """The line of a release (`3`, `3.0`, `3.3.2`); raises `LookupError` where no such release is installed."""
    wanted = release.split(".")
    for line in lines():
        known = line.release.split(".")
        shorter = min(len(known), len(wanted))
        if known[:shorter] == wanted[:shorter]:
            return line
    raise LookupError(f"no line of release {release} is installed")


def for_vhost(name: str) -> VirtualHost:
    """A virtual host (`15-15_v2.0`) in the newest line that knows it; raises `LookupError`."""
    for line in reversed(lines()):
        hosts = line.package.VIRTUAL_HOSTS
        if name in hosts:
            return VirtualHost(name, line, tuple(hosts[name]))
    raise LookupError(f"no line that knows the virtual host {name} is installed")
