"""Which messages each virtual host lets through, for the hub's dispatcher and for its operators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from generator.documents.table import comma_separated
from generator.model import Release, VirtualHost
from generator.model.virtual_hosts import allowed

Document = dict[str, Any]

COLUMNS: Final = ("virtual_host", "perimeter", "dsf_version", "message", "root_element", "queue", "header", "namespace")
QUEUES: Final = ("message", "ack", "info")


def allow_list(release: Release, hosts: Sequence[VirtualHost]) -> Document:
    """The virtual hosts with their messages; `root_element` is null for a name that no sheet declares."""
    return {
        "release": release.version,
        "virtual_hosts": [
            {
                "name": host.name,
                "perimeter": host.perimeter,
                "version": host.version,
                "messages": [_message(name, host, release) for name in host.messages],
            }
            for host in hosts
        ],
    }


def _message(name: str, host: VirtualHost, release: Release) -> Document:
    schema = next((item for item in release.messages if item.name == name), None)
    return {
        "name": name,
        "root_element": schema.root_element if schema else None,
        "queue": next(queue for queue in QUEUES if name in allowed(queue, host)),
        "header": schema.has_header if schema else None,
        "namespace": schema.xml_namespace if schema else None,
    }


def as_csv(document: Document) -> str:
    """The list as a table (RFC 4180), one row for each message of each virtual host; no cell is a formula."""
    return comma_separated(
        COLUMNS,
        (
            [_cell(value) for value in (host["name"], host["perimeter"], host["version"], *message.values())]
            for host in document["virtual_hosts"]
            for message in host["messages"]
        ),
    )


def _cell(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return str(value)
