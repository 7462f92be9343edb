"""YAML, read from its events: bounded, scalars kept as the strings that they are, lines known.

PyYAML's own composer is not used: its C part crashes on deep nesting, its merge keys and aliases
blow up, and YAML 1.1 turns `1.10`, `no` and dates into other things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from generator import limits

MERGE: Final = "<<"
"""The merge key of YAML 1.1, which documents still use: the keys of another mapping, below its own."""

try:
    _Loader: Any = yaml.CLoader
except AttributeError:  # PyYAML built without libyaml
    _Loader = yaml.Loader


class UnreadableYaml(Exception):
    """The text is not YAML that may be read; `line` counts from 1, `hint` says what to do."""

    def __init__(self, text: str, line: int, hint: str = "correct the YAML") -> None:
        super().__init__(text)
        self.line, self.hint = line, hint


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML node: `value` is a string, a list of nodes, or a dict of nodes by key.

    `file` is set where a node stands among those of another file.
    """

    value: str | list[Node] | dict[str, Node]
    line: int
    is_quoted: bool = False
    size: int = 1
    file: str = ""


def beyond(limit: limits.Limit, line: int) -> UnreadableYaml:
    """The error of a document that is beyond a limit."""
    return UnreadableYaml(limit.exceeded(), line, limit.remedy)


def read_yaml(text: str) -> Node:
    """The one document in `text`. Raises `UnreadableYaml`."""
    if len(text) > limits.YAML_BYTES:
        raise beyond(limits.YAML_BYTES, 1)
    try:
        return _Composer(yaml.parse(text, Loader=_Loader)).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise UnreadableYaml(str(problem), mark.line + 1 if mark else 1) from error


class _Composer:
    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._anchors: dict[str, Node] = {}

    def document(self) -> Node:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise UnreadableYaml("more than one document", _line(event))
                root = self._node(event, 0)
        return root or Node("", 1)

    def _node(self, event: Any, depth: int) -> Node:
        if depth >= limits.YAML_DEPTH:
            raise beyond(limits.YAML_DEPTH, _line(event))
        if isinstance(event, yaml.AliasEvent):
            node = self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            node = Node(event.value, _line(event), not event.implicit[0])
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(event, depth)
        else:
            node = self._mapping(event, depth)
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: Any) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            raise UnreadableYaml(f"the alias {event.anchor!r} is not defined before its use", _line(event))
        return node

    def _sequence(self, event: Any, depth: int) -> Node:
        items = []
        while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(item, depth + 1))
        return Node(items, _line(event), size=self._count(items, event))

    def _mapping(self, event: Any, depth: int) -> Node:
        items: dict[str, Node] = {}
        merged: dict[str, Node] = {}
        sources: list[Node] = []
        while not isinstance(item := next(self._events), yaml.MappingEndEvent):
            key = self._node(item, depth + 1)
            if not isinstance(key.value, str):
                raise UnreadableYaml("a key is not a text", key.line)
            if key.value == MERGE and not key.is_quoted:
                source = self._node(next(self._events), depth + 1)
                merged = {**_merged(source), **merged}
                sources.append(source)
                continue
            if key.value in items:
                raise UnreadableYaml(f"the key {key.value!r} stands twice", key.line)
            items[key.value] = self._node(next(self._events), depth + 1)
        items |= {name: node for name, node in merged.items() if name not in items}
        return Node(items, _line(event), size=self._count([*items.values(), *sources], event))

    def _count(self, items: Iterable[Node], event: Any) -> int:
        size = 1 + sum(item.size for item in items)
        if size > limits.YAML_NODES:
            raise beyond(limits.YAML_NODES, _line(event))
        return size


def _merged(node: Node) -> dict[str, Node]:
    """The keys of the mappings that a merge key names; of one key, the first mapping counts."""
    found: dict[str, Node] = {}
    for item in node.value if isinstance(node.value, list) else [node]:
        if not isinstance(item, Node) or not isinstance(item.value, dict):
            raise UnreadableYaml("the merge key << names what is no mapping", node.line, "name an anchor: <<: *anchor")
        found |= {key: value for key, value in item.value.items() if key not in found}
    return found


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1
