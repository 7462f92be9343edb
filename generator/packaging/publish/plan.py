"""A publication as steps: what will be sent where, told before anything is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.packaging.build import Built
from generator.packaging.kinds import Coordinate, Ecosystem
from generator.packaging.publish import layouts, shelf
from generator.packaging.publish.clients import upload_steps
from generator.packaging.publish.destination import Destination
from generator.packaging.publish.existing import Presence, presence
from generator.packaging.publish.step import Step

BUNDLES = "bundle"


def refuse_published(
    built: Sequence[Built], places: dict[Ecosystem, Destination], root: Path | None, collector: Collector
) -> None:
    """An error for each package whose version is at its destination already; a warning where it cannot be known."""
    for item in built:
        if item.coordinate is None:
            place = str(root)
            found = _taken(root / BUNDLES, _archives(item)) if root else Presence.ABSENT
        else:
            place = str(places[item.coordinate.ecosystem])
            found = _presence(item, item.coordinate, places[item.coordinate.ecosystem])
        name = item.coordinate or ", ".join(_archives(item))
        if found is Presence.PRESENT:
            text = f"{name} is published already, and is not overwritten"
            collector.error("already-published", Location(place), text, "give the release a new version")
        elif found is Presence.UNKNOWN:
            text = f"whether {name} is published already cannot be known; the server will say"
            collector.warning("unknown-presence", Location(place), text)


def steps(
    built: Sequence[Built], places: dict[Ecosystem, Destination], root: Path | None, work: Path
) -> Iterator[Step]:
    """All steps, package by package; `root` is the folder that takes the bundle, `work` a temporary one for clients."""
    for item in built:
        if item.coordinate is None:
            if root:
                yield _add(
                    root / BUNDLES, {file.path: file.content for file in item.files if file.path.endswith(".zip")}
                )
            continue
        place = places[item.coordinate.ecosystem]
        if place.folder is None:
            yield from _uploads(item, item.coordinate.ecosystem, place, work / item.target)
        else:
            yield _add(place.folder, layouts.places(item.coordinate, item.files))
            yield _index(item.coordinate, place.folder)


def _presence(built: Built, coordinate: Coordinate, place: Destination) -> Presence:
    if place.folder is None:
        return presence(coordinate, place)
    return _taken(place.folder, layouts.places(coordinate, built.files))


def _taken(root: Path, files: dict[str, bytes]) -> Presence:
    return Presence.PRESENT if shelf.taken(root, files) else Presence.ABSENT


def _archives(built: Built) -> dict[str, bytes]:
    return {file.path: file.content for file in built.files if file.path.endswith(".zip")}


def _uploads(built: Built, ecosystem: Ecosystem, place: Destination, work: Path) -> Iterator[Step]:
    def write() -> None:
        work.mkdir(parents=True)
        for file in built.files:
            (work / file.path).write_bytes(file.content)

    yield Step(f"cd {work}", write)
    yield from upload_steps(ecosystem, work, [file.path for file in built.files], place)


def _add(root: Path, files: dict[str, bytes]) -> Step:
    lines = "\n".join(f"  {(root / name).as_posix()} ({len(data)} bytes)" for name, data in files.items())
    return Step(f"add\n{lines}", lambda: shelf.add(root, files))


def _index(coordinate: Coordinate, root: Path) -> Step:
    return Step(f"index {root.as_posix()}", lambda: layouts.index(coordinate, root))
