"""The page of the interface: servers, virtual hosts with their messages, channels and operations."""

from __future__ import annotations

from generator.model.virtual_hosts import virtual_hosts
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME, TRANSPORT, Frames
from generator.targets.docs.html import Link, page
from generator.targets.docs.places import host_anchors
from generator.targets.interface import interface_of


def transport_page(edition: Edition, frames: Frames) -> OutputFile:
    """What a client needs to connect; what the release does not describe is as the DST has it."""
    release = edition.release
    hosts = virtual_hosts(release)
    crumbs = (Link(f"Version {edition.version}", HOME),)
    return page(
        "transport.html.jinja",
        frames.of(edition, TRANSPORT),
        "Transport",
        crumbs,
        interface=interface_of(release),
        hosts=hosts,
        anchors=host_anchors(host.name for host in hosts),
        pages=edition.messages,
        hours=_hours,
    )


def _hours(milliseconds: int) -> str:
    """A duration in words: hours where it is a whole number of them."""
    hours, rest = divmod(milliseconds, 3_600_000)
    return f"{milliseconds / 1000:g} s" if rest else f"{hours} h"
