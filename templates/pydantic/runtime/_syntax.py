"""JSON that may be read: what RFC 8259 leaves open, closed."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import from_json, to_json

DEEPEST = 64


def parsed(text: str | bytes) -> Any:
    """The JSON value in `text`; raises `ValueError` where it is none, or must not be read.

    Refused are NaN, infinities, lone surrogates, a key twice in an object, and more than 64 levels.
    """
    plain = text.encode() if isinstance(text, str) else text
    data = from_json(plain, allow_inf_nan=False)
    # A key that stands twice is lost in `data`, and its quotes with it; an escape can add quotes.
    if b"\\u" in plain or plain.count(b'"') != to_json(data).count(b'"'):
        json.loads(plain, object_pairs_hook=_object)
    if plain.count(b"{") + plain.count(b"[") > DEEPEST and _depth(data) > DEEPEST:
        raise ValueError(f"nested deeper than {DEEPEST} levels")
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} stands twice in an object")
        found[key] = value
    return found


def _depth(data: Any) -> int:
    """How many arrays and objects stand in each other; the parser has its own limit, near 200."""
    items = data.values() if isinstance(data, dict) else data
    if not isinstance(data, dict | list):
        return 0
    return 1 + max(map(_depth, items), default=0)
