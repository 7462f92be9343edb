"""What the new release still refuses in a transformed message: filled in, left out, or the reason to refuse it all."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ._record import Path, Record
from ._sources import Sources
from ._table import Data

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL = re.compile(r"['\\\x00-\x1f]")
ESCAPES = {
    "'": r"\'",
    "\\": r"\\",
    "\b": r"\b",
    "\f": r"\f",
    "\n": r"\n",
    "\r": r"\r",
    "\t": r"\t",
}
CODED = {"code", "label"}


@dataclass(slots=True)
class Spot:
    """A place in the new message: its path for errors, its path without indexes, and the old path."""

    shown: str
    path: Path
    old: Path

    def below(self, name: str) -> Spot:
        """The place of a field; its old path is next to its holder's."""
        return Spot(joined(self.shown, name), (*self.path, name), (*self.old, name))


@dataclass(slots=True)
class Repair:
    """Brings an object to what the new release accepts; `errors` are the codes and paths of what stands against it.

    `codes` are the first error codes that the new line found, by path; `touched` are these paths and those of all that
    holds them: what is not among them is right, and is left alone unless a default stands below it; `types` are the
    objects that the table's `accepts` describes; `defaults` are values to fill in, with their rules, by path.
    """

    codes: Mapping[str, str]
    touched: Container[str]
    types: Mapping[str, Data]
    sources: Sources
    record: Record
    defaults: Mapping[Path, tuple[Any, str]]
    best_effort: bool
    errors: list[tuple[str, str]] = field(default_factory=list)
    _filled: set[Path] = field(init=False)
    """The paths of defaults, and those of all that holds them."""

    def __post_init__(self) -> None:
        paths = self.defaults
        self._filled = {path[:size] for path in paths for size in range(len(path) + 1)}

    def run(self, value: dict[str, Any], accepts: Data, shown: str) -> None:
        """Settle the message's object, which stands at the path `shown`."""
        if not self._is_right(shown, ()):
            self.object(value, accepts, Spot(shown, (), ()))

    def object(self, value: dict[str, Any], accepts: Data, spot: Spot) -> bool:
        """Settle the fields of an object; whether it is complete then."""
        for name in list(value):
            if self._is_right(joined(spot.shown, name), (*spot.path, name)):
                continue
            known = accepts["fields"].get(name)
            olds = self.sources.of(value, name)
            if known is not None:
                self._field(value, name, known, spot.below(name), olds)
            elif not accepts.get("open", False):
                old = olds[0] if olds else spot.below(name).old
                self.record.lose(value.pop(name), old, "unknown")
        lacking = [
            name
            for name, known in accepts["fields"].items()
            if not self._is_there(value, name, known, spot)
        ]
        for name in lacking:
            code = "min-items" if name in value else "required"
            self.errors.append((code, joined(spot.shown, name)))
        return not lacking

    def _is_right(self, shown: str, path: Path) -> bool:
        """Whether nothing is wrong at a path or below it, and nothing is filled in there."""
        return shown not in self.touched and path not in self._filled

    def _field(
        self,
        holder: dict[str, Any],
        name: str,
        known: Data,
        spot: Spot,
        olds: list[Path],
    ) -> None:
        value = holder[name]
        if not known.get("list", False):
            place = Spot(spot.shown, spot.path, olds[0] if olds else spot.old)
            if not self._value(value, known, place):
                del holder[name]
        elif isinstance(value, list):
            fitting = self._fitting(value, known, spot, olds)
            if fitting or not value:
                holder[name] = fitting
            else:
                del holder[name]

    def _fitting(
        self, value: list[Any], known: Data, spot: Spot, olds: list[Path]
    ) -> list[Any]:
        """The items that stay."""
        fitting: list[Any] = []
        most = known.get("max")
        for index, item in enumerate(value):
            old = olds[index] if index < len(olds) else spot.old
            if most is not None and len(fitting) >= most:
                self.record.lose(item, old, "max-items")
            elif self._value(
                item, known, Spot(f"{spot.shown}[{index}]", spot.path, old)
            ):
                fitting.append(item)
        return fitting

    def _value(self, value: Any, known: Data, spot: Spot) -> bool:
        """Whether a value stays; what goes is recorded."""
        if "type" in known and isinstance(value, dict):
            return self._nested(value, self.types[known["type"]], spot)
        code = self.codes.get(spot.shown)
        if code is not None:
            self.record.lose(value, spot.old, code)
        return code is None

    def _nested(self, value: dict[str, Any], accepts: Data, spot: Spot) -> bool:
        before = len(self.errors)
        is_right = self._is_right(spot.shown, spot.path)
        if is_right or self.object(value, accepts, spot):
            return True
        lacks_its_code = accepts["fields"].keys() == CODED and "code" not in value
        if not (self.best_effort or lacks_its_code):
            return True  # it stays, and its error refuses the message
        del self.errors[before:]
        self.record.lose(value, spot.old, "incomplete")
        return False

    def _is_there(
        self, value: dict[str, Any], name: str, known: Data, spot: Spot
    ) -> bool:
        least: int = known.get("min", 0)
        if name not in value and (*spot.path, name) in self._filled:
            self._fill(value, name, known, spot.below(name))
        item = value.get(name)
        if isinstance(item, list):
            return len(item) >= least
        return name in value or least == 0

    def _fill(self, holder: dict[str, Any], name: str, known: Data, spot: Spot) -> None:
        """Fill in a default, where the table has one for the field or, if it is required, for one below it."""
        if spot.path in self.defaults:
            value, rule = self.defaults[spot.path]
            self.record.defaults.append((spot.path, value, rule))
        elif known.get("min", 0) > 0 and "type" in known:
            value = {}
            if not self.object(value, self.types[known["type"]], spot):
                return
        else:
            return
        holder[name] = [value] if known.get("list", False) else value


def with_holders(paths: Iterable[str]) -> set[str]:
    """Some paths, and those of all that holds them."""
    found = set()
    for path in paths:
        while path and path not in found:
            found.add(path)
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return found


def joined(path: str, name: str) -> str:
    """The path of a property: `.name`, or `['a name that is none']` (RFC 9535, section 2.7)."""
    return path + _step(name)


@lru_cache(maxsize=4096)
def _step(name: str) -> str:
    if NAME.fullmatch(name):
        return f".{name}"
    return f"['{SPECIAL.sub(_escape, name)}']"


def _escape(found: re.Match[str]) -> str:
    return ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"
