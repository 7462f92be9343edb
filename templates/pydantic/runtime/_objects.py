"""Objects within values, read by their classes."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import StringConstraints, ValidationError
from pydantic_core import SchemaValidator, core_schema

from ._problems import Problem
from ._trials import Refused


def read_object(model: Any, data: Any) -> Any:
    """The object of a class that a value of JSON stands for; raises `Refused`."""
    from ._completion import complete

    complete(model)
    try:
        return model.__pydantic_validator__.validate_python(
            data, by_alias=True, by_name=False
        )
    except ValidationError:
        raise Refused from None


def object_problems(model: Any, data: Any, path: str) -> list[Problem]:
    """What is wrong with an object, its path being `path`."""
    from ._completion import complete
    from ._lengths import problems_of

    complete(model)
    try:
        model.__pydantic_validator__.validate_python(data, by_alias=True, by_name=False)
    except ValidationError as error:
        return problems_of(error, model, data, path)
    return []


def object_json(item: Any) -> Any:
    """An object as JSON has it, its numbers as they were sent."""
    return item.__pydantic_serializer__.to_python(item, warnings=False)


def matches(pattern: StringConstraints, text: str) -> bool:
    """Whether a text is as a pattern has it."""
    return _validator(str(pattern.pattern)).isinstance_python(text)


@cache
def _validator(pattern: str) -> SchemaValidator:
    return SchemaValidator(core_schema.str_schema(pattern=pattern))
