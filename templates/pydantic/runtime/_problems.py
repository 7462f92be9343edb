"""What is wrong with a message: every problem of one reading, with its code and its path."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)
CODES = {
    "missing": "required",
    "extra_forbidden": "unknown",
    "string_pattern_mismatch": "pattern",
    "enum": "code",
    "too_short": "min-items",
    "too_long": "max-items",
    "json_invalid": "syntax",
    "message": "message",
    "syntax": "syntax",
}
TEXTS = {
    "syntax": (
        "the text cannot be read: {detail}",
        "le texte est illisible : {detail}",
    ),
    "message": (
        "{path} must hold exactly one message of this release",
        "{path} doit porter un seul message, connu de cette version",
    ),
    "required": ("{path} is required", "le champ {path} est obligatoire"),
    "unknown": (
        "{path} is not a field of the model",
        "le champ {path} n'existe pas dans le modèle",
    ),
    "type": (
        "{path} is not of the right type: {detail}",
        "{path} n'est pas du bon type : {detail}",
    ),
    "pattern": (
        "{path} does not match {detail}",
        "{path} ne respecte pas le format {detail}",
    ),
    "code": (
        "{path} is not a code of its list",
        "{path} n'est pas un code de sa nomenclature",
    ),
    "min-items": ("{path} has too few values", "{path} n'a pas assez de valeurs"),
    "max-items": ("{path} has too many values", "{path} a trop de valeurs"),
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem; `path` starts at the document's root: `$.createCaseHealth.patient[0].sex`."""

    path: str
    code: str
    detail: str = ""

    @property
    def en(self) -> str:
        """The problem in English."""
        return TEXTS[self.code][0].format(path=self.path, detail=self.detail)

    @property
    def fr(self) -> str:
        """The problem in French."""
        return TEXTS[self.code][1].format(path=self.path, detail=self.detail)


class InvalidMessage(ValueError):
    """A text is not a message that this release accepts; `problems` says all that is wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("; ".join(problem.en for problem in self.problems))


def problems_of(error: ValidationError, root: str = "$") -> list[Problem]:
    """The problems that pydantic found, their paths below `root`."""
    found = error.errors(include_url=False, include_input=False)
    return [_problem(item, root) for item in found]


def step(key: str | int) -> str:
    """One step of a path: `[0]`, `.name`, or `["a name that is none"]`."""
    if isinstance(key, int):
        return f"[{key}]"
    return (
        f".{key}" if NAME.fullmatch(key) else f"[{json.dumps(key, ensure_ascii=False)}]"
    )


def _problem(item: Any, root: str) -> Problem:
    code = CODES.get(item["type"], "type")
    path = "$" if code == "syntax" else root + "".join(map(step, item["loc"]))
    context = item.get("ctx", {})
    detail = str(context.get("pattern", "")) if code == "pattern" else str(item["msg"])
    return Problem(path, code, detail)
