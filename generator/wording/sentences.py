"""An error's text, from its code and path alone: the same in the package of every language (docs/packages.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.model.envelope import MESSAGE
from generator.wording.path import Step, below, steps
from generator.wording.table import FieldWords, MessageWords, Words
from generator.wording.texts import texts

PLACE: Final = re.compile(r"\{([a-z]+)\}")
TEXTS: Final = frozenset({"text", "date", "datetime", "phoneNumber"})
SHOWN_CODES: Final = 8
CONTENT: Final = ("content", "jsonContent", "embeddedJsonContent", MESSAGE)
Text = tuple[str, str]
"""French, English."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a path names: its short path and label; its field, None where the model does not describe it.

    `is_list` tells that the path is a list's, not a value's of it, `is_attribute` that it is an XML attribute's,
    `is_root` that it is the object's of a message, or of an envelope.
    """

    path: str
    label: str = ""
    field: FieldWords | None = None
    is_root: bool = False
    is_list: bool = False
    is_attribute: bool = False


@dataclass(frozen=True, slots=True)
class Sentences:
    """The texts of the errors of one release."""

    words: Words

    def text(self, code: str, path: str, root: str = "") -> Text:
        """An error in French and in English; `root` is the root element where `path` starts below it."""
        subject = self.subject(path, root)
        key, expected = _variant(code, subject, is_document=path == "$")
        example = subject.field.example if subject.field else ""
        french, english = texts()[key]
        return (
            _filled(french, field=_shown(subject, 0), expected=_in(expected, 0), example=example),
            _filled(english, field=_shown(subject, 1), expected=_in(expected, 1), example=example),
        )

    def subject(self, path: str, root: str = "") -> Subject:
        """What a path names."""
        message, found = self._message(steps(path), root)
        if not found:
            return Subject(message.root, message.label, is_root=True)
        types, fields = message.types, message.fields
        field: FieldWords | None = None
        is_list = False
        for step in found:
            if isinstance(step, str):
                field = fields.get(step)
                fields = types.get(field.object, {}) if field and field.object else {}
                is_list = field is not None and field.maximum != 1
            else:
                is_list = False
        label = field.label if field else ""
        is_attribute = str(found[-1]).startswith("@")
        return Subject(below(found), label, field, is_list=is_list, is_attribute=is_attribute)

    def _message(self, found: tuple[Step, ...], root: str) -> tuple[MessageWords, tuple[Step, ...]]:
        """The words of what holds a path, and the steps below it."""
        words = self.words
        if root in words.messages:
            return words.messages[root], found
        if found and found[0] in words.messages:
            return words.messages[str(found[0])], found[1:]
        if tuple(step for step in found[:5] if isinstance(step, str)) == CONTENT:
            rest = found[5:]
            if rest and rest[0] in words.messages:
                return words.messages[str(rest[0])], rest[1:]
            return words.header, rest
        return words.envelope, found


def host_text(host: str, messages: tuple[str, ...], hosts: tuple[str, ...]) -> Text:
    """That a virtual host does not allow messages, in French and in English."""
    french, english = texts()["host" if hosts else "host.none"]
    values = {"host": host, "messages": ", ".join(messages), "hosts": ", ".join(hosts)}
    return _filled(french, **values), _filled(english, **values)


def _variant(code: str, subject: Subject, *, is_document: bool) -> tuple[str, str]:
    """The key of a text, and what it says to be expected: the key of words of `kind`, or words."""
    if is_document and code in {"type", "message"}:
        return f"{code}.document", ""
    return _CHOICES[code](subject, subject.field) if code in _CHOICES else (code, "")


def _type(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    if subject.is_root:
        return "type", "kind.object"
    if subject.is_list:
        return "type", "kind.list"
    if field is None or not field.kind:
        return "type.any", ""
    return "type", f"kind.{'text' if field.kind in TEXTS else field.kind}"


def _pattern(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    if field is None or not field.example:
        return "pattern", ""
    return f"pattern.{'example' if field.kind == 'text' else field.kind}", ""


def _code(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    if field is not None and field.list:
        return "code", field.title
    if field is None or not field.codes:
        return "code.any", ""
    more = ("…",) if len(field.codes) > SHOWN_CODES else ()
    return "code.sheet", ", ".join((*field.codes[:SHOWN_CODES], *more))


def _least(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    count = field.minimum if field else 1
    return ("min-items", str(count)) if count > 1 else ("min-items.one", "")


def _most(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    count = field.maximum if field else 1
    return ("max-items", str(count)) if count is not None and count > 1 else ("max-items.one", "")


def _unknown(subject: Subject, field: FieldWords | None) -> tuple[str, str]:
    return "unknown.attribute" if subject.is_attribute else "unknown", ""


_CHOICES: Final = {
    "type": _type,
    "pattern": _pattern,
    "code": _code,
    "min-items": _least,
    "max-items": _most,
    "unknown": _unknown,
}


def _in(expected: str, language: int) -> str:
    return texts()[expected][language] if expected.startswith("kind.") else expected


def _shown(subject: Subject, language: int) -> str:
    """The label with the short path; the short path alone where there is no label."""
    if not subject.label:
        return subject.path
    return _filled(texts()["field.label"][language], label=subject.label, path=subject.path)


def _filled(text: str, **values: str) -> str:
    """A text with its places filled; what is put in is not looked at again."""
    return PLACE.sub(lambda found: values.get(found[1], found[0]), text)


NOTHING: Final = MessageWords(MESSAGE, "", {"": {}})
NO_WORDS: Final = Sentences(Words({}, NOTHING, NOTHING))
"""Sentences that know no field: paths alone."""
