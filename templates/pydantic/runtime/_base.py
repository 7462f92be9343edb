"""What every class of this package is built on: wire names, strict values, absent fields."""

from __future__ import annotations

from typing import Annotated, Any, Optional, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

from ._numbers import LARGEST, SentFloat, SentInteger

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
        whole = core_schema.float_schema(
            strict=True, multiple_of=1, allow_inf_nan=False
        )
        plain = core_schema.union_schema(
            [
                core_schema.int_schema(strict=True, ge=-LARGEST, le=LARGEST),
                core_schema.no_info_after_validator_function(int, whole),
            ],
            mode="left_to_right",
            custom_error_type="integer_type",
            custom_error_message="Input should be a whole number",
        )
        return _or_as_sent(SentInteger, plain)


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
        return _or_as_sent(SentFloat, _or_as_sent(SentInteger, plain))


class _Boolean:
    """`true` or `false`, and nothing that reads like them."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.bool_schema(strict=True)


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


def wire(name: str) -> Any:
    """The name of a field in JSON and XML."""
    return Field(validation_alias=name, serialization_alias=name)


def wire_of(mark: Any) -> str | None:
    """The name that `wire` put into a mark of an annotation; None where it is another mark."""
    name: str | None = getattr(mark, "serialization_alias", None)
    return name


def items(least: int | None = None, most: int | None = None) -> Any:
    """How many values a list takes."""
    return Field(min_length=least, max_length=most)


def pattern(expression: str) -> StringConstraints:
    """A regular expression that a text must contain a match of; its engine is linear."""
    return StringConstraints(pattern=expression)


class HubModel(BaseModel):
    """An object of a message; closed, so that an unknown property is refused."""

    model_config = ConfigDict(
        extra="forbid",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
    )

    def __init__(self, **values: Any) -> None:
        """Build the object from its fields; `None` stands for an absent one."""
        super().__init__(
            **{name: value for name, value in values.items() if value is not None}
        )

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a field; `None` makes it absent."""
        super().__setattr__(name, value)
        if value is None:
            self.__pydantic_fields_set__.discard(name)

    def to_dict(self) -> dict[str, Any]:
        """The object as on the wire: wire names, absent fields left out."""
        data: dict[str, Any] = self.__pydantic_serializer__.to_python(
            self, mode="json", by_alias=True, exclude_unset=True
        )
        return data


class OpenModel(HubModel):
    """An object that keeps the properties it does not know."""

    model_config = ConfigDict(extra="allow")


def extras(item: Any) -> dict[str, Any]:
    """The properties of an object that the model does not describe."""
    found: dict[str, Any] = item.model_extra or {}
    return found
