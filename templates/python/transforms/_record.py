"""What a transformation did to one message: every value that it left out or filled in."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """A value of the old message that is not in the new one: its old path, and the rule that left it out.

    `path` has no indexes: `qualification/origin/code`. `repr` does not show the value.
    """

    path: str
    value: Any = field(repr=False)
    rule: str
    detail: str = field(default="", repr=False)

    @property
    def en(self) -> str:
        """Why it is not there, in English; without the value."""
        return self._sentence(0)

    @property
    def fr(self) -> str:
        """Why it is not there, in French; without the value."""
        return self._sentence(1)

    def _sentence(self, language: int) -> str:
        known = sentences()
        text = known.get(self.rule, known[""])[language]
        return text.format(path=self.path, detail=self.detail)


@dataclass(frozen=True, slots=True)
class Default:
    """A value of the new message that the old one does not have, and the rule that filled it in.

    `repr` does not show the value.
    """

    path: str
    value: Any = field(repr=False)
    rule: str


@dataclass(slots=True)
class Record:
    """The losses `(path, value, rule, detail)` and defaults `(path, value, rule)` of one object, as they arise."""

    losses: list[tuple[Path, Any, str, str]] = field(default_factory=list)
    defaults: list[tuple[Path, Any, str]] = field(default_factory=list)

    def lose(self, value: Any, path: Path, rule: str, detail: str = "") -> None:
        """Record every single value below `value`, which stood at `path`, as left out."""
        todo = [(path, value)]
        while todo:
            place, item = todo.pop()
            if isinstance(item, dict):
                parts = [((*place, name), part) for name, part in item.items()]
                todo += reversed(parts)
            elif isinstance(item, list):
                todo += [(place, part) for part in reversed(item)]
            else:
                self.losses.append((place, item, rule, detail))


def as_loss(item: tuple[Path, Any, str, str]) -> Loss:
    """A recorded loss as it is given."""
    path, *rest = item
    return Loss("/".join(path), *rest)


def as_default(item: tuple[Path, Any, str]) -> Default:
    """A recorded default as it is given."""
    path, *rest = item
    return Default("/".join(path), *rest)


@cache
def sentences() -> dict[str, tuple[str, str]]:
    """The sentences of each rule, in English and in French; that of every other rule has the empty name."""
    text = (files(__package__ or "") / "losses.json").read_text("utf-8")
    found: dict[str, tuple[str, str]] = json.loads(text)
    return found
