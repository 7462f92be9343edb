"""Texts and words as lines of fields with a tab between them: the one table that packages carry, and read when asked.

| first field | the others |
| --- | --- |
| `t` | key, French, English |
| `m`, `h`, `e` | a message, the header, the envelope: root element, label; their types follow |
| `o` | a type: its name, empty for the object itself; its fields follow |
| `f` | a field: name, label, kind, type, least, most or empty, id and title of its list, example, codes of its sheet |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model import Release
from generator.wording.table import FieldWords, MessageWords, words_of
from generator.wording.texts import texts

CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


def lines_of(release: Release) -> Iterator[str]:
    """The table of a release, a line at a time; a name with a control character in it has no line."""
    for key, (french, english) in texts().items():
        yield _line("t", key, french, english)
    words = words_of(release)
    yield from _message("e", words.envelope)
    yield from _message("h", words.header)
    for message in words.messages.values():
        yield from _message("m", message)


def _message(mark: str, message: MessageWords) -> Iterator[str]:
    yield _line(mark, message.root, message.label)
    for name, fields in message.types.items():
        yield _line("o", name)
        yield from (_line(*_field(field)) for field in fields.values() if not CONTROL.search(field.name))


def _field(field: FieldWords) -> tuple[str, ...]:
    most = "" if field.maximum is None else str(field.maximum)
    first = ("f", field.name, field.label, field.kind, field.object, str(field.minimum), most)
    return (*first, field.list, field.title, field.example, *field.codes)


def _line(*parts: str) -> str:
    return "\t".join(CONTROL.sub(" ", part) for part in parts).rstrip("\t")
