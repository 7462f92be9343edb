"""The EDXL-DE envelope (OASIS EDXL-DE 2.0, as far as the hub uses it) and the messages it carries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Self

from ._base import HubModel, OpenModel, items, pattern, wire
from ._edxl import DATE_TIME, DistributionKind, DistributionStatus
from ._embedded import raw_messages, read_parts
from ._json import read_json
from ._json_text import json_value
from ._message import HubMessage
from ._problems import InvalidMessage, Problem
from ._reading import read
from ._source import Source, text_of
from ._xml_envelope import XmlEnvelope


@dataclass(slots=True, kw_only=True, repr=False)
class ExplicitAddress(HubModel):
    """The recipient's address, in a scheme."""

    explicit_address_scheme: Annotated[str, wire("explicitAddressScheme")]
    explicit_address_value: Annotated[str, wire("explicitAddressValue")]


@dataclass(slots=True, kw_only=True, repr=False)
class Descriptor(HubModel):
    """The language of the message, and its recipient."""

    language: Annotated[str, wire("language")]
    explicit_address: Annotated[ExplicitAddress, wire("explicitAddress")]


@dataclass(slots=True, kw_only=True, repr=False)
class Message(HubModel):
    """A message in its envelope: the RC-DE header, where it has one, and the content.

    On the wire, header and content are properties of one object. A message without a header may
    have properties that nobody describes beside its content: they are kept in `others`.
    """

    header: HubModel | None = None
    content: HubMessage
    others: dict[str, Any] = field(default_factory=dict)

    def to_wire(self) -> dict[str, Any]:
        """The properties of the header, then the root element."""
        header = self.header.to_dict() if self.header else {}
        # None where it was taken away, which is for `problems` to tell
        content = self.content
        root = {content.ROOT_ELEMENT: content.to_dict()} if content else {}
        return {**header, **root, **self.others}

    def to_dict(self) -> dict[str, Any]:
        """The message as on the wire."""
        return self.to_wire()

    def _text(self) -> str:
        return json_value(self.to_wire())


@dataclass(slots=True, kw_only=True, repr=False)
class EmbeddedJsonContent(OpenModel):
    """Holds the message; `message` is a `Message` once the envelope is read."""

    message: Annotated[Any, wire("message")]


@dataclass(slots=True, kw_only=True, repr=False)
class JsonContent(OpenModel):
    """Content in JSON."""

    embedded_json_content: Annotated[EmbeddedJsonContent, wire("embeddedJsonContent")]


@dataclass(slots=True, kw_only=True, repr=False)
class ContentObject(OpenModel):
    """One content of an envelope."""

    json_content: Annotated[JsonContent, wire("jsonContent")]


class _Envelope(XmlEnvelope, HubModel):
    """Holds what XML alone has."""

    __slots__ = ("_unlinked",)


@dataclass(slots=True, kw_only=True, repr=False)
class Envelope(_Envelope):
    """An EDXL-DE distribution."""

    distribution_id: Annotated[str, wire("distributionID")]
    sender_id: Annotated[str, wire("senderID")]
    date_time_sent: Annotated[str, wire("dateTimeSent"), pattern(DATE_TIME)]
    date_time_expires: Annotated[str, wire("dateTimeExpires"), pattern(DATE_TIME)]
    distribution_status: Annotated[DistributionStatus, wire("distributionStatus")]
    distribution_kind: Annotated[DistributionKind, wire("distributionKind")]
    descriptor: Annotated[Descriptor, wire("descriptor")]
    content: Annotated[list[ContentObject], wire("content"), items(least=1)]

    @property
    def messages(self) -> list[Message]:
        """The messages, in their order."""
        return [
            item.json_content.embedded_json_content.message for item in self.content
        ]

    @property
    def message(self) -> Message:
        """The first message; the hub sends one."""
        return self.messages[0]

    @classmethod
    def from_json(cls, text: Source) -> Self:
        """Read an envelope with its messages; raises `InvalidMessage` with everything that is wrong."""
        return cls.from_dict(read_json(text_of(text)))

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read an envelope from parsed JSON."""
        problems: list[Problem] = []
        envelope: Self | None = None
        try:
            envelope = read(cls, data, "$")
        except InvalidMessage as error:
            problems += error.problems
        messages = [_message(raw, path, problems) for raw, path in raw_messages(data)]
        if problems or envelope is None or None in messages:
            raise InvalidMessage(problems).of(data)
        for item, message in zip(envelope.content, messages, strict=True):
            item.json_content.embedded_json_content.message = message
        return envelope

    def to_json(self) -> bytes:
        """Write the envelope, in the order of the model; free content keeps its own."""
        return self._text().encode()


def _message(raw: Any, path: str, problems: list[Problem]) -> Message | None:
    parts = read_parts(raw, path, problems)
    if parts is None:
        return None
    content, header, others = parts
    return Message(content=content, header=header, others=others)
