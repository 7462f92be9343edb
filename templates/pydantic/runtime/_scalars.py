"""Scalars of messages as pydantic reads and writes them: strict, and numbers with all their digits."""

from __future__ import annotations

from math import isfinite
from typing import Annotated, Any, Optional, TypeVar

from pydantic import GetCoreSchemaHandler, SerializationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ._numbers import LARGEST, SentFloat, SentInteger, json_text, whole

T = TypeVar("T")


class Present:
    """Takes `null` out of an optional field: on the wire a field is there, or it is not."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        inner = schema.get("schema")
        return inner if schema["type"] == "nullable" and inner else schema


class _Integer:
    """A whole number, `1.0` included (JSON Schema draft-07, section 6.1.1)."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        plain = core_schema.union_schema(
            [
                core_schema.int_schema(strict=True, ge=-LARGEST, le=LARGEST),
                core_schema.no_info_plain_validator_function(_whole),
            ],
            mode="left_to_right",
            custom_error_type="integer_type",
            custom_error_message="Input should be a whole number",
        )
        return _or_as_sent(SentInteger, plain)

    def __get_pydantic_json_schema__(self, *_: Any) -> JsonSchemaValue:
        return {"type": "integer"}


def _whole(value: Any) -> int:
    found = whole(value) if isinstance(value, float) and isfinite(value) else None
    if found is None:
        raise ValueError("a fraction")
    return found


class _Number:
    """A finite number, kept as it came: `1` stays an `int`."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        plain = core_schema.union_schema(
            [
                core_schema.int_schema(strict=True, ge=-LARGEST, le=LARGEST),
                core_schema.float_schema(strict=True, allow_inf_nan=False),
            ],
            mode="left_to_right",
            custom_error_type="number_type",
            custom_error_message="Input should be a number",
        )
        schema: Any = _or_as_sent(SentFloat, _or_as_sent(SentInteger, plain))
        schema["serialization"] = core_schema.plain_serializer_function_ser_schema(
            _number_written, info_arg=True
        )
        found: CoreSchema = schema
        return found

    def __get_pydantic_json_schema__(self, *_: Any) -> JsonSchemaValue:
        return {"type": "number"}


class _Boolean:
    """`true` or `false`, and nothing that reads like them."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.bool_schema(strict=True)


def _number_written(value: Any, info: SerializationInfo) -> Any:
    """A number for pydantic's writer; where it has more digits than a double, `info.context` takes note of it."""
    is_finite = type(value) is not float or isfinite(value)
    if info.mode == "python" or is_finite and type(value) is not SentFloat:
        return value
    if isinstance(info.context, ExactNumbers):
        info.context.are_needed = True
    elif not is_finite:
        json_text(value)  # raises `ConversionError`
    return float(value)


class ExactNumbers:
    """Takes note, while an object is written, of a number that pydantic's writer would change."""

    are_needed = False


def _or_as_sent(kind: type, plain: CoreSchema) -> CoreSchema:
    """Keep a number of XML with its characters; JSON's are read by `plain` alone, at its speed."""
    kept = core_schema.union_schema(
        [core_schema.is_instance_schema(kind), plain],
        mode="left_to_right",
        custom_error_type=plain.get("custom_error_type", "number_type"),
        custom_error_message="Input should be a number",
    )
    return core_schema.json_or_python_schema(json_schema=plain, python_schema=kept)


Maybe = Annotated[Optional[T], Present()]  # noqa: UP045 (a generic alias)
Integer = Annotated[int, _Integer()]
Number = Annotated[float, _Number()]
Boolean = Annotated[bool, _Boolean()]
