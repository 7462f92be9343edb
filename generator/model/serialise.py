"""The model to and from JSON; `msgspec` checks every type on the way in."""

from __future__ import annotations

import msgspec

from generator.model.release import Release


def to_json(release: Release) -> bytes:
    """The release as indented JSON, UTF-8, keys in the order of the model's fields."""
    return msgspec.json.format(msgspec.json.encode(release), indent=2) + b"\n"


def from_json(data: bytes) -> Release:
    """The release that `to_json` wrote.

    Raises `msgspec.ValidationError`, naming the path, where `data` is not such a document.
    """
    return msgspec.json.decode(data, type=Release)
