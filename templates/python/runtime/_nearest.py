"""The codes of a list that are nearest to a text."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from ._code_list import CodeList, fold
from ._words import FieldWords

MOST = 3
LONGEST = 40
INSIDE = 3


def nearest(text: str, codes: Iterable[tuple[str, str]]) -> list[str]:
    """At most three codes of `(code, label)`, the nearest first; those that are as near, in their order."""
    wanted = fold(text)[:LONGEST]
    if not wanted:
        return []
    limit = max(4, 2 * -(-len(wanted) // 2))
    scored = [(_score(wanted, code, label, limit), code) for code, label in codes]
    near = sorted((item for item in scored if item[0] <= limit), key=_score_of)
    return [code for _, code in near[:MOST]]


def nearest_codes(field: FieldWords, value: Any) -> tuple[tuple[str, str], ...]:
    """The codes of a field that are nearest to a value, with their labels."""
    if not isinstance(value, str):
        return ()
    if not field.list_id:
        return tuple(
            (code, code)
            for code in nearest(value, ((code, code) for code in field.codes))
        )
    codes = vars(import_module(".codes", __package__)).values()
    known = next(
        item
        for item in codes
        if isinstance(item, type)
        and issubclass(item, CodeList)
        and getattr(item, "list_id", "") == field.list_id
    )
    return tuple((item.code, item.label) for item in known.nearest(value))


def _score_of(item: tuple[int, str]) -> int:
    return item[0]


def _score(wanted: str, code: str, label: str, limit: int) -> int:
    plain = fold(label) if label != code else ""
    if plain == wanted:
        return 0
    spelled = fold(code)[:LONGEST]
    is_far = 2 * abs(len(spelled) - len(wanted)) > limit
    score = limit + 1 if is_far else 2 * _distance(wanted, spelled)
    return min(score, INSIDE) if len(wanted) > 2 and wanted in plain else score


def _distance(one: str, other: str) -> int:
    """The steps from one text to another (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            best = min(
                last[column] + 1, now[-1] + 1, last[column - 1] + (char != against)
            )
            is_pair = row > 1 and column > 1 and char == other[column - 2]
            if is_pair and one[row - 2] == against:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        before, last = last, now
    return last[-1]
