"""A publication as steps: what will be sent where, shown before anything is.

What a repository has already, equal byte for byte, is done; what it has with another content is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate, Upload
from generator.languages.step import Step
from generator.packaging.build import Built
from generator.packaging.publish import shelf
from generator.packaging.publish.layout import places as placed
from generator.packaging.publish.state import State, of_folder, of_server

BUNDLES = "bundle"


@dataclass(frozen=True, slots=True)
class Publication:
    """A package and its destination, the files that go there by name or path, and what is there of them."""

    built: Built
    place: Destination
    files: Mapping[str, bytes]
    state: State

    @property
    def name(self) -> str:
        """What is published, as a message says it."""
        return str(self.built.coordinate or ", ".join(self.files))


def publications(
    built: Sequence[Built], places: Mapping[str, Destination], root: Path | None
) -> tuple[Publication, ...]:
    """What is to be published; `root` is the folder that takes the bundle."""
    found = []
    for item in built:
        if item.coordinate is not None:
            found.append(_of_package(item, item.coordinate, places[item.coordinate.ecosystem.name]))
        elif root is not None:
            archives = {file.path: file.content for file in item.files if file.path.endswith(".zip")}
            place = Destination(folder=root / BUNDLES)
            found.append(Publication(item, place, archives, of_folder(root / BUNDLES, archives)))
    return tuple(found)


def refuse_different(found: Sequence[Publication], collector: Collector) -> None:
    """An error for each package that is there with another content; a warning where it cannot be known."""
    for item in found:
        if item.state.different:
            text = f"{item.name} is published already with another content ({', '.join(item.state.different)})"
            hint = "what is published is not overwritten: give the release a new version"
            collector.error("already-published", Location(str(item.place)), text, hint)
        elif not item.state.is_known:
            text = f"whether {item.name} is published already cannot be known; the server will say"
            collector.warning("unknown-presence", Location(str(item.place)), text)


def steps(found: Sequence[Publication], work: Path) -> Iterator[Step]:
    """All steps, package by package; `work` is a temporary folder for clients."""
    for item in found:
        if item.state.equal:
            yield _already_done(item)
        if item.place.folder is not None:
            yield from _into_folder(item, item.place.folder)
        elif item.built.coordinate is not None and (item.state.missing or item.state.beside):
            yield from _to_server(item, item.built.coordinate, work / item.built.target)


def _of_package(item: Built, coordinate: Coordinate, place: Destination) -> Publication:
    if place.folder is not None:
        files = placed(coordinate, item.files)
        return Publication(item, place, files, of_folder(place.folder, files))
    files = {file.path: file.content for file in item.files if file.path.endswith(coordinate.ecosystem.endings)}
    return Publication(item, place, files, of_server(coordinate, place, files))


def _already_done(item: Publication) -> Step:
    lines = "\n".join(f"  {name}" for name in item.state.equal)
    return Step(f"there already, equal byte for byte, in {item.place}\n{lines}", lambda: None)


def _into_folder(item: Publication, root: Path) -> Iterator[Step]:
    """The missing files, then the index: a publication that was interrupted may lack it alone."""
    files = {name: item.files[name] for name in item.state.missing}
    if files:
        lines = "\n".join(f"  {(root / name).as_posix()} ({len(data)} bytes)" for name, data in files.items())
        yield Step(f"add\n{lines}", lambda: shelf.add(root, files))
    if (coordinate := item.built.coordinate) is not None:
        yield index_step(coordinate, root)


def index_step(coordinate: Coordinate, root: Path) -> Step:
    """The folder's index, made anew of what it holds."""
    return Step(f"index {root.as_posix()}", lambda: shelf.replace(root, coordinate.ecosystem.index(coordinate, root)))


def _to_server(item: Publication, coordinate: Coordinate, work: Path) -> Iterator[Step]:
    def write() -> None:
        work.mkdir(parents=True)
        for name, content in item.files.items():
            (work / name).write_bytes(content)

    yield Step(f"cd {work}", write)
    request = Upload(coordinate, work, item.state.missing, item.place, item.state.beside)
    yield from coordinate.ecosystem.upload(request)
