"""Everything that a transformation of two releases needs, from the words of the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Final

from generator.diagnostics import Collector
from generator.diff.compare.renames import NO_RENAMES
from generator.diff.files import read_renames
from generator.diff.sources import open_source
from generator.model import Release
from generator.transform.build import derive_table
from generator.transform.check import check_declared
from generator.transform.code_rows import CodeRows
from generator.transform.declared import NOTHING, Declared
from generator.transform.declared_file import read_declared
from generator.transform.sheet import read_sheet
from generator.transform.table import Table

FOLDER: Final = "transforms"
"""The folder of declared rules, in a release folder or beside it."""


@dataclass(frozen=True, slots=True)
class Job:
    """Two releases, and the table from one to the other."""

    old: Release
    new: Release
    table: Table


def open_job(
    old: str, new: str, collector: Collector, *, rules: FilePath | None = None, renames: FilePath | None = None
) -> Job | None:
    """The transformation from `old` to `new` (see `open_source`), with the rules in `rules` or beside the releases.

    None where a side cannot be read; `collector` has the reasons, and what is wrong with the rules.
    """
    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    sources = open_source(old, collector), open_source(new, collector)
    if sources[0] is None or sources[1] is None:
        return None
    before, after = sources[0].release, sources[1].release
    if rules is not None:
        declared = check_declared(read_declared(rules, collector), before, after, collector)
    else:
        declared = declared_beside(old, new, before, after, collector)
    return Job(before, after, derive_table(before, after, declared, confirmed))


def declared_beside(old: str, new: str, before: Release, after: Release, collector: Collector) -> Declared:
    """The rules that stand beside two releases, read from `old` and `new`; those that do not apply are reported."""
    declared, name = NOTHING, f"{before.version}--{after.version}"
    if (path := _beside(old, new, f"{name}.yaml")) is not None:
        declared = check_declared(read_declared(path, collector), before, after, collector)
    for suffix in (".csv", ".xlsx"):
        if (path := _beside(old, new, name + suffix)) is not None:
            rows = read_sheet(path, collector)
            declared = CodeRows(before, after, collector).declared(rows, declared)
    return declared


def _beside(old: str, new: str, name: str) -> FilePath | None:
    """The file of declared rules: in the new release's folder, in the old one's, or beside either."""
    folders = [FilePath(place) for place in (new, old) if not place.startswith("git:")]
    places = [folder / FOLDER / name for folder in (*folders, *(item.resolve().parent for item in folders))]
    return next((path for path in places if path.is_file()), None)
