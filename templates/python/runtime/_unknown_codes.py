"""Codes that their lists do not have, which tolerant reading keeps."""

from __future__ import annotations

from typing import Any

from ._base import HubModel
from ._code_list import CodeList
from ._paths import step
from ._problems import Problem
from ._shape import members


def unknown_codes(item: Any, path: str) -> list[Problem]:
    """A problem, of code `code`, for each unknown code below an object."""
    found: list[Problem] = []
    for member in members(type(item)):
        value, here = getattr(item, member.name), path + step(member.wire)
        values = enumerate(value or ()) if member.is_list else ((None, value),)
        for index, part in values:
            place = here if index is None else here + step(index)
            if isinstance(part, HubModel):
                found += unknown_codes(part, place)
            elif isinstance(part, CodeList) and not part.is_known:
                found.append(Problem(place, "code"))
    return sorted(found)
