"""The EDXL-DE envelope (OASIS EDXL-DE 2.0, as far as the hub uses it) and the messages it carries."""

from __future__ import annotations

from typing import Annotated, Any, Optional, Self

from pydantic import Field, SerializeAsAny, ValidationError
from pydantic_core import to_json

from ._base import HubModel, OpenModel, items, pattern, wire
from ._edxl import DATE_TIME, DistributionKind, DistributionStatus
from ._embedded import raw_messages, read_parts
from ._lengths import problems_of
from ._message import HubMessage, _complete
from ._order import in_order_of
from ._problems import InvalidMessage, Problem
from ._syntax import parsed
from ._xml_envelope import XmlEnvelope


class ExplicitAddress(HubModel):
    """The recipient's address, in a scheme."""

    explicit_address_scheme: Annotated[str, wire("explicitAddressScheme")]
    explicit_address_value: Annotated[str, wire("explicitAddressValue")]


class Descriptor(HubModel):
    """The language of the message, and its recipient."""

    language: Annotated[str, wire("language")]
    explicit_address: Annotated[ExplicitAddress, wire("explicitAddress")]


class Message(HubModel):
    """A message in its envelope: the RC-DE header, where it has one, and the content.

    On the wire, header and content are properties of one object. A message without a header may
    have properties that nobody describes beside its content: they are kept in `others`.
    """

    header: Optional[SerializeAsAny[HubModel]] = None  # noqa: UP045
    content: SerializeAsAny[HubMessage]
    others: dict[str, Any] = Field(default_factory=dict)

    def to_wire(self) -> dict[str, Any]:
        """The properties of the header, then the root element."""
        header = self.header.to_dict() if self.header else {}
        root = {self.content.ROOT_ELEMENT: self.content.to_dict()}
        return {**header, **root, **self.others}


class EmbeddedJsonContent(OpenModel):
    """Holds the message; `message` is a `Message` once the envelope is read."""

    message: Annotated[Any, wire("message")]


class JsonContent(OpenModel):
    """Content in JSON."""

    embedded_json_content: Annotated[EmbeddedJsonContent, wire("embeddedJsonContent")]


class ContentObject(OpenModel):
    """One content of an envelope."""

    json_content: Annotated[JsonContent, wire("jsonContent")]


class Envelope(XmlEnvelope, HubModel):
    """An EDXL-DE distribution."""

    __slots__ = ("_received", "_unlinked")

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
    def from_json(cls, text: str | bytes) -> Self:
        """Read an envelope with its messages; raises `InvalidMessage` with everything that is wrong."""
        try:
            data = parsed(text)
        except ValueError as error:
            raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
        return cls._read(data)

    @classmethod
    def _read(cls, data: Any) -> Self:
        """Read parsed JSON, and keep the order of its keys."""
        envelope = cls.from_dict(data)
        object.__setattr__(envelope, "_received", data)
        return envelope

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read an envelope from parsed JSON."""
        problems: list[Problem] = []
        envelope: Self | None = None
        _complete(cls)
        try:
            envelope = cls.__pydantic_validator__.validate_python(
                data, by_alias=True, by_name=False
            )
        except ValidationError as error:
            problems += problems_of(error, cls, data, "$")
        messages = [_message(raw, path, problems) for raw, path in raw_messages(data)]
        if problems or envelope is None or None in messages:
            raise InvalidMessage(problems)
        for item, message in zip(envelope.content, messages, strict=True):
            item.json_content.embedded_json_content.message = message
        return envelope

    def to_dict(self) -> dict[str, Any]:
        """The envelope as on the wire."""
        data = super().to_dict()
        for item, message in zip(data["content"], self.messages, strict=True):
            item["jsonContent"]["embeddedJsonContent"]["message"] = message.to_wire()
        received = getattr(self, "_received", None)
        ordered: dict[str, Any] = (
            in_order_of(data, received) if received is not None else data
        )
        return ordered

    def to_json(self) -> bytes:
        """Write the envelope, in the order in which it came, or else in that of the model."""
        return to_json(self.to_dict())


def _message(raw: Any, path: str, problems: list[Problem]) -> Message | None:
    parts = read_parts(raw, path, problems)
    if parts is None:
        return None
    content, header, others = parts
    return Message(content=content, header=header, others=others)
