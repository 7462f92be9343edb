"""What pydantic finds, in the codes and paths that packages of all languages share."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from pydantic import ValidationError

from ._paths import Steps
from ._problems import Problem

CODES = {
    "string_pattern_mismatch": "pattern",
    "enum": "code",
    "json_invalid": "syntax",
}
LENGTHS = frozenset({"too_short", "too_long", "out_of_bounds"})
TYPES = {
    "integer_type": "integer",
    "number_type": "number",
    "bool_type": "boolean",
    "list_type": "array",
    "model_type": "object",
    "model_attributes_type": "object",
    "dict_type": "object",
}


MEANINGS = {
    "missing": ("required", ""),
    "extra_forbidden": ("unknown", ""),
    **{kind: ("type", name) for kind, name in TYPES.items()},
}
"""The code and the detail of the errors whose kind tells both."""
KIND = itemgetter("type")
WITH_CONTEXT = frozenset({"string_pattern_mismatch", "json_invalid"})
"""Errors of which more is needed than their kind; to ask for it takes as long again as to read a large text."""


def problems_in(error: ValidationError, path: str) -> list[Problem]:
    """The problems that pydantic found, but for those of lengths, their paths below `path`."""
    found: Any = error.errors(include_url=False, include_context=False)
    if not WITH_CONTEXT.isdisjoint(map(KIND, found)):
        found = error.errors(include_url=False)
    steps = Steps()
    last, base = (), path
    problems = []
    for item in found:
        kind, keys = item["type"], item["loc"]
        if kind in LENGTHS:
            continue
        if (holder := keys[:-2]) != last:  # many problems are below one
            last, base = holder, path + steps.path(holder)
        code, detail = MEANINGS.get(kind) or _meaning(item)
        place = base
        for key in keys[-2:]:
            place += f"[{key}]" if type(key) is int else steps[key]
        problems.append(Problem("$" if code == "syntax" else place, code, detail))
    return problems


def _meaning(item: Any) -> tuple[str, str]:
    """The code and the detail of an error whose kind does not tell them."""
    kind = item["type"]
    code = CODES.get(kind, "type")
    if kind in WITH_CONTEXT:
        return code, str(item["ctx"]["pattern" if code == "pattern" else "error"])
    if code == "code" and isinstance(item["input"], str):
        return code, ""
    return "type", "string"  # a code is a text; another type is that problem only
