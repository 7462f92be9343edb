"""`allOf` and its siblings as one schema (JSON Schema draft-07, 6.7.1): what all of the parts say together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from generator.mappers.asyncapi.keywords import is_annotation
from generator.mappers.asyncapi.merging import Properties, merge_keyword
from generator.mappers.asyncapi.unsupported import Report
from generator.readers.asyncapi.documents import View
from generator.readers.yaml import Node

MOST_LEVELS: Final = 60
"""Schemas that are parts of one another; deeper ones are reported."""
NEVER: Final = "x-hubgen-never"
"""Marks the schema `false`, which accepts nothing."""


@dataclass(slots=True)
class Composition:
    """Makes one schema of each, by its place in the document; a document's schemas are finite, so this ends."""

    report: Report
    _flat: dict[int, View | None] = field(default_factory=dict)
    _placed: dict[tuple[int, str], Node] = field(default_factory=dict)
    _merged: dict[tuple[int, ...], Node] = field(default_factory=dict)
    _nodes: list[Node] = field(default_factory=list)
    _level: int = 0

    def flat(self, view: View) -> View:
        """The schema at `view` without `allOf`; itself where it has none."""
        if not view.is_mapping:
            return self._boolean(view)
        parts = view.raw("allOf")
        if parts is None:
            return view
        key = id(view.node)
        if key not in self._flat:
            self._flat[key] = None
            self._flat[key] = self._composed(view, parts)
        found = self._flat[key]
        if found is None:
            self.report.unsupported(parts, "allOf", "the schema is a part of itself")
            return self._without(view)
        return found

    def both(self, one: View, other: View) -> View:
        """What two schemas say together; the places of the result are those of `other`."""
        key = (id(one.node), id(other.node))
        self._nodes += [one.node, other.node]
        if key not in self._merged:
            self._merged[key] = self._merge([self.flat(one), self.flat(other)], other).node
        return View(self._merged[key], other.file, other.documents, other.name)

    def _boolean(self, view: View) -> View:
        text = view.node.value if not view.node.is_quoted else ""
        return self.once(view, {NEVER: Node("true", view.node.line)} if text == "false" else {})

    def once(self, view: View, value: dict[str, Node], tag: str = "") -> View:
        """A schema that stands for `view` with other keywords; the same node each time for the same `tag` and keys."""
        key = (id(view.node), "\n".join((tag, *value)))
        self._nodes.append(view.node)  # so that no other one gets its identity
        return replace(view, node=self._placed.setdefault(key, Node(value, view.node.line)))

    def _composed(self, view: View, parts: View) -> View:
        own = self._without(view)
        items = parts.items() if isinstance(parts.node.value, list) else []
        if len(items) == 1 and isinstance(own.node.value, dict) and all(map(is_annotation, own.node.value)):
            return self._deeper(items[0])
        return self._merge([*map(self._deeper, items), own], view)

    def _deeper(self, view: View) -> View:
        if self._level >= MOST_LEVELS:
            self.report.unsupported(view, "allOf", f"the schema has parts in parts, {MOST_LEVELS} deep")
            return self.once(view, {})
        self._level += 1
        try:
            return self.flat(view)
        finally:
            self._level -= 1

    def _without(self, view: View) -> View:
        assert isinstance(view.node.value, dict)
        rest = {key: item for key, item in view.node.value.items() if key != "allOf"}
        return self.once(view, rest)

    def _merge(self, parts: list[View], place: View) -> View:
        """The parts in their order, texts of the last one first: it is what stands beside `allOf`."""
        merged: dict[str, Node] = {}
        for key, node in self._placed_in(parts[-1], place.file):
            if is_annotation(key):
                merged[key] = node
        properties = Properties([self._mapping(part, place.file) for part in parts])
        for part in parts:
            for key, node in self._placed_in(part, place.file):
                if key in Properties.KEYWORDS:
                    continue
                if key not in merged or is_annotation(key):
                    merged.setdefault(key, node)
                elif (both := merge_keyword(key, merged[key], node)) is not None:
                    merged[key] = both
                else:
                    found = part.raw(key)
                    self.report.unsupported(found or part, key, f"two parts of allOf have the keyword {key[:60]!r}")
        merged |= properties.merged()
        for name in properties.refused:
            self.report.unsupported(place, "allOf", f"one part requires {name[:60]!r}, another refuses it")
        return replace(place, node=Node(merged, place.node.line))

    def _mapping(self, view: View, file: str) -> dict[str, Node]:
        return dict(self._placed_in(view, file))

    def _placed_in(self, view: View, file: str) -> list[tuple[str, Node]]:
        """The keywords of a schema with their file, where it is another one than that of the place they get."""
        value = view.node.value if isinstance(view.node.value, dict) else {}
        if view.file == file:
            return list(value.items())
        return [(key, self._place(node, view.file)) for key, node in value.items()]

    def _place(self, node: Node, file: str) -> Node:
        """The node, and what is in it, as a part of `file`; the same one each time."""
        key = (id(node), file)
        if node.file or not isinstance(node.value, (dict, list)):
            return node
        if key not in self._placed:
            self._placed[key] = replace(node, file=file)
        return self._placed[key]
