"""Texts for readers: labels, descriptions, examples."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.changes import Difference, Side
from generator.model import Field, ObjectType


def of_field_prose(old: Field, new: Field) -> Iterator[Difference]:
    """What changed in the texts about a field."""
    for aspect in ("label", "description", "remark"):
        yield from _text(old, new, aspect, (new.name,))
    if old.examples != new.examples:
        before, after = (Side("\n".join(field.examples), field.location, field) for field in (old, new))
        yield Difference("EX", (new.name,), before, after)


def of_type_prose(old: ObjectType, new: ObjectType) -> Iterator[Difference]:
    """What changed in the texts about an object."""
    for aspect in ("label", "description"):
        yield from _text(old, new, aspect, ())


def _text(old: Field | ObjectType, new: Field | ObjectType, aspect: str, path: tuple[str, ...]) -> Iterator[Difference]:
    before, after = getattr(old, aspect), getattr(new, aspect)
    if before != after:
        yield Difference("DOC", path, Side(before, old.location, old), Side(after, new.location, new), aspect)
