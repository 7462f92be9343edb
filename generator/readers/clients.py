"""`clients.yaml`: the clients of the hub, as its operators list them.

    dispatcher: hubsante.dispatcher        # the account of the hub's own dispatcher; optional
    clients:
      fr.health.samu440:
        label: CRRA de Loire-Atlantique    # optional
        perimeters: [15-15, 15-SMUR]       # every virtual host of these
        virtual_hosts: [15-gps_v1.3]       # and these

The ids have the form that the DSF gives them (`fr.health.samu440`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Collector, Location
from generator.model.directory import DISPATCHER, Client, Directory
from generator.readers.files import CLIENTS as FILE
from generator.readers.inputs import InputFiles

if TYPE_CHECKING:
    from generator.readers.yaml import Node

ID: Final = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")
LONGEST_ID: Final = 200
"""Bytes of an id; AMQP 0-9-1 gives names and routing keys 255, and a queue's name adds to the id."""
KEYS: Final = ("dispatcher", "clients")
CLIENT_KEYS: Final = ("label", "perimeters", "virtual_hosts")


def read_clients(folder: Path | InputFiles, collector: Collector) -> Directory:
    """The directory of a release folder, empty without the file; a bad entry is reported and left out."""
    files = InputFiles.of(folder)
    if not files.has(FILE):
        return Directory()
    from generator.readers.yaml import UnreadableYaml, read_yaml  # few releases have the file

    try:
        root = read_yaml(files.read(files.folder / FILE).decode())
    except (UnreadableYaml, UnicodeDecodeError, OSError) as error:
        place = Location(FILE, line=getattr(error, "line", 1))
        hint = getattr(error, "hint", "correct the file")
        collector.error("unreadable-file", place, str(error), hint)
        return Directory()
    return _Clients(collector).directory(root)


class _Clients:
    """Reads the nodes of one file, reporting what is not as it should be."""

    def __init__(self, collector: Collector) -> None:
        self._collector = collector

    def directory(self, root: Node) -> Directory:
        keys = self._mapping(root, "the file", KEYS)
        dispatcher = keys.get("dispatcher")
        name = dispatcher.value if dispatcher and self._is_id(dispatcher.value, dispatcher) else DISPATCHER
        entries = self._mapping(keys["clients"], "clients") if "clients" in keys else {}
        return Directory(str(name), tuple(self._clients(entries)))

    def _clients(self, entries: Mapping[str, Node]) -> Iterator[Client]:
        for name, node in entries.items():
            if not self._is_id(name, node):
                continue
            facts = self._mapping(node, name, CLIENT_KEYS)
            client = Client(
                name,
                Location(FILE, line=node.line),
                " ".join(self._texts(facts.get("label"))),
                self._texts(facts.get("perimeters")),
                self._texts(facts.get("virtual_hosts")),
            )
            if client.perimeters or client.virtual_hosts:
                yield client
            else:
                hint = "write « perimeters: [15-15] » or « virtual_hosts: [15-15_v2.1] » below its id"
                self._wrong(node, f"the client {name!r} may use nothing; it is left out", hint)

    def _is_id(self, name: object, node: Node) -> bool:
        if isinstance(name, str) and len(name) <= LONGEST_ID and ID.fullmatch(name):
            return True
        text = f"{name!r} is no id of a client" if isinstance(name, str) else "an id is expected"
        self._wrong(node, text, f"write words with dots between, {LONGEST_ID} characters at most: fr.health.samu440")
        return False

    def _mapping(self, node: Node, what: str, known: tuple[str, ...] = ()) -> Mapping[str, Node]:
        if node.value == "":
            return {}
        if not isinstance(node.value, dict):
            self._wrong(node, f"{what} is not a mapping", "write « key: value » lines")
            return {}
        for key, item in node.value.items():
            if known and key not in known:
                place, hint = Location(FILE, line=item.line), f"known are {', '.join(known)}"
                self._collector.warning("bad-client", place, f"the key {key!r} is not known", hint)
        return node.value

    def _texts(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return ()
        items = node.value if isinstance(node.value, list) else [node]
        texts = [item.value for item in items if isinstance(item.value, str) and item.value]
        if len(texts) != len(items):
            self._wrong(node, "a list of texts is expected", "write [A, B]")
        return tuple(dict.fromkeys(texts))

    def _wrong(self, node: Node, text: str, hint: str) -> None:
        self._collector.error("bad-client", Location(FILE, line=node.line), text, hint)
