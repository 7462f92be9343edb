"""Objects as JSON."""

from __future__ import annotations

from typing import Any

from ._base import ExactNumbers
from ._json_text import json_value


def json_of(item: Any) -> bytes:
    """An object in JSON, in the order of the model; what pydantic cannot write, more digits than a double's, is kept."""
    numbers = ExactNumbers()
    write = item.__pydantic_serializer__
    text: bytes = write.to_json(item, context=numbers, warnings=False)
    if numbers.are_needed:
        return json_value(write.to_python(item, warnings=False)).encode()
    return text
