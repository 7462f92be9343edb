"""The constants of a schema (`enum`, `const`): their types, and what they leave of its types."""

from __future__ import annotations

from collections.abc import Sequence

from generator.readers.asyncapi.documents import View
from generator.readers.asyncapi.plain import json_text
from generator.readers.yaml import Node


def constants(view: View) -> list[Node] | None:
    """The only values that a schema accepts (`enum`, `const`); None where it names none."""
    enum = view.raw("enum")
    found = enum.node.value if enum and isinstance(enum.node.value, list) else None
    if (const := view.raw("const")) is None:
        return found
    return [const.node] if found is None else [item for item in found if json_text(item) == json_text(const.node)]


def type_of(node: Node) -> str:
    """The JSON type of a constant."""
    if isinstance(node.value, dict):
        return "object"
    if isinstance(node.value, list):
        return "array"
    text = json_text(node)
    if text[0] == '"':
        return "string"
    if text in ("true", "false", "null"):
        return "null" if text == "null" else "boolean"
    return "number" if "." in text or "E-" in text else "integer"


def is_constant_of(node: Node, kind: str) -> bool:
    """Whether a constant is of a JSON type; an integer is a number, too."""
    return type_of(node) == kind or (kind == "number" and type_of(node) == "integer")


def types_of_constants(kinds: list[str], values: Sequence[Node]) -> list[str]:
    """The types that some constant has, of `kinds` where these are given; none where no constant has any."""
    if not kinds:
        return narrowest([type_of(item) for item in values])
    if [kind for kind in kinds if kind != "null"] == ["string"] and any(type_of(item) != "null" for item in values):
        return kinds  # an author of YAML means the text, also where YAML reads a number
    return narrowest([kind for kind in kinds if any(is_constant_of(item, kind) for item in values)])


def narrowest(kinds: list[str]) -> list[str]:
    """The types, integers among the numbers."""
    found = list(dict.fromkeys(kinds))
    return [kind for kind in found if kind != "integer" or "number" not in found]


def accepts_null(view: View) -> bool:
    """Whether the constants of a schema, if it has any, allow null."""
    values = constants(view)
    return values is None or any(type_of(item) == "null" for item in values)
