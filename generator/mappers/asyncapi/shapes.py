"""What the keywords of a schema say of the types of its values, and which of them the model does not represent."""

from __future__ import annotations

from typing import Final

from generator.mappers.asyncapi.keywords import (
    APPLIES_TO,
    OF_LISTS,
    OF_OBJECTS,
    OF_ONE_TYPE,
    SUPPORTED,
    UNIONS,
    is_annotation,
)
from generator.mappers.asyncapi.unsupported import Report
from generator.readers.asyncapi.documents import View

WITH_TYPE: Final = OF_OBJECTS | OF_LISTS
"""The keywords that say nothing to the model where no type stands beside them."""


def check_keywords(report: Report, view: View, kind: str) -> None:
    """Report the keywords that are not supported, and those that bear on values of a type that is not given."""
    applies = APPLIES_TO.get(kind, OF_ONE_TYPE)
    for key in view.node.value if isinstance(view.node.value, dict) else ():
        if is_annotation(key) or (key in OF_ONE_TYPE and key not in applies):
            continue
        if key not in SUPPORTED:
            report.unsupported(view.raw(key) or view, key, f"the keyword {key[:60]!r} is not supported")
        elif not kind and key in WITH_TYPE and not (types_of(view) or union_of(view)):
            report.unsupported(view.raw(key) or view, key, f"the keyword {key!r} stands without a type")


def types_of(view: View) -> list[str]:
    """The types that a schema names, each once."""
    found = view.texts("type") or ((view.text("type"),) if view.has("type") else ())
    return list(dict.fromkeys(found))


def union_of(view: View) -> str:
    """The keyword of a schema's union, or nothing."""
    return next((key for key in UNIONS if view.has(key)), "")
