"""Objects as JSON."""

from __future__ import annotations

from typing import Any

from ._fixed_writer import fixed_writer
from ._json_text import json_value
from ._scalars import ExactNumbers


def json_of(item: Any) -> bytes:
    """An object in JSON, in the order of the model; what pydantic cannot write, more digits than a double's, is kept.

    Raises `ConversionError` for a number that is not finite.
    """
    numbers = ExactNumbers()
    writer = fixed_writer(type(item))
    text: bytes = (
        item.__pydantic_serializer__.to_json(item, context=numbers, warnings=False)
        if writer is None
        else writer.to_json(item, context=numbers, warnings=False, exclude_none=True)
    )
    if numbers.are_needed or b"NaN" in text or b"Infinity" in text:
        whole = item.__pydantic_serializer__.to_python(item, warnings=False)
        return json_value(whole).encode()
    return text
