"""One keyword of two schemas that both count: the narrower of the two, exactly, or nothing where there is no such."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar, Final

from generator.readers.asyncapi.plain import is_number, plain
from generator.readers.yaml import Node


def merge_keyword(key: str, one: Node, other: Node) -> Node | None:
    """The keyword's value for both; None where one keyword cannot say both."""
    if one is other or _same(one, other):
        return one
    merge = MERGERS.get(key)
    return merge(one, other) if merge else None


def _same(one: Node, other: Node) -> bool:
    return bool(_typed(plain(one)) == _typed(plain(other)))


def _typed(value: Any) -> Any:
    """A value that equals another one only where JSON says so: `true` is not 1."""
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return {key: _typed(item) for key, item in value.items()} if isinstance(value, dict) else value


def _types(one: Node, other: Node) -> Node | None:
    mine, theirs = _names(one), _names(other)
    both = [name for name in mine if name in theirs]
    if ("integer" in mine and "number" in theirs) or ("number" in mine and "integer" in theirs):
        both.append("integer")  # an integer is a number (6.1.1)
    names = [name for name in dict.fromkeys(both) if name != "integer" or "number" not in both]
    if not names:
        return None
    return Node(names[0], one.line) if len(names) == 1 else Node([Node(name, one.line) for name in names], one.line)


def _names(node: Node) -> list[str]:
    items = node.value if isinstance(node.value, list) else [node]
    return [item.value for item in items if isinstance(item.value, str)]


def _bound(pick: Callable[[Decimal, Decimal], Decimal]) -> Callable[[Node, Node], Node | None]:
    def merge(one: Node, other: Node) -> Node | None:
        if not (is_number(one) and is_number(other)):
            return None
        mine, theirs = Decimal(str(one.value)), Decimal(str(other.value))
        return one if pick(mine, theirs) == mine else other

    return merge


def _multiple(one: Node, other: Node) -> Node | None:
    values = [str(node.value) for node in (one, other)]
    if not all(value.isascii() and value.isdigit() and int(value) for value in values):
        return None
    return Node(str(math.lcm(*map(int, values))), one.line)


def _codes(one: Node, other: Node) -> Node | None:
    if not isinstance(one.value, list) or not isinstance(other.value, list):
        return None
    allowed = [_typed(plain(item)) for item in other.value]
    return Node([item for item in one.value if _typed(plain(item)) in allowed], one.line)


def _first(one: Node, other: Node) -> Node:
    return one


def _either(one: Node, other: Node) -> Node:
    return one if one.value == "true" else other


def _all(one: Node, other: Node) -> Node | None:
    """Two schemas as one: a list's items."""
    return None if isinstance(one.value, list) or isinstance(other.value, list) else all_of([one, other])


def all_of(nodes: Sequence[Node]) -> Node:
    """The schema that all of `nodes` say."""
    if len(nodes) == 1:
        return nodes[0]
    return Node({"allOf": Node(list(nodes), nodes[0].line)}, nodes[0].line)


MERGERS: Final[Mapping[str, Callable[[Node, Node], Node | None]]] = {
    "type": _types,
    "minimum": _bound(max),
    "exclusiveMinimum": _bound(max),
    "minLength": _bound(max),
    "minItems": _bound(max),
    "maximum": _bound(min),
    "exclusiveMaximum": _bound(min),
    "maxLength": _bound(min),
    "maxItems": _bound(min),
    "multipleOf": _multiple,
    "enum": _codes,
    "uniqueItems": _either,
    "items": _all,
    "format": _first,
    "discriminator": _first,
}


class Properties:
    """The properties of several schemas that all count: one that refuses others refuses those of the rest too."""

    KEYWORDS: ClassVar = frozenset({"properties", "required", "additionalProperties"})

    def __init__(self, parts: Sequence[Mapping[str, Node]]) -> None:
        self._parts = parts

    def merged(self) -> dict[str, Node]:
        """The keywords that say it, as far as any part has them."""
        found: dict[str, Node] = {}
        line = next((node.line for part in self._parts for node in part.values()), 1)
        declared = [self._declared(part) for part in self._parts]
        names = dict.fromkeys(name for part in declared for name in part)
        fields = {name: all_of(nodes) for name in names if (nodes := self._of(name))}
        if names or any("properties" in part for part in self._parts):
            found["properties"] = Node(fields, line)
        required = self._required()
        if required:
            found["required"] = Node([Node(name, line, is_quoted=True) for name in required], line)
        others = [part["additionalProperties"] for part in self._parts if "additionalProperties" in part]
        if any(node.value == "false" for node in others):
            found["additionalProperties"] = next(node for node in others if node.value == "false")
        elif schemas := [node for node in others if isinstance(node.value, dict)]:
            found["additionalProperties"] = all_of(schemas)
        return found

    @property
    def refused(self) -> tuple[str, ...]:
        """The properties that one part requires and another refuses: no object has all of the parts."""
        return tuple(name for name in self._required() if self._is_refused(name))

    def _required(self) -> dict[str, None]:
        return dict.fromkeys(
            item.value
            for part in self._parts
            if "required" in part and isinstance(part["required"].value, list)
            for item in part["required"].value
            if isinstance(item.value, str)
        )

    def _is_refused(self, name: str) -> bool:
        return any(
            name not in self._declared(part)
            and "patternProperties" not in part
            and "additionalProperties" in part
            and part["additionalProperties"].value == "false"
            for part in self._parts
        )

    def _of(self, name: str) -> list[Node]:
        """What each part says of a property; nothing where one refuses it."""
        nodes: list[Node] = []
        for part in self._parts:
            others = part.get("additionalProperties")
            if name in (own := self._declared(part)):
                nodes.append(own[name])
            elif others is not None and others.value == "false" and "patternProperties" not in part:
                return []
            elif others is not None and isinstance(others.value, dict) and "patternProperties" not in part:
                nodes.append(others)
        return nodes

    @staticmethod
    def _declared(part: Mapping[str, Node]) -> Mapping[str, Node]:
        node = part.get("properties")
        return node.value if node is not None and isinstance(node.value, dict) else {}
