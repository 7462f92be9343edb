"""Addresses on pages of what has no page of its own: virtual hosts and perimeters."""

from __future__ import annotations

from collections.abc import Iterable

from generator.targets.docs.slugs import slugs


def host_anchors(names: Iterable[str]) -> dict[str, str]:
    """The anchor of each virtual host on the page of the transport."""
    return {name: f"h:hote-{anchor}" for name, anchor in slugs(names).items()}


def perimeter_anchors(names: Iterable[str]) -> dict[str, str]:
    """The anchor of each perimeter on the first page of a release."""
    return {name: f"h:perimetre-{anchor}" for name, anchor in slugs(names).items()}
