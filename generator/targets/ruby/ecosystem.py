"""RubyGems: `gem` as client and as maker of a folder's index."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step, command_step
from generator.languages.web import fetch
from generator.targets.ruby.building import declared
from generator.targets.ruby.tools import GEM
from generator.targets.ruby.version import rubygems
from generator.toolchain import tools
from generator.toolchain.process import ToolFailed, run

KEY: Final = "GEM_HOST_API_KEY"


def upload(request: Upload) -> Iterable[Step]:
    """`gem push`."""
    for name in request.files:
        if name.endswith(".gem"):
            yield command_step(GEM, ["push", name, "--host", request.place.url], request.folder, (KEY,))


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The gem, where `gem specification` finds the version at the server; gems are served below `/gems/`."""
    if not _is_known(coordinate, place):
        return {}
    gems = [name for name in names if name.endswith(".gem")]
    return {name: _content(f"{place.url.rstrip('/')}/gems/{name}") for name in gems}


def _is_known(coordinate: Coordinate, place: Destination) -> bool:
    gem = tools.find(GEM)
    if gem is None:
        raise OSError(f"{GEM.name} is missing")
    words = ["specification", coordinate.name, "-v", coordinate.version, "--remote", "--clear-sources"]
    with tempfile.TemporaryDirectory(prefix="hubgen-gem-") as home:
        try:
            run([str(gem), *words, "--source", place.url], Path(home), {"GEM_SPEC_CACHE": home})
        except ToolFailed as error:
            if "No gem matching" in error.output:
                return False
            raise OSError(error.output) from error
    return True


def _content(url: str) -> bytes | None:
    try:
        return fetch(url)
    except OSError:
        return None


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """`gem generate_index` writes the index itself. Raises `ToolFailed`."""
    gem = tools.find(GEM)
    if gem is None:
        raise ToolFailed("gem generate_index", f"it is missing: {GEM.remedy}")
    run([str(gem), "generate_index", "--directory", str(root.resolve())], root, {}, shown="gem generate_index")
    return {}


def destination(place: Destination, value: str) -> Destination:
    """RubyGems knows repositories by their URL."""
    if place.name:
        raise WrongDestination(f"{value} is no URL: RubyGems knows repositories by their URL")
    return place


RUBYGEMS: Final = Ecosystem(
    name="rubygems",
    title="RubyGems",
    purl_type="gem",
    spell=rubygems,
    endings=(".gem",),
    declared_ending=".gem",
    declared=declared,
    folder=lambda item: "gems",
    index=index,
    upload=upload,
    published=published,
    help="gem's credentials, or GEM_HOST_API_KEY",
    clients=(GEM,),
    secrets=(KEY, "RUBYGEMS_API_KEY", "GEM_HOST_OTP_CODE"),
    destination=destination,
)
