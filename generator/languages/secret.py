"""Secrets come from the environment or from a client's own configuration, and are never shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

MASK: Final = "***"
SHORTEST: Final = 4
"""A shorter value is in any text: masking it would tell more than it hides."""


def masked(text: str, environment: Mapping[str, str], names: Iterable[str]) -> str:
    """`text` without the values of the secrets that `names` hold in `environment`, whatever put them there."""
    values = {environment.get(name, "") for name in names}
    for value in sorted(values, key=len, reverse=True):
        if len(value) >= SHORTEST:
            text = text.replace(value, MASK)
    return text


def shown(environment: Mapping[str, str], names: Iterable[str]) -> str:
    """The variables among `names` that a command will read, as a shell would set them, without their values."""
    return " ".join(f"{name}={MASK}" for name in names if environment.get(name))
