"""Target `rabbitmq`: what the hub's operators load into their broker, and which messages each virtual host allows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.paths import TEMPLATES
from generator.targets.base import OutputFile, json_file, text_file
from generator.targets.interface import interface_of
from generator.targets.rabbitmq.allow_list import allow_list, as_csv
from generator.targets.rabbitmq.definitions import definitions
from generator.targets.rabbitmq.readme import readme
from generator.targets.rabbitmq.topology import hosts_of, topology


def render(release: Release) -> Iterator[OutputFile]:
    """`definitions.json`, `allow-list.json` and `.csv`, `rabbitmq.conf` and `README.md`."""
    shape = topology(interface_of(release))
    hosts = hosts_of(release, shape)
    allowed = allow_list(release, hosts)
    yield json_file("definitions.json", definitions(release, hosts, shape))
    yield json_file("allow-list.json", allowed)
    yield text_file("allow-list.csv", as_csv(allowed))
    yield OutputFile("rabbitmq.conf", (TEMPLATES / "rabbitmq" / "rabbitmq.conf").read_bytes())
    yield text_file("README.md", readme(release, hosts, shape))
