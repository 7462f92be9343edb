"""A release folder to a checked model: what every command begins with."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.model import Release


def load(folder: Path, collector: Collector) -> Release | None:
    """The checked model of a release folder, less the schemas that errors touch.

    None where an error leaves nothing to generate; `collector` has the reasons.
    """
    # Imported late: a run that finds nothing changed needs none of it.
    from generator.mappers.release import map_release
    from generator.passes.order import run_passes, without_touched
    from generator.readers.release_folder import read_release_folder

    if not folder.is_dir():
        collector.error(
            "missing-folder",
            Location(folder.name),
            "there is no such folder",
            "give the folder of a release, such as specs/3.0",
            whole_release=True,
        )
        return None
    release = map_release(read_release_folder(folder, collector), collector)
    if collector.stops_release:
        return None
    release = without_touched(run_passes(release, collector), collector)
    has_header = any(schema.is_header for schema in release.schemas)
    return release if has_header and release.messages and not collector.stops_release else None
