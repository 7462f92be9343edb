"""Patterns as Rust's engine has them: the same texts as our own."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import StringConstraints, TypeAdapter, ValidationError

from generator.patterns import accepts
from generator.targets.python.patterns import rust_pattern

TEXTS = ("", "a", "&", "&&", "~", "~~", "[", "^", "x1", "é", "٣", "3", " ", "\u00a0", "_", "a-b", "]")


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[a&&b]$",
        r"^[a~~]+$",
        r"^[[x]$",
        r"^[a[^]$",
        r"^\D$",
        r"^[\w-]+$",
        r"^\W$",
        r"^\s$",
        r"^\S+$",
        r"\d",
        r"^[^\d]$",
    ],
)
def test_the_same_texts(pattern: str) -> None:
    engine = TypeAdapter(Annotated[str, StringConstraints(pattern=rust_pattern(pattern))])
    for text in TEXTS:
        assert _accepts(engine, text) is accepts(pattern, text), (pattern, text)


def _accepts(engine: TypeAdapter[str], text: str) -> bool:
    try:
        engine.validate_python(text)
    except ValidationError:
        return False
    return True
