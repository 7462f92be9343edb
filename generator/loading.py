"""A release folder to a checked model: what every command begins with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator import store
from generator.diagnostics import Collector, Location

if TYPE_CHECKING:
    from generator.loaded import Loaded
    from generator.model import Release
    from generator.readers.inputs import InputFiles


def load(source: Path | InputFiles, collector: Collector) -> Release | None:
    """The checked model of a release folder, less the schemas that errors touch.

    None where an error leaves nothing to generate; `collector` has the reasons.
    """
    from generator.readers.inputs import InputFiles

    files = InputFiles.of(source)
    folder = files.folder
    if not folder.is_dir():
        collector.error(
            "missing-folder",
            Location(folder.name),
            "there is no such folder",
            "give the folder of a release, such as specs/3.0",
            whole_release=True,
        )
        return None
    loaded = _load(files) if store.current() is None else _cached(files)
    for problem in loaded.problems:
        collector.add(problem)
    return loaded.release


def _cached(files: InputFiles) -> Loaded:
    from generator import limits
    from generator.loaded import Loaded
    from generator.readers.files import model_facts

    try:
        known = ["release", files.folder.resolve().name, limits.state(), *model_facts(files)]
    except OSError:  # the readers will say so
        return _load(files)
    return store.cached(Loaded, known, lambda: _load(files))


def _load(files: InputFiles) -> Loaded:
    # Imported late: a run that finds nothing changed needs none of it.
    from generator.loaded import Loaded
    from generator.mappers.document import read_document
    from generator.mappers.release import map_release
    from generator.passes.order import run_passes, without_touched
    from generator.readers.release_folder import read_release_folder

    collector = Collector()
    records = read_release_folder(files, collector)
    document = read_document(files, records.manifest.xml_namespace)
    for problem in (*document.unread, *(() if records.sheets else document.not_held)):
        collector.add(problem)
    release = map_release(records, collector, document.described)
    if collector.stops_release:
        return Loaded(None, collector.all)
    release = without_touched(run_passes(release, collector), collector)
    has_header = any(schema.is_header for schema in release.schemas)
    stands = has_header and release.messages and not collector.stops_release
    return Loaded(release if stands else None, collector.all)
