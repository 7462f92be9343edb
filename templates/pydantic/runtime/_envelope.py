"""The EDXL-DE envelope (OASIS EDXL-DE 2.0, as far as the hub uses it) and the messages it carries."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import ValidationError

from ._base import HubModel, OpenModel, items, pattern, wire
from ._completion import complete
from ._edxl import DATE_TIME, DistributionKind, DistributionStatus
from ._embedded import raw_messages, read_parts
from ._embedded_message import DEFERRED
from ._embedded_message import Message as Message
from ._lengths import problems_of
from ._problems import InvalidMessage, Problem
from ._source import Source, text_of
from ._syntax import parsed, plain_bytes
from ._writing import json_of
from ._xml_envelope import XmlEnvelope


class ExplicitAddress(HubModel):
    """The recipient's address, in a scheme."""

    explicit_address_scheme: Annotated[str, wire("explicitAddressScheme")]
    explicit_address_value: Annotated[str, wire("explicitAddressValue")]


class Descriptor(HubModel):
    """The language of the message, and its recipient."""

    language: Annotated[str, wire("language")]
    explicit_address: Annotated[ExplicitAddress, wire("explicitAddress")]


class EmbeddedJsonContent(OpenModel):
    """Holds the message."""

    message: Annotated[Message, wire("message")]


class JsonContent(OpenModel):
    """Content in JSON."""

    embedded_json_content: Annotated[EmbeddedJsonContent, wire("embeddedJsonContent")]


class ContentObject(OpenModel):
    """One content of an envelope."""

    json_content: Annotated[JsonContent, wire("jsonContent")]


class Envelope(XmlEnvelope, HubModel):
    """An EDXL-DE distribution."""

    __slots__ = ("_unlinked",)

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
        try:
            data = parsed(plain_bytes(text_of(text)))
        except ValueError as error:
            raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
        return cls.from_dict(data)

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read an envelope from parsed JSON."""
        problems: list[Problem] = []
        envelope: Self | None = None
        complete(cls)
        try:
            envelope = cls.__pydantic_validator__.validate_python(
                data, by_alias=True, by_name=False, context=DEFERRED
            )
        except ValidationError as error:
            problems += problems_of(error, cls, data, "$")
        messages = [_message(raw, path, problems) for raw, path in raw_messages(data)]
        read = [message for message in messages if message is not None]
        if problems or envelope is None or len(read) < len(messages):
            raise InvalidMessage(problems).of(data)
        for item, message in zip(envelope.content, read, strict=True):
            item.json_content.embedded_json_content.message = message
        return envelope

    def to_json(self) -> bytes:
        """Write the envelope, in the order of the model; free content keeps its own."""
        return json_of(self)

    def __copy__(self) -> Self:
        return self._with_links(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self._with_links(super().__deepcopy__(memo))

    def _with_links(self, copy: Self) -> Self:
        """A copy, which keeps what XML alone has of the envelope."""
        if hasattr(self, "_unlinked"):
            object.__setattr__(copy, "_unlinked", self._unlinked)
        return copy

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), "unlinked": getattr(self, "_unlinked", None)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        unlinked = state["unlinked"]
        super().__setstate__(
            {name: part for name, part in state.items() if name != "unlinked"}
        )
        if unlinked is not None:
            object.__setattr__(self, "_unlinked", unlinked)


def _message(raw: Any, path: str, problems: list[Problem]) -> Message | None:
    parts = read_parts(raw, path, problems)
    if parts is None:
        return None
    content, header, others = parts
    return Message(content=content, header=header, others=others)
