"""The main job, readable in one screen: load → map → check → render → write."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import cache, store
from generator.changes import Changes, WrongOutput
from generator.diagnostics import Collector, Diagnostic
from generator.loading import load
from generator.stages import remove_stages

if TYPE_CHECKING:
    from generator.model import Release
    from generator.readers.inputs import InputFiles
    from generator.targets.base import OutputFile

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


def generate(
    folder: Path,
    out: Path,
    targets: Sequence[str],
    *,
    dry_run: bool = False,
    use_cache: bool = True,
    progress: Progress = lambda step: None,
    processes: int = 1,
) -> Outcome:
    """Render `targets` of one release into `out/<release>/<target>/`, in as many processes as pay.

    Raises `WrongOutput` where `out` cannot be written; nothing has changed there then.
    """
    start = time.perf_counter()
    if use_cache and (known := cache.unchanged(folder, out, targets)):
        remove_stages(out)
        return Outcome(folder, known.release, known.schemas, known.changes, known.problems, time.perf_counter() - start)
    # Imported late: a run that finds nothing changed needs none of it.
    from generator.lost_fields import count_fields
    from generator.readers.inputs import InputFiles
    from generator.targets.wider import report_others
    from generator.workers import render
    from generator.writer import write_release

    collector = Collector()
    progress("reading")
    files = InputFiles(folder)  # what the manifest says was read is what was parsed
    sources = cache.sources_of(files)
    with store.using(store.current() if use_cache else None):
        release = load(files, collector)
        if release is None:
            return Outcome(folder, folder.name, 0, Changes(), collector.all, time.perf_counter() - start)
        report_others(release, targets, collector)
        rendered = render(release, targets, progress, processes, _samples(release, files) if "docs" in targets else {})
    progress("writing")
    digests = {path: item.digest for path, item in sources.items()}
    fields = count_fields(release)
    changes = write_release(out, release.version, rendered, digests, fields=fields, dry_run=dry_run)
    if not dry_run:
        cache.remember(folder, out, targets, release, collector.all, sources)
    return Outcome(folder, release.version, len(release.schemas), changes, collector.all, time.perf_counter() - start)


def _samples(release: Release, files: InputFiles) -> dict[str, list[OutputFile]]:
    """The sample messages that test cases name, which the documentation carries and the model has no content of."""
    from generator.readers.samples import named_samples
    from generator.targets.docs import SAMPLES
    from generator.targets.docs.witnesses import sample_files, step_files

    return {SAMPLES: sample_files(named_samples(files, step_files(release)))}


__all__ = ["Outcome", "WrongOutput", "generate", "load"]
