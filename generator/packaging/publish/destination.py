"""Where packages go: what `--repository` says, for one ecosystem or for all of them.

`VALUE` is a folder (laid out as each ecosystem's repository), a URL, or a name that the client's own configuration
knows (`~/.pypirc`, NuGet.Config); `ECOSYSTEM=VALUE` is for one only. Maven's URL may be told with the id under which
`settings.xml` keeps its credentials: `maven=ID::URL`, as its deploy plugin writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from generator.packaging.kinds import Ecosystem

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
DEFAULT_ID: Final = "hubgen"


class WrongDestination(ValueError):
    """A `--repository` that cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One of: a folder; a URL (with Maven's server id); the name of a repository."""

    folder: Path | None = None
    url: str = ""
    name: str = ""

    def __str__(self) -> str:
        return str(self.folder) if self.folder else self.url or self.name


def destinations(values: Sequence[str], wanted: Sequence[Ecosystem]) -> dict[Ecosystem, Destination]:
    """The destination of each ecosystem in `wanted` that `values` give one; raises `WrongDestination`."""
    found: dict[Ecosystem, Destination] = {}
    for value in values:
        word, sign, rest = value.partition("=")
        if sign and word in set(Ecosystem):
            found[Ecosystem(word)] = _for_one(Ecosystem(word), rest)
            continue
        place = read_destination(value)
        if place.folder is None and len(set(wanted)) > 1:
            kinds = ", ".join(sorted(set(wanted)))
            raise WrongDestination(f"{value} cannot take all of {kinds}: write ECOSYSTEM={value}, or choose with -t")
        found |= {item: _for_one(item, value) for item in wanted}
    return found


def shared_folder(values: Sequence[str]) -> Path | None:
    """The folder that is for all ecosystems, the first where there are several; it takes the bundle, too."""
    shared = (value for value in values if value.partition("=")[0] not in set(Ecosystem))
    return next((place.folder for place in map(read_destination, shared) if place.folder), None)


def _for_one(ecosystem: Ecosystem, value: str) -> Destination:
    place = read_destination(value)
    if place.folder is not None:
        return Destination(folder=place.folder / ecosystem)
    if ecosystem is Ecosystem.MAVEN:
        if not place.url:
            raise WrongDestination(f"{value} is the name of a server: Maven needs its URL too, {value}::https://…")
        return Destination(url=place.url, name=place.name or DEFAULT_ID)
    if place.url and place.name:
        raise WrongDestination(f"{value}: only Maven takes a name and a URL")
    if ecosystem is Ecosystem.RUBYGEMS and place.name:
        raise WrongDestination(f"{value} is no URL: RubyGems knows repositories by their URL")
    return place


def read_destination(value: str) -> Destination:
    """A folder, a URL or a name, as `--repository` tells it; raises `WrongDestination`."""
    name, sign, rest = value.partition("::")
    url = rest if sign else value
    if "://" in url:
        _check_url(url)
        if sign and not NAME.fullmatch(name):
            raise WrongDestination(f"{name!r} is not the name of a server")
        return Destination(url=url, name=name if sign else "")
    if "/" not in value and "\\" not in value and not value.startswith(".") and not Path(value).is_dir():
        if not NAME.fullmatch(value):
            raise WrongDestination(f"{value!r} is no folder, no URL and no name of a repository")
        return Destination(name=value)
    return Destination(folder=Path(value))


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        has_secret = parts.password is not None or parts.username is not None
    except ValueError as error:
        raise WrongDestination(f"the URL cannot be read: {error}") from error
    if has_secret:
        raise WrongDestination("the URL holds a user or a password: give them by the environment (see --help)")
    if parts.scheme not in {"https", "http", "file"}:
        raise WrongDestination(f"{url}: a repository is reached by https, http or file")
