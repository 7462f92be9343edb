"""Where the values of the new message came from: the old path of each item."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._record import Path


@dataclass(slots=True)
class Sources:
    """Old paths by the object and the field that hold the value; objects are kept, so that none takes another's id."""

    paths: dict[int, dict[str, list[Path]]] = field(default_factory=dict)
    objects: list[Any] = field(default_factory=list)

    def add(self, holder: dict[str, Any], name: str, path: Path) -> None:
        """Record that the next item of `name` in `holder` stood at `path`."""
        known = self.paths.get(id(holder))
        if known is None:
            self.objects.append(holder)
            known = self.paths[id(holder)] = {}
        if name in known:
            known[name].append(path)
        else:
            known[name] = [path]

    def of(self, holder: dict[str, Any], name: str) -> list[Path]:
        """The old paths of the items of a field; empty where nothing was recorded."""
        return self.paths.get(id(holder), {}).get(name, [])

    def remove(self, holder: dict[str, Any], name: str) -> None:
        """Forget the last item of a field, which was taken back."""
        if name in holder:
            self.of(holder, name).pop()
        else:
            self.paths.get(id(holder), {}).pop(name, None)
