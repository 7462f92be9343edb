"""The package of transformations: the tables between all releases, beside the packages of their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.languages.language import no_group
from generator.targets.base import OutputFile

if TYPE_CHECKING:
    from generator.languages.ecosystem import Coordinate, Ecosystem
    from generator.model import Release


@dataclass(frozen=True, slots=True)
class TableFile:
    """The table from release `old` to release `new`; `content` is its JSON, UTF-8 (docs/transform-table.md).

    With `message` from further messages of the release to that one; `old` and `new` are the same release then.
    """

    old: str
    new: str
    content: bytes
    message: str = ""

    @property
    def name(self) -> str:
        """What its file is called, without its suffix."""
        return f"{self.old}--{self.message or self.new}"


@dataclass(frozen=True, slots=True)
class Transforms:
    """What a package of transformations is rendered from: releases, the oldest first, and their tables.

    That is one for each pair of releases, and one for each message to which others of its release lead.

    `sentences` is JSON: for each rule of a loss its sentence in English and in French, in which `{path}` and `{detail}`
    stand; that of every other rule has the empty name.
    """

    releases: tuple[Release, ...]
    tables: tuple[TableFile, ...]
    sentences: bytes

    @property
    def newest(self) -> Release:
        """The release whose version and date the package has."""
        return self.releases[-1]

    @property
    def within(self) -> TableFile | None:
        """The first table between messages of one release, as readmes name one; None where there is none."""
        return next((table for table in self.tables if table.message), None)

    def files(self, folder: str) -> Iterator[OutputFile]:
        """The tables as files of a folder of the project: `<folder>/<OLD>--<NEW>.json`, `<RELEASE>--<MESSAGE>.json`."""
        for table in self.tables:
            yield OutputFile(f"{folder}/{table.name}.json", table.content)


@dataclass(frozen=True, slots=True)
class TransformsPackage:
    """The package of transformations of one ecosystem; languages that share it have the same object.

    * `target` is the name of its folder in the output, `title` what is shown;
    * `package` names it (given the newest release), `group` is that of its coordinate;
    * `render` gives the files of the project, which the language's `build` builds.
    """

    target: str
    title: str
    package: Callable[[Release], str]
    render: Callable[[Transforms], Iterator[OutputFile]]
    group: Callable[[Release], str] = no_group

    def coordinate(self, ecosystem: Ecosystem, newest: Release) -> Coordinate:
        """What the package is called in the language's ecosystem."""
        from generator.languages.ecosystem import Coordinate

        return Coordinate(ecosystem, self.package(newest), ecosystem.spell(newest.version), self.group(newest))
