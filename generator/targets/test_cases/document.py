"""Test cases as one JSON document: categories, cases, steps, in the order of the workbooks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from generator.model import Direction, TestCase, TestStep

Document = dict[str, Any]

DIRECTIONS = {Direction.SEND: "Envoi", Direction.RECEIVE: "Réception"}
NOT_IN_PATHS = re.compile(r"[^A-Za-z0-9_().'-]+")


def cases_document(cases: Iterable[TestCase]) -> list[Document]:
    """The categories, one per perimeter, in the order in which the cases name them."""
    categories: dict[str, list[Document]] = {}
    for case in cases:
        categories.setdefault(_category(case), []).append(_case(case))
    return [{"categoryLabel": label, "testCases": items} for label, items in categories.items()]


def _category(case: TestCase) -> str:
    """The perimeter; cases that list values are published under « Périmetre » (line 1.x), as spelt."""
    return case.perimeter if case.has_examples else f"Périmetre {case.perimeter}"


def _case(case: TestCase) -> Document:
    if case.has_examples:
        label, description = f"{case.name} - {case.description}", case.test
    else:
        label, description = case.name, case.description
    steps = [_step(case, number, step) for number, step in enumerate(case.steps, 1)]
    return {"label": label, "description": description, "steps": steps}


def _step(case: TestCase, number: int, step: TestStep) -> Document:
    facts = {
        "type": step.direction.value,
        "label": f"{DIRECTIONS[step.direction]} {step.message}",
        "description": step.description,
    }
    if not case.has_examples:
        return {**facts, "message": _message(case, number, step)}
    replaced = {"idOverrideProperties": list(step.replaced)} if step.replaced else {}
    ignored = list(step.ignored)
    return {
        "id": step.number,
        **facts,
        "file": step.file,
        "model": step.message,
        "ignoredProperties": ignored,
        **replaced,
    }


def _message(case: TestCase, number: int, step: TestStep) -> Document:
    """What the message must hold, and the file in which the bench keeps it."""
    required = [
        {"path": value.path, "value": list(value.values), "verificationLevel": value.level} for value in step.checked
    ]
    parts = [_category(case), case.name, f"{number}-{DIRECTIONS[step.direction]} {step.message}.json"]
    return {"requiredValues": required, "file": "/".join(_path_part(part) for part in parts)}


def _path_part(text: str) -> str:
    """A text as part of a path: accents folded, all but plain characters made `_`, no leading dot."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return NOT_IN_PATHS.sub("_", folded).lstrip(".") or "_"
