"""Where each ecosystem's packages go: what the `--repository` options say together.

`VALUE` is a folder (laid out as each ecosystem's repository), a URL, or a name that the client's own configuration
knows (`~/.pypirc`, NuGet.Config); `ECOSYSTEM=VALUE` is for one only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.languages.destination import Destination, WrongDestination, read_destination
from generator.languages.ecosystem import Ecosystem
from generator.languages.registry import ecosystems
from generator.names import find_name

ECOSYSTEM_VALUE: Final = re.compile(r"([A-Za-z][\w.+-]*)=(.*)", re.DOTALL)
"""A value for one ecosystem; a folder whose name looks like it is written ./so."""


def destinations(values: Sequence[str], wanted: Sequence[Ecosystem]) -> dict[str, Destination]:
    """The destination of each ecosystem in `wanted` that `values` give one, by name; raises `WrongDestination`."""
    known = {item.name: item for item in (*ecosystems(), *wanted)}
    found: dict[str, Destination] = {}
    for value in values:
        word, rest = _split(value, known)
        if word:
            found[word] = _for_one(known[word], rest)
            continue
        place = read_destination(value)
        names = sorted({item.name for item in wanted})
        if place.folder is None and len(names) > 1:
            text = f"{value} cannot take all of {', '.join(names)}: write ECOSYSTEM={value}, or choose with -t"
            raise WrongDestination(text)
        found |= {item.name: _for_one(item, value) for item in wanted}
    return found


def shared_folder(values: Sequence[str]) -> Path | None:
    """The folder that is for all ecosystems, the first where there are several; it takes the bundle, too."""
    known = {item.name for item in ecosystems()}
    shared = (value for value in values if not _split(value, known)[0])
    return next((place.folder for place in map(read_destination, shared) if place.folder), None)


def _split(value: str, known: Iterable[str]) -> tuple[str, str]:
    """The ecosystem that a value is for, whatever its case, or none, and the rest of it. Raises `UnknownName`."""
    found = ECOSYSTEM_VALUE.fullmatch(value)
    if found is None or Path(value).exists():
        return "", value
    return find_name(found[1], known, "no ecosystem"), found[2]


def _for_one(ecosystem: Ecosystem, value: str) -> Destination:
    place = read_destination(value)
    if place.folder is not None:
        return replace(place, folder=place.folder / ecosystem.name)
    return ecosystem.destination(place, value)
