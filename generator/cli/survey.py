"""What `hubgen validate --report` prints."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from generator.cli.printing import say, show_json

if TYPE_CHECKING:
    from generator.messages.survey import Cause, Survey

VALUES = 5


def show(survey: Survey, style: str) -> NoReturn:
    """Print a survey as text or JSON; exits with 1 where a message failed, with 2 where there was none."""
    total = sum(survey.valid.values()) + sum(survey.invalid.values())
    if style == "json":
        show_json(_as_json(survey, total))
    else:
        _print(survey, total)
    sys.exit(1 if survey.invalid else 0)


def _as_json(survey: Survey, total: int) -> dict[str, object]:
    kinds = sorted(survey.valid.keys() | survey.invalid.keys())
    return {
        "messages": total,
        "invalid": sum(survey.invalid.values()),
        "kinds": [{"message": kind, "valid": survey.valid[kind], "invalid": survey.invalid[kind]} for kind in kinds],
        "causes": [_cause(item) for item in survey.ranked],
    }


def _cause(item: Cause) -> dict[str, object]:
    first = item.first
    return {
        "message": item.message,
        "path": item.path,
        "code": item.code,
        "messages": item.messages,
        "label": first.label if first else "",
        "expected": first.detail if first else "",
        "rule": str(first.location) if first and first.location else None,
        "values": [{"value": value, "count": count} for value, count in _top(item)],
        "documents": item.documents,
    }


def _top(item: Cause) -> list[tuple[str, int]]:
    return sorted(item.values.items(), key=lambda pair: (-pair[1], pair[0]))[:VALUES]


def _print(survey: Survey, total: int) -> None:
    say(f"{total} messages, {sum(survey.invalid.values())} not valid")
    for kind in sorted(survey.valid.keys() | survey.invalid.keys()):
        say(f"  {kind}: {survey.valid[kind]} valid, {survey.invalid[kind]} not")
    for item in survey.ranked:
        label = f" « {item.first.label} »" if item.first and item.first.label else ""
        say(f"{item.messages:6}  {item.message}  {item.code}  {item.path}{label}")
        values = ", ".join(f"{value!r} ×{count}" for value, count in _top(item))
        if values:
            say(f"        values: {values}")
        if item.first and item.first.location:
            say(f"        rule: {item.first.location}")
