"""Values to YAML: block style, every text in double quotes, which is JSON's way and needs no guessing.

Source: YAML 1.2, 7.3.1 and 10.2: numbers, booleans and null stand as in JSON, keys and texts are JSON strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from generator.targets import memo

PLAIN_KEY: Final = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z$][A-Za-z0-9_$.-]*", re.IGNORECASE)
ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
PAD: Final = "  "
PAD_OF_COMPONENTS: Final = PAD * 2
"""Where schemas and messages stand (`components: schemas: …`): entries that `watch` remembers."""
ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def written(document: dict[str, Any]) -> str:
    """The document as YAML."""
    return "\n".join(_mapping(document, "")) + "\n"


def _mapping(value: dict[str, Any], pad: str) -> Iterator[str]:
    for key, item in value.items():
        if pad == PAD_OF_COMPONENTS:
            yield _component(key, item)
        else:
            yield from _entry(key, item, pad)


@memo.value
def _component(key: str, item: Any) -> str:
    return "\n".join(_entry(key, item, PAD_OF_COMPONENTS))


def _entry(key: str, item: Any, pad: str) -> Iterator[str]:
    name = key if PLAIN_KEY.fullmatch(key) else _text(key)
    if isinstance(item, (dict, list)) and item:
        yield f"{pad}{name}:"
        yield from _mapping(item, pad + PAD) if isinstance(item, dict) else _list(item, pad + PAD)
    else:
        yield f"{pad}{name}: {_text(item)}"


def _list(value: list[Any], pad: str) -> Iterator[str]:
    for item in value:
        if isinstance(item, dict) and item:
            first, *rest = _mapping(item, pad + PAD)
            yield f"{pad}- {first[len(pad) + 2 :]}"
            yield from rest
        elif isinstance(item, list) and item:
            yield f"{pad}-"
            yield from _list(item, pad + PAD)
        else:
            yield f"{pad}- {_text(item)}"


def _text(value: Any) -> str:
    """A scalar, or an empty collection, as JSON; what YAML does not print is escaped."""
    text = ENCODER.encode(value)
    return ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
