"""The message in an envelope, which pydantic reads by the root element that is in it."""

from __future__ import annotations

from typing import Any, Optional

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    ValidationInfo,
    model_serializer,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
)

from ._base import HubModel, extras
from ._embedded import read_parts
from ._message import HubMessage
from ._numbers import holds_sent
from ._paths import steps
from ._problems import Problem
from ._scalars import ExactNumbers

DEFERRED = object()
"""The context of a validation that leaves the messages to its caller, as they came."""


class Message(HubModel):
    """A message in its envelope: the RC-DE header, where it has one, and the content.

    On the wire, header and content are properties of one object. A message without a header may
    have properties that nobody describes beside its content: they are kept in `others`.
    """

    header: Optional[HubModel] = None  # noqa: UP045
    content: HubMessage
    others: dict[str, Any] = Field(default_factory=dict)

    def to_wire(self) -> dict[str, Any]:
        """The properties of the header, then the root element."""
        return self.to_dict()

    @model_serializer(mode="plain")
    def _on_the_wire(self, info: SerializationInfo) -> dict[str, Any]:
        header = _properties(self.header) if self.header else {}
        if isinstance(info.context, ExactNumbers) and holds_sent(
            {**header, **self.others}
        ):
            info.context.are_needed = True
        # None where it was taken away, which is for `problems` to tell
        content = self.content
        root = {content.ROOT_ELEMENT: content} if content else {}
        return {**header, **root, **self.others}

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """What an envelope has under `message`: one of these, or the object on the wire."""
        built = handler(source)
        return core_schema.with_info_wrap_validator_function(_read, built)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Any message of the release."""
        return {"type": "object", "title": "Message", "description": "RC-DE"}


def _properties(header: HubModel) -> dict[str, Any]:
    fields = type(header).model_fields.items()
    values = {
        field.serialization_alias or name: getattr(header, name)
        for name, field in fields
    }
    known = {name: value for name, value in values.items() if value is not None}
    return {**known, **extras(header)}


def _read(value: Any, build: Any, info: ValidationInfo) -> Any:
    if info.context is DEFERRED:
        return value
    if isinstance(value, Message) or _is_constructed(value):
        return build(value)
    problems: list[Problem] = []
    parts = read_parts(value, "$", problems)
    if parts is None:
        raise ValidationError.from_exception_data("Message", [*map(_line, problems)])
    content, header, others = parts
    return Message.model_construct(content=content, header=header, others=others)


def _is_constructed(value: Any) -> bool:
    """Whether a value is what the constructor of `Message` was given."""
    return isinstance(value, dict) and isinstance(value.get("content"), HubMessage)


def _line(problem: Problem) -> InitErrorDetails:
    """A problem as pydantic has it, without the value."""
    kind = PydanticCustomError(problem.code, "{text}", {"text": problem.en})
    return InitErrorDetails(type=kind, loc=steps(problem.path), input=None)
