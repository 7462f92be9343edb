"""Code lists that fields name for information: what changed in them is reported, no message is refused for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.diff.changes import Difference, Effect, Side
from generator.diff.compare.lists import expected_list, of_lists
from generator.model import Field, Release

SUBJECT: Final = "expected codes"
NOT_IMPOSED: Final = "not imposed"
"""The evidence beside each code: why its change refuses no message."""


def of_expected_lists(old: Field, new: Field, before: Release, after: Release) -> Iterator[Difference]:
    """The differences of the lists that two fields name for information.

    No code that comes or goes refuses a message. A code that changed its meaning (COD-SHIFT) is as breaking as in an
    imposed list: the field carries it all the same, and a receiver is wrong in silence.
    """
    names = old.type.informative_list or "", new.type.informative_list or ""
    if names[0] != names[1]:
        sides = Side(names[0], old.location, old), Side(names[1], new.location, new)
        yield Difference("DOC", (new.name,), *sides, SUBJECT)
    lists = expected_list(old.type, before), expected_list(new.type, after)
    if lists[0] is None or lists[1] is None:
        return
    for item in of_lists(lists[0], lists[1]):
        evidence = (*item.evidence, (NOT_IMPOSED, lists[1].id))
        yield replace(item, path=(new.name,), forward=Effect.SAFE, backward=Effect.SAFE, evidence=evidence)
