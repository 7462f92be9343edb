"""What a path names, and the text of an error: the same in the package of every language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ._paths import step, steps
from ._words import FieldWords, MessageWords, filled, words

CONTENT = ("content", "jsonContent", "embeddedJsonContent", "message")
TEXTS = frozenset({"text", "date", "datetime", "phoneNumber"})
SHOWN_CODES = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """What a path names: its short path and label; its field, None where the model does not describe it."""

    path: str
    label: str = ""
    field: FieldWords | None = None
    is_root: bool = False
    is_list: bool = False
    is_attribute: bool = False

    def shown(self, language: int) -> str:
        """The label with the short path; the short path alone where there is no label."""
        if not self.label:
            return self.path
        text = words().texts["field.label"][language]
        return filled(text, label=self.label, path=self.path)


def subject(path: str, root: str = "") -> Subject:
    """What a path names; `root` is the root element where the path starts below it."""
    message, found = _message(steps(path), root)
    if not found:
        return Subject(message.root, message.label, is_root=True)
    fields = message.types[""]
    field: FieldWords | None = None
    is_list = False
    for key in found:
        is_list = False
        if isinstance(key, str):
            field = fields.get(key)
            fields = message.types.get(field.type, {}) if field and field.type else {}
            is_list = field is not None and field.most != 1
    label = field.label if field else ""
    is_attribute = str(found[-1]).startswith("@")
    short = "".join(map(step, found)).removeprefix(".")
    return Subject(short, label, field, is_list=is_list, is_attribute=is_attribute)


def text_of(code: str, path: str, root: str, language: int) -> str:
    """An error in French (0) or in English (1)."""
    found = subject(path, root)
    key, expected = _variant(code, found, is_document=path == "$")
    texts = words().texts
    if expected.startswith("kind."):
        expected = texts[expected][language]
    example = found.field.example if found.field else ""
    shown = found.shown(language)
    return filled(texts[key][language], field=shown, expected=expected, example=example)


def host_text(
    host: str, messages: Iterable[str], hosts: Iterable[str], language: int
) -> str:
    """That a virtual host does not allow messages, in French (0) or in English (1)."""
    allowing = ", ".join(hosts)
    text = words().texts["host" if allowing else "host.none"][language]
    return filled(text, host=host, messages=", ".join(messages), hosts=allowing)


def _message(
    found: tuple[str | int, ...], root: str
) -> tuple[MessageWords, tuple[str | int, ...]]:
    """The words of what holds a path, and the steps below it."""
    known = words()
    if root in known.messages:
        return known.messages[root], found
    if found and found[0] in known.messages:
        return known.messages[str(found[0])], found[1:]
    if tuple(key for key in found[:5] if isinstance(key, str)) == CONTENT:
        rest = found[5:]
        if rest and rest[0] in known.messages:
            return known.messages[str(rest[0])], rest[1:]
        return known.others["h"], rest
    return known.others["e"], found


def _variant(code: str, found: Subject, *, is_document: bool) -> tuple[str, str]:
    """The key of a text, and what is expected: the key of words of a kind, or words."""
    if is_document and code in {"type", "message"}:
        return f"{code}.document", ""
    if code == "type":
        return _type(found)
    if code == "code":
        return _code(found.field)
    if code == "pattern":
        return _pattern(found.field), ""
    if code == "min-items":
        return _count(code, found.field.least if found.field else 1)
    if code == "max-items":
        return _count(code, found.field.most if found.field else 1)
    return "unknown.attribute" if found.is_attribute and code == "unknown" else code, ""


def _type(found: Subject) -> tuple[str, str]:
    if found.is_root or found.is_list:
        return "type", "kind.object" if found.is_root else "kind.list"
    kind = found.field.kind if found.field else ""
    if not kind:
        return "type.any", ""
    return "type", "kind.text" if kind in TEXTS else f"kind.{kind}"


def _code(field: FieldWords | None) -> tuple[str, str]:
    if field is not None and field.list_id:
        return "code", field.title
    if field is None or not field.codes:
        return "code.any", ""
    more = ("…",) if len(field.codes) > SHOWN_CODES else ()
    return "code.sheet", ", ".join((*field.codes[:SHOWN_CODES], *more))


def _pattern(field: FieldWords | None) -> str:
    if field is None or not field.example:
        return "pattern"
    return "pattern.example" if field.kind == "text" else f"pattern.{field.kind}"


def _count(code: str, count: int | None) -> tuple[str, str]:
    is_many = count is not None and count > 1
    return (code, str(count)) if is_many else (f"{code}.one", "")
