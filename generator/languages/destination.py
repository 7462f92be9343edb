"""Where packages go: a folder, a URL, or a name that the client's own configuration knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class WrongDestination(ValueError):
    """A `--repository` that cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder; or a URL, the name of a repository, or both (`NAME::URL`, as Maven's deploy plugin writes it)."""

    folder: Path | None = None
    url: str = ""
    name: str = ""

    def __str__(self) -> str:
        return str(self.folder) if self.folder else self.url or self.name


def read_destination(value: str) -> Destination:
    """A folder, a URL or a name, as `--repository` gives it; raises `WrongDestination`."""
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


def name_or_url(place: Destination, value: str) -> Destination:
    """`place`, for a client that takes a name or a URL; raises `WrongDestination` for both at once."""
    if place.url and place.name:
        raise WrongDestination(f"{value}: a name or a URL is expected, not both")
    return place


def _check_url(url: str) -> None:
    from urllib.parse import urlsplit  # imported late: descriptors are read by commands that publish nothing

    try:
        parts = urlsplit(url)
        has_secret = parts.password is not None or parts.username is not None
    except ValueError as error:
        raise WrongDestination(f"the URL cannot be read: {error}") from error
    if has_secret:
        raise WrongDestination("the URL holds a user or a password: give them by the environment (see --help)")
    if parts.scheme not in {"https", "http", "file"}:
        raise WrongDestination(f"{url}: a repository is reached by https, http or file")
