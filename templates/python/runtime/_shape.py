"""The fields of a class as its annotations tell them, whatever the class is built on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import get_annotations
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from ._base import wire_of

T = TypeVar("T")


def once(make: Callable[[Any], T]) -> Callable[[Any], T]:
    """What `make` gives for a class, made once for each class."""
    return cache(make)


@dataclass(frozen=True, slots=True)
class Member:
    """A field: its attribute, its wire name, the type of one value, and the marks of its annotation."""

    name: str
    wire: str
    kind: Any
    is_list: bool
    is_required: bool
    marks: tuple[Any, ...]


@once
def members(model: type) -> tuple[Member, ...]:
    """The fields of a class, in the order of the model."""
    space = vars(sys.modules[model.__module__])
    found = get_annotations(model, globals=space, locals={}, eval_str=True)
    read = [_member(name, annotation) for name, annotation in found.items()]
    return tuple(member for member in read if member.wire)


@once
def members_by_wire(model: type) -> Mapping[str, tuple[int, Member]]:
    """The place and the field of each wire name."""
    return MappingProxyType(
        {item.wire: (index, item) for index, item in enumerate(members(model))}
    )


def _member(name: str, annotation: Any) -> Member:
    marks: list[Any] = []
    is_list, is_required = False, True
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            marks += arguments[1:]
        elif origin is list:
            is_list = True
        elif origin is Union:
            is_required = False
        else:
            break
        annotation = arguments[0]
    wire = next(filter(None, map(wire_of, marks)), "")
    return Member(name, wire, annotation, is_list, is_required, tuple(marks))
