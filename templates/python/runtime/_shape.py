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
from ._marks import is_xml_name, value_mark

T = TypeVar("T")


def once(make: Callable[[Any], T]) -> Callable[[Any], T]:
    """What `make` gives for a class, made once for each class."""
    return cache(make)


@dataclass(frozen=True, slots=True)
class Member:
    """A field: its attribute, its wire name, the type of one value, and the marks of its annotation.

    `rule` is the kind of one value (`_kinds`), where its type does not say all; `is_free` tells that XML carries the
    field as free content.
    """

    name: str
    wire: str
    kind: Any
    is_list: bool
    is_required: bool
    marks: tuple[Any, ...]
    rule: Any = None
    is_free: bool = False


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
    is_list, is_required, kind = False, True, annotation
    while True:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            marks += arguments[1:]
        elif (mark := value_mark(marks)) is not None and mark.is_free:
            is_required = is_required and (is_list or type(None) not in arguments)
            kind = Any
            break
        elif origin is list:
            is_list = True
        elif origin is Union:
            is_required = False
        else:
            break
        kind = arguments[0]
    wire = next(filter(None, map(wire_of, marks)), "")
    rule = mark.kind if mark is not None else None
    is_free = not is_xml_name(wire) or (mark is not None and mark.is_free)
    return Member(name, wire, kind, is_list, is_required, tuple(marks), rule, is_free)
