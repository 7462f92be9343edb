"""The model's words that errors need: labels, types, cardinalities, lists and examples of fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model import Field, ObjectType, Release, Scalar, Schema
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES, MESSAGE
from generator.wording.examples import example_of

KINDS: Final = {
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
    Scalar.DATE: "date",
    Scalar.DATETIME: "datetime",
    Scalar.PHONE_NUMBER: "phoneNumber",
}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field: `kind` is `text`, a scalar's name, `object`, or empty for any; `maximum` is None where unbounded.

    `object` names its type; `list` and `title` are the id and the title of its code list, `codes` those of its sheet;
    `example` is a text that its pattern accepts.
    """

    name: str
    label: str
    kind: str
    object: str
    minimum: int
    maximum: int | None
    list: str
    title: str
    codes: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class MessageWords:
    """What stands below a root element: the fields of its object (named by an empty text) and of each type."""

    root: str
    label: str
    types: Mapping[str, Mapping[str, FieldWords]]

    @property
    def fields(self) -> Mapping[str, FieldWords]:
        """The fields of the object itself."""
        return self.types[""]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a release: its messages by root element, the header's and the envelope's."""

    messages: Mapping[str, MessageWords]
    header: MessageWords
    envelope: MessageWords


def words_of(release: Release) -> Words:
    """The words of a release; where two messages have one root element, the first one counts."""
    messages: dict[str, MessageWords] = {}
    for schema in release.messages:
        if schema.root_element not in messages:
            messages[schema.root_element] = message_words(schema, release)
    return Words(
        messages,
        message_words(release.header, release),
        _message(ENVELOPE.name, ENVELOPE, ENVELOPE_TYPES, release),
    )


def message_words(schema: Schema, release: Release) -> MessageWords:
    """The words of a message, or of the header, which stands in `message`."""
    return _message(MESSAGE if schema.is_header else schema.root_element, schema.root, schema.types, release)


def _message(root: str, top: ObjectType, types: tuple[ObjectType, ...], release: Release) -> MessageWords:
    found = {item.name: _fields(item, release) for item in types}
    return MessageWords(root, _label(top.label, top.name, root), {**found, "": _fields(top, release)})


def _fields(item: ObjectType, release: Release) -> dict[str, FieldWords]:
    return {field.name: _words(field, release) for field in item.fields}


def _words(field: Field, release: Release) -> FieldWords:
    kind, counts = field.type, field.counts
    nomenclature = release.nomenclatures_by_id.get(kind.nomenclature or "")
    return FieldWords(
        name=field.name,
        label=_label(field.label, field.name),
        kind="object" if kind.object_type else KINDS.get(kind.scalar, "text") if kind.scalar else "",
        object=kind.object_type or "",
        minimum=counts.minimum,
        maximum=None if field.cardinality.is_list and counts.maximum in (0, 1) else counts.maximum,
        list=nomenclature.id if nomenclature else "",
        title=_one_line(nomenclature.name or nomenclature.id) if nomenclature else "",
        codes=() if nomenclature else kind.enum,
        example=example_of(field),
    )


def _label(label: str, *names: str) -> str:
    """A label on one line; nothing where it is the name itself."""
    text = _one_line(label)
    return "" if text in names else text


def _one_line(text: str) -> str:
    return " ".join(text.split())
