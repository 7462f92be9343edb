"""What the annotation of a field says beside its type: its name on the wire, bounds, a pattern."""

from __future__ import annotations

from functools import partial
from operator import is_
from typing import Any

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._bounds import Bounds, Unique, repeated
from ._class_rules import OUT_OF_BOUNDS

IS_ABSENT = partial(is_, None)
"""Whether a value is None; called for each field that is written, so that it is no function of Python's."""


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
