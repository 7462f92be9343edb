"""The main job, readable in one screen: load → map → check → render → write."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import cache
from generator.diagnostics import Collector, Diagnostic, Location
from generator.model import Release
from generator.targets import registry
from generator.writer import Changes, WrongOutput, write_release

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did for one release; `release` is its version, or its folder's name if unreadable."""

    folder: Path
    release: str
    schemas: int
    changes: Changes
    problems: tuple[Diagnostic, ...]
    seconds: float

    @property
    def has_errors(self) -> bool:
        """Whether something could not be generated."""
        return any(problem.severity == "error" for problem in self.problems)


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


def generate(
    folder: Path,
    out: Path,
    targets: Sequence[str],
    *,
    dry_run: bool = False,
    use_cache: bool = True,
    progress: Progress = lambda step: None,
) -> Outcome:
    """Render `targets` of one release into `out/<release>/<target>/`.

    Raises `WrongOutput` where `out` cannot be written; nothing has changed there then.
    """
    start = time.perf_counter()
    if use_cache and (known := cache.unchanged(folder, out, targets)):
        return Outcome(folder, known.release, known.schemas, known.changes, known.problems, time.perf_counter() - start)
    collector = Collector()
    progress("reading")
    release = load(folder, collector)
    if release is None:
        return Outcome(folder, folder.name, 0, Changes(), collector.all, time.perf_counter() - start)
    rendered = {}
    for name, render in registry.load(targets).items():
        progress(name)
        rendered[name] = list(render(release))
    progress("writing")
    changes = write_release(out, release.version, rendered, cache.source_hashes(folder), dry_run=dry_run)
    if not dry_run:
        cache.remember(folder, out, targets, release, collector.all)
    return Outcome(folder, release.version, len(release.schemas), changes, collector.all, time.perf_counter() - start)


__all__ = ["Outcome", "WrongOutput", "generate", "load"]
