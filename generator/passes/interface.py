"""Checks of the interface: virtual hosts may only let messages through that the release has."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.model import Release


def check_interface(release: Release, collector: Collector) -> Release:
    """Report messages of a virtual host that no sheet declares, and perimeters without a version."""
    known = {schema.name for schema in release.schemas}
    versions = {item.perimeter: item.versions for item in release.perimeters}
    for host in release.interface.virtual_hosts:
        for name in host.messages:
            if name not in known:
                collector.warning(
                    "unknown-message",
                    host.location,
                    f"{host.name} allows {name!r}, which no sheet declares",
                    "correct the name, or take it off the list",
                )
        if host.perimeter not in versions or host.version not in versions[host.perimeter]:
            collector.warning(
                "unknown-dsf-version",
                host.location,
                f"{host.name} is of {host.perimeter} {host.version}, which 'dsf' does not name",
                "add the version to 'dsf', or correct the virtual host",
            )
    return release
