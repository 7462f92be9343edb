"""CPAN: the layout of its mirrors, and how it spells a version."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step
from generator.languages.web import fetch
from generator.model.versions import read_version
from hubgen_perl.building import declared

FOLDER: Final = "authors/id/H/HU/HUBSANTE"
INDEX: Final = "modules/02packages.details.txt.gz"


def spell(text: str) -> str:
    """As CPAN spells it: a candidate has `-TRIAL` behind its name, and is never taken for a release."""
    version = read_version(text)
    return f"v{version.text(3)}" + ("" if version.is_final else f"-TRIAL-{version.stage}{version.candidate}")


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """Which distribution a module is in; clients look here first."""
    names = sorted(path.name for path in (root / FOLDER).glob("*.tar.gz"))
    folder = FOLDER.removeprefix("authors/id/")
    lines = [f"{name.partition('-v')[0].replace('-', '::')} undef {folder}/{name}" for name in names]
    head = f"File: 02packages.details.txt\nLine-Count: {len(lines)}\n\n"
    return {INDEX: gzip.compress((head + "".join(f"{line}\n" for line in lines)).encode(), mtime=0)}


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The archives that a mirror has."""
    found = {name: fetch(f"{place.url.rstrip('/')}/{FOLDER}/{name}") for name in names}
    return {name: content for name, content in found.items() if content is not None}


def upload(request: Upload) -> Iterable[Step]:
    """A mirror takes nothing: see `destination`."""
    return ()


def destination(place: Destination, value: str) -> Destination:
    """A folder is laid out as a mirror; PAUSE, which takes uploads, is left to its own client."""
    raise WrongDestination(f"{value}: give a folder, and upload its archives with cpan-upload")


CPAN: Final = Ecosystem(
    name="cpan",
    title="CPAN",
    purl_type="cpan",
    spell=spell,
    endings=(".tar.gz",),
    declared_ending=".tar.gz",
    declared=declared,
    folder=lambda item: FOLDER,
    index=index,
    upload=upload,
    published=published,
    destination=destination,
    help="a folder only",
)
