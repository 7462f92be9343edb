"""The bounds of a field in words: of its numbers, of the length of its texts, of how many values it has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Bounds, Field


def limited(words: str, field: Field) -> str:
    """What a value is, with its bounds: `nombre (au moins 0, multiple de 0.5)`."""
    limits = ", ".join(_limits(field))
    return f"{words} ({limits})" if limits else words


def _limits(field: Field) -> Iterator[str]:
    bounds = field.type.rules.bounds if field.type.rules is not None else None
    if bounds is not None:
        yield from _of_numbers(bounds)
        yield from _of_texts(bounds)
    if field.bounds is None:
        return
    if field.bounds.minimum != field.cardinality.minimum:
        yield f"au moins {field.bounds.minimum} par liste"
    if field.bounds.maximum != field.cardinality.maximum:
        yield f"au plus {field.bounds.maximum} par liste"
    if field.bounds.is_unique:
        yield "valeurs toutes différentes"


def _of_numbers(bounds: Bounds) -> Iterator[str]:
    for number, words in (
        (bounds.minimum, "au moins"),
        (bounds.exclusive_minimum, "plus de"),
        (bounds.maximum, "au plus"),
        (bounds.exclusive_maximum, "moins de"),
        (bounds.multiple_of, "multiple de"),
    ):
        if number:
            yield f"{words} {number}"


def _of_texts(bounds: Bounds) -> Iterator[str]:
    if bounds.min_length is not None:
        yield f"au moins {_characters(bounds.min_length)}"
    if bounds.max_length is not None:
        yield f"au plus {_characters(bounds.max_length)}"


def _characters(count: int) -> str:
    return f"{count} caractère" if count < 2 else f"{count} caractères"
