"""Where each ecosystem's packages go: what the `--repository` options say together.

`VALUE` is a folder (laid out as each ecosystem's repository), a URL, or a name that the client's own configuration
knows (`~/.pypirc`, NuGet.Config); `ECOSYSTEM=VALUE` is for one only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.languages.destination import Destination, WrongDestination, read_destination
from generator.languages.ecosystem import Ecosystem
from generator.languages.registry import ecosystems


def destinations(values: Sequence[str], wanted: Sequence[Ecosystem]) -> dict[str, Destination]:
    """The destination of each ecosystem in `wanted` that `values` give one, by name; raises `WrongDestination`."""
    known = {item.name: item for item in (*ecosystems(), *wanted)}
    found: dict[str, Destination] = {}
    for value in values:
        word, sign, rest = value.partition("=")
        if sign and word in known:
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
    shared = (value for value in values if value.partition("=")[0] not in known)
    return next((place.folder for place in map(read_destination, shared) if place.folder), None)


def _for_one(ecosystem: Ecosystem, value: str) -> Destination:
    place = read_destination(value)
    if place.folder is not None:
        return replace(place, folder=place.folder / ecosystem.name)
    return ecosystem.destination(place, value)
