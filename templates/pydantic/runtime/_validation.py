"""What pydantic finds, in the codes and paths that packages of all languages share."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from ._paths import step
from ._problems import Problem

CODES = {
    "missing": "required",
    "extra_forbidden": "unknown",
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


def problems_in(error: ValidationError, path: str) -> list[Problem]:
    """The problems that pydantic found, but for those of lengths, their paths below `path`."""
    found, steps = error.errors(include_url=False), Steps()
    return [
        _problem(item, path, steps) for item in found if item["type"] not in LENGTHS
    ]


class Steps(dict[str | int, str]):
    """The steps of many paths by their keys; each is written once."""

    def __missing__(self, key: str | int) -> str:
        self[key] = text = step(key)
        return text


def _problem(item: Any, root: str, steps: Steps) -> Problem:
    kind, context = item["type"], item.get("ctx", {})
    code = CODES.get(kind, "type")
    if code == "code" and not isinstance(item["input"], str):
        code = "type"  # a code is a text; another type is that problem only
    path = "$" if code == "syntax" else root + "".join(map(steps.__getitem__, item["loc"]))
    if code == "type":
        return Problem(path, code, TYPES.get(kind, "string"))
    detail = {"pattern": context.get("pattern", ""), "syntax": context.get("error", "")}
    return Problem(path, code, str(detail.get(code, "")))
