"""The EDXL-DE envelope (OASIS EDXL-DE 2.0, as far as the hub uses it) and the messages it carries."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Optional, Self

from pydantic import Field, SerializeAsAny, ValidationError
from pydantic_core import to_json

from ._base import HubModel, OpenModel, pattern, wire
from ._message import HubMessage, _complete
from ._order import in_order_of
from ._problems import InvalidMessage, Problem, problems_of
from ._release import header_class, message_class, message_roots
from ._syntax import parsed

DATE_TIME = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[\-+][0-9]{2}:[0-9]{2}$"
)
_ABSENT = object()


class DistributionKind(str, Enum):
    """Why a message is sent."""

    REPORT = "Report"
    UPDATE = "Update"
    CANCEL = "Cancel"
    ACK = "Ack"
    ERROR = "Error"


class DistributionStatus(str, Enum):
    """Whether a message is real."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"


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


class Envelope(HubModel):
    """An EDXL-DE distribution."""

    __slots__ = ("_received",)

    distribution_id: Annotated[str, wire("distributionID")]
    sender_id: Annotated[str, wire("senderID")]
    date_time_sent: Annotated[str, wire("dateTimeSent"), pattern(DATE_TIME)]
    date_time_expires: Annotated[str, wire("dateTimeExpires"), pattern(DATE_TIME)]
    distribution_status: Annotated[DistributionStatus, wire("distributionStatus")]
    distribution_kind: Annotated[DistributionKind, wire("distributionKind")]
    descriptor: Annotated[Descriptor, wire("descriptor")]
    content: Annotated[list[ContentObject], wire("content"), Field(min_length=1)]

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
            problems += problems_of(error)
        messages = [
            _read_message(raw, path, problems) for raw, path in _raw_messages(data)
        ]
        if problems or envelope is None:
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


def _raw_messages(data: Any) -> list[tuple[Any, str]]:
    """The messages of a parsed envelope, with their paths; what is not where it should be is left out."""
    contents = data.get("content") if isinstance(data, dict) else None
    found = []
    for index, item in enumerate(contents if isinstance(contents, list) else []):
        for key in ("jsonContent", "embeddedJsonContent", "message"):
            item = item.get(key, _ABSENT) if isinstance(item, dict) else _ABSENT
        if item is not _ABSENT:  # `null` is there, and is no message
            found.append(
                (item, f"$.content[{index}].jsonContent.embeddedJsonContent.message")
            )
    return found


def _read_message(raw: Any, path: str, problems: list[Problem]) -> Message | None:
    if not isinstance(raw, dict):
        problems.append(Problem(path, "type", "an object is expected"))
        return None
    roots = [key for key in raw if key in message_roots()]
    if len(roots) != 1:
        problems.append(Problem(path, "message"))
        return None
    kind = message_class(roots[0])
    beside = {key: value for key, value in raw.items() if key != roots[0]}
    parts = [(kind, raw[roots[0]], f"{path}.{roots[0]}")]
    if kind.HAS_HEADER:
        parts.append((header_class(), beside, path))
    read = []
    for model, value, place in parts:
        try:
            read.append(model.from_dict(value, place))
        except InvalidMessage as error:
            problems += error.problems
    if len(read) < len(parts):
        return None
    if kind.HAS_HEADER:
        return Message(content=read[0], header=read[1])
    return Message(content=read[0], others=beside)
