"""Marks of fields whose values are of several types, or have constants, as pydantic reads and writes them."""

from __future__ import annotations

from types import NoneType
from typing import Any, Union, get_args

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._class_rules import OUT_OF_BOUNDS
from ._marks import ValueMark
from ._null import Null, as_field, as_json
from ._numbers import holds_sent
from ._scalars import ExactNumbers
from ._trials import Refused, is_trial


class _Mark(ValueMark):
    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The union of the types, for JSON Schema; the kind reads the values."""
        plain = _without_absent(source) if self.is_field else source
        shown = handler(source) if plain is source else handler.generate_schema(plain)
        return core_schema.no_info_wrap_validator_function(
            self._read,
            shown,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _written, info_arg=True
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: Any, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema["schema"])

    def _read(self, value: Any, _: ValidatorFunctionWrapHandler) -> Any:
        from ._plain_values import plain

        data = value if is_trial() else plain(value)
        try:
            found = self.kind.read(data)
        except Refused:
            raise PydanticCustomError(
                OUT_OF_BOUNDS, "Input should be a value that the model describes"
            ) from None
        if data is not value:
            return value  # it was built in code, of objects
        return as_field(found) if self.is_field else found


def _without_absent(source: Any) -> Any:
    """The types of a value that is there, `None` for null."""
    parts = get_args(source)
    if not parts or NoneType not in parts and Null not in parts:
        return source
    if Null not in parts and len(parts) == 2:
        return source
    given = [part for part in parts if part is not NoneType and part is not Null]
    return Union[(*given, *([None] if Null in parts else []))]  # noqa: UP007


def _written(value: Any, info: SerializationInfo) -> Any:
    """A value for pydantic's writer; `info.context` takes note of a number that it would change."""
    if isinstance(info.context, ExactNumbers) and holds_sent(value):
        info.context.are_needed = True
    return as_json(value)


def value(kind: Any) -> ValueMark:
    """The kind of a field's value, which XML has as free content; null is `NULL`."""
    return _Mark(kind, is_free=True, is_field=True)


def item(kind: Any) -> ValueMark:
    """The kind of the values of a list, which XML has as free content."""
    return _Mark(kind, is_free=True, is_field=False)


def scalar(kind: Any) -> ValueMark:
    """The kind of a value of one type."""
    return _Mark(kind, is_free=False, is_field=False)
