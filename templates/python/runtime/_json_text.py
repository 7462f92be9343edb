"""Values as JSON, their numbers with all the digits that they came with."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted
from typing import Any

from ._numbers import json_text


def json_value(value: Any) -> str:
    """The JSON of what `json` reads, of codes, and of numbers as they were sent."""
    if isinstance(value, str):
        return quoted(str.__str__(value))
    if isinstance(value, dict):
        parts = [f"{quoted(key)}:{json_value(part)}" for key, part in value.items()]
        return f"{{{','.join(parts)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(json_value, value))}]"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return json_text(value)
    return json.dumps(value)
