"""Target `ir`: the intermediate model itself, as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.model.serialise import to_json
from generator.targets.base import OutputFile


def render(release: Release) -> Iterator[OutputFile]:
    """`release.json`, which `generator.model.serialise.from_json` reads back equal."""
    yield OutputFile("release.json", to_json(release))
