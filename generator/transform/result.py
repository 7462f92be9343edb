"""What a transformation of one message gives: the new message, and every value that it changed, added or left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.messages.finding import Finding
from generator.messages.values import Value
from generator.transform.table import Path


@dataclass(frozen=True, slots=True)
class Loss:
    """A value of the old message that is not in the new one: its old path, and the rule that left it out."""

    path: Path
    value: Value
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A value of the new message that the old one does not have, and the rule that filled it in."""

    path: Path
    value: Value
    rule: str


@dataclass(slots=True)
class Record:
    """Gathers losses and defaults of one message, in the order in which they arise."""

    losses: list[Loss] = field(default_factory=list)
    defaults: list[Filled] = field(default_factory=list)

    def lose(self, value: Value, path: Path, rule: str, detail: str = "") -> None:
        """Record every single value below `value`, which stood at `path`, as left out."""
        self.losses += [Loss(place, leaf, rule, detail) for place, leaf in leaves(value, path)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one document: `value` is None where it is refused, and `errors` say why."""

    message: str
    value: Value = None
    text: str | None = None
    losses: tuple[Loss, ...] = ()
    defaults: tuple[Filled, ...] = ()
    errors: tuple[Finding, ...] = ()


def leaves(value: Value, path: Path) -> list[tuple[Path, Value]]:
    """The single values below `value`, each with its path without indexes; without recursion."""
    found: list[tuple[Path, Value]] = []
    todo: list[tuple[Path, Value]] = [(path, value)]
    while todo:
        place, item = todo.pop()
        if isinstance(item, dict):
            todo += [((*place, name), child) for name, child in reversed(item.items())]
        elif isinstance(item, list):
            todo += [(place, child) for child in reversed(item)]
        else:
            found.append((place, item))
    return found
