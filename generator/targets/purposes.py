"""What each message is, in French: the one place that pages, documents, packages and pictures take it from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from generator.model import Schema
from generator.typography import typeset

FILE: Final = Path(__file__).with_name("purposes.yaml")


@dataclass(frozen=True, slots=True)
class Purpose:
    """A message in a few words (`short`), and in one or two sentences (`text`)."""

    short: str
    text: str


NOTHING: Final = Purpose("", "")


@cache
def purposes() -> Mapping[str, Purpose]:
    """The messages that `purposes.yaml` presents, by name."""
    # Imported late: few runs need it.
    from generator.readers.yaml import read_yaml

    messages = read_yaml(FILE.read_text("utf-8")).value
    assert isinstance(messages, dict)
    found = {}
    for name, entry in messages.items():
        assert isinstance(entry.value, dict)
        words = {key: item.value for key, item in entry.value.items()}
        found[name] = Purpose(typeset(_text(words["short"])), typeset(_text(words["text"])))
    return MappingProxyType(found)


def purpose_of(schema: Schema) -> Purpose:
    """What a message is: our words, else its release's own description, else nothing."""
    return purposes().get(schema.name) or Purpose("", schema.root.description)


def short_purpose(name: str) -> str:
    """A message in a few words; empty where nobody has said."""
    return purposes().get(name, NOTHING).short


def _text(value: object) -> str:
    assert isinstance(value, str)
    return value
