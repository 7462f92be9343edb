"""What every class of this package is built on: wire names, strict values, absent fields."""

from __future__ import annotations

from functools import partial
from math import isfinite
from operator import is_
from typing import TYPE_CHECKING, Annotated, Any, Optional, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    StringConstraints,
    ValidatorFunctionWrapHandler,
    model_serializer,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._bounds import Bounds, Unique, repeated
from ._class_rules import OUT_OF_BOUNDS, with_rules
from ._descriptions import described
from ._moments import as_text
from ._numbers import LARGEST, SentFloat, SentInteger, holds_sent, json_text, whole
from ._values_given import by_wire_name

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


IS_ABSENT = partial(is_, None)
"""Whether a value is None; called for each field that is written, so that it is no function of Python's."""

Maybe = Annotated[Optional[T], Present()]  # noqa: UP045 (a generic alias)
Integer = Annotated[int, _Integer()]
Number = Annotated[float, _Number()]
Boolean = Annotated[bool, _Boolean()]


def wire(name: str) -> Any:
    """The name of a field in JSON and XML; a field that is None is not written, whoever writes it."""
    return Field(validation_alias=name, serialization_alias=name, exclude_if=IS_ABSENT)


def wire_of(mark: Any) -> str | None:
    """The name that `wire` put into a mark of an annotation; None where it is another mark."""
    name: str | None = getattr(mark, "serialization_alias", None)
    return name


def items(least: int | None = None, most: int | None = None) -> Any:
    """How many values a list takes."""
    return Field(min_length=least, max_length=most)


class _Bounds(Bounds):
    """Bounds of a value as pydantic checks them; a text is held to its pattern first."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            self._within, handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(schema)
        found.update(self.keywords())
        return found

    def _within(self, value: Any) -> Any:
        if code := self.problem(value):
            raise PydanticCustomError(
                OUT_OF_BOUNDS, "Input should be within its bounds", {"code": code}
            )
        return value


class _Unique(Unique):
    """That the values of a list all differ, as pydantic checks it."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(_all_differ, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


def _all_differ(values: Any, read: ValidatorFunctionWrapHandler) -> Any:
    found = read(values)
    if isinstance(values, list) and repeated(values) is not None:
        raise PydanticCustomError(OUT_OF_BOUNDS, "Input should be values that differ")
    return found


def bounds(**limits: Any) -> Bounds:
    """Bounds of a number, or of the length of a text."""
    return _Bounds(**limits)


def unique() -> Unique:
    """That the values of a list all differ."""
    return _Unique()


def pattern(expression: str) -> StringConstraints:
    """A regular expression that a text must contain a match of; its engine is linear."""
    return StringConstraints(pattern=expression)


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
