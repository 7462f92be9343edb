"""When two values of JSON are equal (JSON Schema draft-07, 4.2.3): `1.0` is 1, `true` is not."""

from __future__ import annotations

from generator.messages.values import Misfit, Number, Unread, Value
from generator.model.decimals import CONTEXT


def comparable(value: Value) -> str:
    """A key that two values share where they are equal: a text, whose hash nobody who sends messages knows."""
    if isinstance(value, dict):
        parts = (f"{len(name)}:{name}{comparable(value[name])}" for name in sorted(value))
        return f"{{{''.join(parts)}}}"
    if isinstance(value, list):
        return f"[{''.join(map(comparable, value))}]"
    if isinstance(value, Number):
        return f"#{value.value.normalize(CONTEXT) if value.value else 0};"
    if isinstance(value, (Misfit, Unread)):
        return f"?{id(value)};"
    return f"{len(value)}:{value}" if isinstance(value, str) else f"!{value};"
