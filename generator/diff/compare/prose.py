"""Texts for readers: labels, descriptions, examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.diff.changes import Difference, Side
from generator.model import Field, ObjectType

TYPE: Final = "type "
"""Before the name of a text: the object's own, not that of a field that holds it."""


def of_field_prose(old: Field, new: Field) -> Iterator[Difference]:
    """What changed in the texts about a field."""
    for aspect in ("label", "description", "remark"):
        yield from _text(old, new, aspect, (new.name,))
    if old.examples != new.examples:
        before, after = (Side("\n".join(field.examples), field.location, field) for field in (old, new))
        yield Difference("EX", (new.name,), before, after)
    if old.is_deprecated != new.is_deprecated:
        before, after = (Side("deprecated" if item.is_deprecated else "", item.location, item) for item in (old, new))
        yield Difference("DEPR", (new.name,), before, after, is_suspect=new.is_deprecated)


def of_type_prose(old: ObjectType, new: ObjectType) -> Iterator[Difference]:
    """What changed in the texts about an object."""
    for aspect in ("label", "description"):
        for item in _text(old, new, aspect, ()):
            yield replace(item, subject=f"{TYPE}{aspect}")


def merge_type_prose(
    own: Sequence[Difference], below: Sequence[Difference]
) -> tuple[list[Difference], list[Difference]]:
    """A field's texts, and the differences below it without those of its type that the field's row says too."""
    own_prose, others = [], list(below)
    for item in own:
        name = f"{TYPE}{item.subject}"
        same = [x for x in others if not x.path and x.subject == name and _texts(x) == _texts(item)]
        others = [x for x in others if x not in same]
        own_prose.append(replace(item, subject=f"{item.subject}, {name}") if same else item)
    return own_prose, others


def _texts(item: Difference) -> tuple[str, str]:
    return item.old.text, item.new.text


def _text(old: Field | ObjectType, new: Field | ObjectType, aspect: str, path: tuple[str, ...]) -> Iterator[Difference]:
    before, after = getattr(old, aspect), getattr(new, aspect)
    if before != after:
        yield Difference("DOC", path, Side(before, old.location, old), Side(after, new.location, new), aspect)
