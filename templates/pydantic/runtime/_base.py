"""What every class of this package is built on: closed objects with wire names and absent fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    model_serializer,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ._class_rules import with_rules
from ._descriptions import described
from ._field_marks import bounds as bounds
from ._field_marks import items as items
from ._field_marks import pattern as pattern
from ._field_marks import unique as unique
from ._field_marks import wire as wire
from ._field_marks import wire_of as wire_of
from ._moments import as_text
from ._numbers import holds_sent
from ._scalars import Boolean as Boolean
from ._scalars import ExactNumbers
from ._scalars import Integer as Integer
from ._scalars import Maybe as Maybe
from ._scalars import Number as Number
from ._values_given import by_wire_name


class HubModel(BaseModel):
    """An object of a message; closed, so that an unknown property is refused.

    Its constructor takes attributes, pydantic's readers and writers the names on the wire. No text of an error
    and no `repr` has a value in it; `to_dict` and `to_json` give them.
    """

    model_config = ConfigDict(
        extra="forbid",
        defer_build=True,
        validate_by_name=False,
        validate_by_alias=True,
        serialize_by_alias=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",  # as `null` they could not be told
    )

    def __init__(self, /, **values: Any) -> None:
        """Build the object from its fields; `None` stands for an absent one, a `datetime` for its text."""
        super().__init__(**by_wire_name(type(self), values))

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the class, with its rules."""
        return with_rules(cls, handler(source))

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a field; `None` makes it absent, a `datetime` stands for its text."""
        super().__setattr__(name, as_text(value))
        if value is None:
            self.__pydantic_fields_set__.discard(name)

    def __repr_args__(self) -> Any:
        """The names of the fields that are there, without their values."""
        values = {**self.__dict__, **(self.__pydantic_extra__ or {})}
        return [(name, HIDDEN) for name, value in values.items() if value is not None]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The JSON Schema of the class, with what its fields mean."""
        found = handler(schema)
        described(cls, handler.resolve_ref_schema(found))
        return found

    if not TYPE_CHECKING:

        def model_dump(self, **options: Any) -> dict[str, Any]:
            """As `BaseModel.model_dump`; no warning shows a value."""
            return super().model_dump(**{"warnings": False, **options})

        def model_dump_json(self, **options: Any) -> str:
            """As `BaseModel.model_dump_json`; no warning shows a value."""
            return super().model_dump_json(**{"warnings": False, **options})

    def to_dict(self) -> dict[str, Any]:
        """The object as on the wire: wire names, absent fields left out."""
        data: dict[str, Any] = self.__pydantic_serializer__.to_python(
            self, mode="json", warnings=False, context=ExactNumbers()
        )
        return data


class _Hidden:
    def __repr__(self) -> str:
        return "…"


HIDDEN = _Hidden()
"""Stands for a value in what is shown of an object."""


class OpenModel(HubModel):
    """An object that keeps the properties it does not know."""

    model_config = ConfigDict(extra="allow")

    @model_serializer(mode="wrap")
    def _written(
        self, write: SerializerFunctionWrapHandler, info: SerializationInfo
    ) -> Any:
        # A value that is no such object comes here, too.
        held = getattr(self, "model_extra", None)
        if isinstance(info.context, ExactNumbers) and holds_sent(held):
            info.context.are_needed = True
        return write(self)


def extras(item: Any) -> dict[str, Any]:
    """The properties of an object that the model does not describe."""
    found: dict[str, Any] = item.model_extra or {}
    return found
