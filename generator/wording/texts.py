"""The texts of errors, from the one file that has them: `texts.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from generator.typography import typeset

FILE: Final = Path(__file__).with_name("texts.yaml")


@cache
def texts() -> Mapping[str, tuple[str, str]]:
    """French and English by key: an error's code, with a variant after a full stop."""
    # Imported late: few runs need it.
    from generator.readers.yaml import read_yaml

    found = read_yaml(FILE.read_text("utf-8")).value
    assert isinstance(found, dict)
    return MappingProxyType({str(key): _both(entry.value) for key, entry in found.items()})


def _both(entry: object) -> tuple[str, str]:
    assert isinstance(entry, dict)
    return typeset(str(entry["fr"].value)), str(entry["en"].value)
