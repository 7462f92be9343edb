"""Which version for which perimeter: the releases that carry a perimeter, with their DSF versions and virtual hosts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.perimeters import hosts_of, messages_of, perimeter_names
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME
from generator.targets.docs.places import perimeter_anchors


@dataclass(frozen=True, slots=True)
class Choice:
    """A release that carries a perimeter; `href` leads to the perimeter on its first page."""

    edition: Edition
    versions: tuple[str, ...]
    hosts: tuple[str, ...]
    href: str


def choices(editions: Sequence[Edition]) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """Each perimeter of some release with the releases that carry it, the newest first.

    Perimeters with a DSF version come first, then the larger ones.
    """
    found: dict[str, list[Choice]] = {}
    for edition in reversed(editions):
        release, names = edition.release, perimeter_names(edition.release)
        anchors = perimeter_anchors(names)
        versions = {item.perimeter: item.versions for item in release.perimeters}
        for name in names:
            hosts = hosts_of(release, name)
            if versions.get(name) or hosts or messages_of(release, name):
                href = f"{edition.base}{HOME}#{anchors[name]}"
                found.setdefault(name, []).append(Choice(edition, versions.get(name, ()), hosts, href))
    most = {name: max(len(messages_of(item.edition.release, name)) for item in items) for name, items in found.items()}
    order = sorted(found, key=lambda name: (not any(item.versions for item in found[name]), -most[name]))
    return tuple((name, tuple(found[name])) for name in order)
