"""A message from a text of JSON in one pass of pydantic's reader, where the text leaves nothing to look at more closely.

That reader takes the last of two equal keys and reads numbers as doubles, without a word. So the keys of the text are
counted beside those of the objects, and a number that no double may keep is left to another reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError

from ._completion import complete, document_class
from ._fixed_form import fixed_form
from ._key_counts import ZERO, key_counter
from ._key_marks import LONG_ITEM, LONG_NUMBER, keys_at_most, marks_of
from ._shape import members
from ._syntax import holds_long_decimal

NAME = re.compile(r"[A-Za-z_-]+")


class _Reader(NamedTuple):
    """What reads a text, and what counts the keys of the message.

    `is_below`: whether it stands below its root element; `has_lists`: whether some of its lists are of numbers.
    """

    validate_json: Callable[..., Any]
    keys_of: Callable[[Any], int]
    is_below: bool
    has_lists: bool


class OnePass(NamedTuple):
    """What one pass gives: the message, or the error of a text whose numbers doubles keep; neither where it does not tell.

    An error stands for a text that is JSON without a key twice, which is not known yet.
    """

    message: Any = None
    error: ValidationError | None = None


def read_in_one_pass(
    message: Any, plain: bytes, *, root: bool, trusted: bool
) -> OnePass:
    """Read a text as a message; the keys of a `trusted` one are not counted."""
    reader = _reader(message, root)
    if reader is None:
        return OnePass()
    marks = marks_of(plain)
    is_long = LONG_NUMBER in marks or (reader.has_lists and LONG_ITEM in marks)
    try:
        read = reader.validate_json(plain, by_alias=True, by_name=False)
    except ValidationError as error:
        is_told = not (is_long or LONG_ITEM in marks)
        return OnePass(error=error) if is_told else OnePass()
    found = read.content if reader.is_below else read
    keys = reader.keys_of(found) + reader.is_below
    if (is_long or keys >= ZERO) and _exceeds_doubles(plain):
        return OnePass()
    is_whole = trusted or keys_at_most(plain, marks) == keys % ZERO
    return OnePass(found) if is_whole else OnePass()


@cache
def _reader(message: Any, root: bool) -> _Reader | None:
    """The reader of a class; None where its objects have no fixed form, or names of more than letters."""
    counter = key_counter(message)
    fields = [item for kind in fixed_form(message) for item in members(kind)]
    names = [message.ROOT_ELEMENT, *(item.wire for item in fields)]
    if counter is None or not all(map(NAME.fullmatch, names)):
        return None
    model = document_class(message) if root else message
    complete(model)
    has_lists = any(item.is_list and item.kind in (int, float) for item in fields)
    return _Reader(model.__pydantic_validator__.validate_json, counter, root, has_lists)


def _exceeds_doubles(plain: bytes) -> bool:
    try:
        return holds_long_decimal(plain)
    except ValueError:
        return True
