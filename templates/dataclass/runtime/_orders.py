"""Functions that write the objects of a class whose keys came in one order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._base import OpenModel
from ._write_source import order_source

MOST = 50
"""Orders of a class that have a function; a sender who makes up more only makes them slower to write."""

Keys = tuple[str, ...]


class Orders(dict[Keys, Callable[[Any], str]]):
    """The functions of a class by the order of keys, each made when such an object is first written."""

    def __init__(
        self, model: Any, numbers: dict[Any, int], names: dict[str, Any]
    ) -> None:
        super().__init__()
        self.model, self.numbers, self.names = model, numbers, names

    def __missing__(self, keys: Keys) -> Callable[[Any], str]:
        """Make the function; raises `KeyError` where the class has no function for an order."""
        if len(self) >= MOST or not keys or issubclass(self.model, OpenModel):
            raise KeyError(keys)
        made: dict[str, Any] = {}
        lines = order_source(self.model, keys, self.numbers)
        exec("\n".join(lines), self.names, made)  # no text of a message is in it
        function: Callable[[Any], str] = made["one_order"]
        self[keys] = function
        return function
