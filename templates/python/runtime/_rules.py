"""What is said of an object beside its fields: the classes of which it is one, and what its other properties are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ._paths import step
from ._problems import Problem
from ._trials import Refused, trials


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules of a class, which the classes and kinds after it in its module may be part of.

    `choice` are the classes of which one describes the object, exactly one where it `is_exclusive`; `others` is the kind
    of further properties.
    """

    choice: Callable[[], tuple[Any, ...]] | None = None
    is_exclusive: bool = False
    others: Callable[[], Any] | None = None

    def problems(
        self, data: dict[str, Any], known: Any, path: str
    ) -> Iterator[Problem]:
        """What is wrong with an object as JSON has it; `known` are the names of its fields."""
        kind = _others(self)
        for name, value in data.items() if kind is not None else ():
            if name not in known:
                yield from kind.problems(value, path + step(name))
        if self.choice is not None and not self._is_one(data, self.choice()):
            yield Problem(path, "choice")

    def accepts(self, data: dict[str, Any], known: Any) -> bool:
        """Whether nothing is wrong with an object."""
        kind = _others(self)
        try:
            for name, value in data.items() if kind is not None else ():
                if name not in known:
                    kind.read(value)
        except Refused:
            return False
        return self.choice is None or self._is_one(data, self.choice())

    def _is_one(self, data: dict[str, Any], models: tuple[Any, ...]) -> bool:
        """Whether one of the classes accepts an object, or exactly one."""
        from ._kinds import instance

        count = 0
        with trials():
            for model in models:
                try:
                    instance(model).read(data)
                except Refused:
                    continue
                count += 1
                if not self.is_exclusive or count > 1:
                    break
        return count == 1


@cache
def _others(rules: Rules) -> Any:
    """The kind of further properties, made once; None where they may be anything."""
    return rules.others() if rules.others is not None else None


def rules_of(model: Any) -> Rules | None:
    """The rules of a class; None where its fields say all."""
    return _rules(model)


@cache
def _rules(model: Any) -> Rules | None:
    """The same, looked for once: pydantic's classes take their time to say that they lack an attribute."""
    found: Rules | None = getattr(model, "RULES", None)
    return found
