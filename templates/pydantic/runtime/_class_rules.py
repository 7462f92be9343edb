"""The rules of a class beside those of its fields, as pydantic checks them."""

from __future__ import annotations

from functools import partial
from typing import Any

from pydantic import ValidationError, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._rules import rules_of
from ._trials import Refused, is_trial, tried

OUT_OF_BOUNDS = "out_of_bounds"
"""The type of pydantic's errors for rules, bounds and lists; which they are is found in the values (`_lengths`)."""


def with_rules(model: Any, schema: CoreSchema) -> CoreSchema:
    """The schema of a class with its rules; as it is where there are none."""
    if rules_of(model) is None:
        return schema
    return core_schema.no_info_wrap_validator_function(partial(_read, model), schema)


def _read(model: Any, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """The object of a class; one that is tried is read once, whatever it is tried for."""
    if not is_trial():
        return _accepted(model, value, read)
    try:
        return tried(rules_of(model), value, lambda data: _tried(model, data, read))
    except Refused:
        raise _refusal() from None


def _tried(model: Any, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    try:
        return _accepted(model, value, read)
    except (ValidationError, PydanticCustomError):
        raise Refused from None


def _accepted(model: Any, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    from ._plain_values import plain
    from ._shape import members_by_wire

    item = read(value)
    if isinstance(value, dict):
        data = value if is_trial() else plain(value)
        rules = rules_of(model)
        if rules is not None and not rules.accepts(data, members_by_wire(model)):
            raise _refusal()
    return item


def _refusal() -> PydanticCustomError:
    return PydanticCustomError(
        OUT_OF_BOUNDS, "Input should be an object that the model describes"
    )
