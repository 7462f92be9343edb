"""The words of errors: their texts, and what the model says of each field; read when the first text is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

PLACE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field: its label, the kind of its values (empty for any), how many it takes, its codes, an example.

    `most` is None where there is no bound; `list_id` and `title` are those of its code list, `codes` those of its sheet.
    """

    label: str
    kind: str
    type: str
    least: int
    most: int | None
    list_id: str
    title: str
    example: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageWords:
    """What stands below a root element: the fields of its object (under an empty name) and of each type."""

    root: str
    label: str
    types: dict[str, dict[str, FieldWords]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """Texts by key, French and English; messages by root element, the header and the envelope."""

    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    messages: dict[str, MessageWords] = field(default_factory=dict)
    others: dict[str, MessageWords] = field(default_factory=dict)


@cache
def words() -> Words:
    """The words of the release."""
    found = Words()
    message, fields = MessageWords("", ""), dict[str, FieldWords]()
    for mark, parts in _lines():
        if mark == "t":
            found.texts[parts[0]] = parts[1], parts[2]
        elif mark == "o":
            fields = message.types.setdefault(parts[0], {})
        elif mark == "f":
            fields[parts[0]] = _field(parts)
        else:
            message = MessageWords(parts[0], parts[1])
            place = found.messages if mark == "m" else found.others
            place[parts[0] if mark == "m" else mark] = message
    return found


def filled(text: str, **values: str) -> str:
    """A text with its places filled; what is put in is not looked at again."""
    return PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def _lines() -> Iterator[tuple[str, list[str]]]:
    text = files(__package__).joinpath("_words.tsv").read_text("utf-8")
    for line in filter(None, text.split("\n")):
        mark, *parts = line.split("\t")
        yield mark, parts + [""] * (9 - len(parts))


def _field(parts: Sequence[str]) -> FieldWords:
    _, label, kind, name, least, most, list_id, title, example, *codes = parts
    bound = int(most) if most else None
    return FieldWords(
        label,
        kind,
        name,
        int(least),
        bound,
        list_id,
        title,
        example,
        tuple(codes),
    )
