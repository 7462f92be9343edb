"""Traits of messages and operations, merged into what they are traits of (JSON Merge Patch, RFC 7396).

In version 2 a trait replaces what stands in its target (AsyncAPI 2.6, Message Object); since 3.0 the target's own
values count (AsyncAPI 3.0, traits merge mechanism). Later traits replace earlier ones.
"""

from __future__ import annotations

from dataclasses import replace

from generator.readers.asyncapi.documents import View
from generator.readers.yaml import Node

TRAITS = "traits"
OWN = frozenset({TRAITS, "payload"})
"""What no trait says: it keeps its place in the document, by which a payload is known."""


def with_traits(view: View) -> View:
    """A message or an operation with what its traits say."""
    raw = view.raw(TRAITS)
    traits = [item for item in (raw.items() if raw else []) if item.is_mapping]
    if not traits or not view.is_mapping:
        return view
    is_old = view.documents.is_old
    own = replace(view.node, value={k: v for k, v in view.node.value.items() if k not in OWN})  # type: ignore[union-attr]
    layers = [replace(view, node=own), *traits] if is_old else [*traits, replace(view, node=own)]
    merged = Node({}, view.node.line)
    for layer in layers:
        merged = _patched(replace(view, node=merged), layer)
    assert isinstance(merged.value, dict) and isinstance(view.node.value, dict)
    rest = {key: item for key, item in view.node.value.items() if key in OWN and key != TRAITS}
    return replace(view, node=Node({**merged.value, **rest}, view.node.line))


def _patched(target: View, patch: View) -> Node:
    """The target with the patch's values; objects in both are merged, null removes (RFC 7396, section 2)."""
    found = dict(target.node.value) if isinstance(target.node.value, dict) else {}
    for key in patch.node.value if isinstance(patch.node.value, dict) else ():
        item, before = patch.raw(key), target.at(key)
        if item is None:
            continue
        if item.node.value == "null" and not item.node.is_quoted:
            found.pop(key, None)
        elif before is not None and before.is_mapping and (followed := item.followed()) and followed.is_mapping:
            found[key] = _patched(before, followed)
        else:
            found[key] = replace(item.node, file=item.file) if item.file != target.file else item.node
    line = target.node.line if target.node.value else patch.node.line
    return Node(found, line, file=target.node.file)
