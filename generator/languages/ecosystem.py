"""An ecosystem: where packages of a language are published, how their versions are spelled, what its clients are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.languages.destination import Destination, name_or_url
from generator.languages.step import Step
from generator.toolchain.tools import Tool


@dataclass(frozen=True, slots=True)
class Coordinate:
    """What a package is called in its ecosystem; `group` is empty where the ecosystem has none (Maven has)."""

    ecosystem: Ecosystem
    name: str
    version: str
    group: str = ""

    @property
    def full_name(self) -> str:
        """The name with its group, as the ecosystem writes it."""
        return self.ecosystem.joint.join(part for part in (self.group, self.name) if part)

    def __str__(self) -> str:
        return f"{self.full_name}:{self.version}"


@dataclass(frozen=True, slots=True, order=True)
class Dependency:
    """A package that another one needs: its name (with its group) and the versions that will do."""

    name: str
    versions: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """Files of a package to send, by name; `folder` has all of the package's files.

    `beside` names checksums and indexes to send, which a server lacks of what an interrupted publication sent.
    """

    coordinate: Coordinate
    folder: Path
    files: tuple[str, ...]
    place: Destination
    beside: tuple[str, ...] = ()


Published: TypeAlias = "Mapping[str, bytes | None]"
"""The files that a repository has of a package, by name; `None` for content that it does not give."""


def no_files(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """For a repository that has nothing beside the packages."""
    return {}


def no_index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """For a repository without an index."""
    return {}


def nothing_lacks(coordinate: Coordinate, files: Mapping[str, bytes], place: Destination) -> tuple[str, ...]:
    """For an ecosystem whose clients send packages alone."""
    return ()


def same_name(name: str) -> str:
    """For an ecosystem that takes names as they are."""
    return name


@dataclass(frozen=True, slots=True)
class Ecosystem:
    """All that packaging and publishing need to know of an ecosystem.

    * `name` is what `--repository NAME=…` takes, `title` what is shown; `purl_type` and `purl_name` are those of
      package URLs (purl-spec), `has_exact_needs` says that a dependency names the one version that will do;
    * `spell` spells a release's version (`3.0-RC-3`); `joint` stands between a group and a name;
    * `endings` are those of the files that a repository takes; `declared` reads what a built package needs from its
      file with `declared_ending`;
    * `folder`, `companions` and `index` lay out a folder as a repository: the folder of a package's files below the
      root, further files made of those (by path), and the index files, made of what the folder holds (by path);
    * `destination` refuses a place that the client cannot take (raises `WrongDestination`);
    * `upload` gives the steps of the ordinary client, `published` the files of a package, among those asked for by
      name, that a server has already (raises `OSError` or `ValueError` where it does not say);
    * `lacking` names the checksums and indexes that the client writes too and a server lacks, where it has the files;
    * `clients` are the tools that `upload` and `index` run, `secrets` the environment variables that hold what they
      must not show; `help` says to the user where credentials come from.
    """

    name: str
    title: str
    purl_type: str
    spell: Callable[[str], str]
    endings: tuple[str, ...]
    declared_ending: str
    declared: Callable[[bytes], Iterable[Dependency]]
    folder: Callable[[Coordinate], str]
    upload: Callable[[Upload], Iterable[Step]]
    published: Callable[[Coordinate, tuple[str, ...], Destination], Published]
    help: str
    clients: tuple[Tool, ...] = ()
    secrets: tuple[str, ...] = ()
    lacking: Callable[[Coordinate, Mapping[str, bytes], Destination], tuple[str, ...]] = nothing_lacks
    companions: Callable[[Mapping[str, bytes]], Mapping[str, bytes]] = no_files
    index: Callable[[Coordinate, Path], Mapping[str, bytes]] = no_index
    destination: Callable[[Destination, str], Destination] = name_or_url
    purl_name: Callable[[str], str] = same_name
    has_exact_needs: bool = False
    joint: str = ":"
