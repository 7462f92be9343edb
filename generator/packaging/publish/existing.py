"""Whether a version is published already: it is never overwritten, whatever the server would let through."""

from __future__ import annotations

import base64
import json
import os
import tempfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from generator.packaging import tools
from generator.packaging.kinds import Coordinate, Ecosystem
from generator.packaging.process import ToolFailed, run
from generator.packaging.publish.destination import Destination

PATIENCE: Final = 60
SIMPLE: Final = {
    "pypi": "https://pypi.org/simple",
    "testpypi": "https://test.pypi.org/simple",
    "https://upload.pypi.org/legacy": "https://pypi.org/simple",
    "https://test.pypi.org/legacy": "https://test.pypi.org/simple",
}
"""Where the index of a repository is that is not below the address of its uploads."""


class Presence(StrEnum):
    """What could be found out."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


def presence(coordinate: Coordinate, place: Destination) -> Presence:
    """Whether `place` has this version; `UNKNOWN` where it does not let itself be asked."""
    try:
        return QUESTIONS[coordinate.ecosystem](coordinate, place)
    except (URLError, OSError, ValueError, KeyError, TypeError, StopIteration):
        return Presence.UNKNOWN


def _pypi(coordinate: Coordinate, place: Destination) -> Presence:
    """The page of the project in the simple index (PEP 503)."""
    base = SIMPLE.get((place.url or place.name).rstrip("/"), f"{place.url.rstrip('/')}/simple")
    page = _get(f"{base}/{coordinate.name}/")
    wheel = f"{coordinate.name.replace('-', '_')}-{coordinate.version}-".encode()
    sdist = f"{coordinate.name.replace('-', '_')}-{coordinate.version}.tar.gz".encode()
    return _told(page is not None and (wheel in page or sdist in page))


def _nuget(coordinate: Coordinate, place: Destination) -> Presence:
    """The list of versions of the flat container that the service index names (NuGet API v3)."""
    index = json.loads(_get(place.url) or b"")
    base = next(item["@id"] for item in index["resources"] if item["@type"].startswith("PackageBaseAddress"))
    versions = _get(f"{base.rstrip('/')}/{coordinate.name.lower()}/index.json")
    return _told(versions is not None and coordinate.version.lower() in json.loads(versions)["versions"])


def _maven(coordinate: Coordinate, place: Destination) -> Presence:
    """The POM at its place in the repository."""
    path = f"{coordinate.group.replace('.', '/')}/{coordinate.name}/{coordinate.version}"
    return _told(_get(f"{place.url.rstrip('/')}/{path}/{coordinate.name}-{coordinate.version}.pom") is not None)


def _rubygems(coordinate: Coordinate, place: Destination) -> Presence:
    """What `gem specification` finds at the server alone."""
    gem = tools.find(tools.GEM)
    if gem is None:
        return Presence.UNKNOWN
    words = ["specification", coordinate.name, "-v", coordinate.version, "--remote", "--clear-sources"]
    with tempfile.TemporaryDirectory(prefix="hubgen-gem-") as home:
        try:
            run([str(gem), *words, "--source", place.url], Path(home), {"GEM_SPEC_CACHE": home})
        except ToolFailed as error:
            return Presence.ABSENT if "No gem matching" in error.output else Presence.UNKNOWN
    return Presence.PRESENT


QUESTIONS: Final[dict[Ecosystem, Callable[[Coordinate, Destination], Presence]]] = {
    Ecosystem.PYPI: _pypi,
    Ecosystem.RUBYGEMS: _rubygems,
    Ecosystem.NUGET: _nuget,
    Ecosystem.MAVEN: _maven,
}


def _told(is_there: bool) -> Presence:
    return Presence.PRESENT if is_there else Presence.ABSENT


def _get(url: str) -> bytes | None:
    """What is at an address; `None` where nothing is. Raises `URLError` where it cannot be known."""
    request = Request(url, headers={"User-Agent": "hubgen"})
    if password := os.environ.get("MAVEN_PASSWORD") if url.endswith(".pom") else None:
        pair = f"{os.environ.get('MAVEN_USERNAME', '')}:{password}"
        request.add_unredirected_header("Authorization", "Basic " + base64.b64encode(pair.encode()).decode())
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return bytes(answer.read())
    except HTTPError as error:
        if error.code in (404, 410):
            return None
        raise
    except URLError as error:
        if isinstance(error.reason, FileNotFoundError) or "No such file" in str(error.reason):
            return None
        raise
