"""Everything that a transformation of two releases needs, from the words of the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from generator.diagnostics import Collector
from generator.diff.compare.renames import NO_RENAMES
from generator.diff.files import read_renames
from generator.diff.sources import open_source
from generator.model import Release
from generator.readers.declared_rules import FOLDER, SEPARATOR, SHEETS
from generator.transform.between import Between, messages_of
from generator.transform.build import derive_table
from generator.transform.check import check_declared
from generator.transform.code_rows import CodeRows
from generator.transform.declared import NOTHING, Declared
from generator.transform.declared_file import read_declared
from generator.transform.sheet import read_sheet
from generator.transform.table import Table


class TwoReleases(ValueError):
    """Messages of one release were asked for, and two releases given."""


@dataclass(frozen=True, slots=True)
class Job:
    """Two releases, and the table from one to the other."""

    old: Release
    new: Release
    table: Table


def open_job(
    old: str,
    new: str,
    collector: Collector,
    *,
    rules: FilePath | None = None,
    renames: FilePath | None = None,
    between: tuple[str, str] | None = None,
) -> Job | None:
    """The transformation from `old` to `new` (see `open_source`), with the rules in `rules` or beside the releases.

    With `between`, from one message of the release to another one of it: `old` and `new` are the same version.
    None where a side cannot be read; `collector` has the reasons, and what is wrong with the rules.
    Raises `TwoReleases`, and `UnknownName` for a message that the release does not have.
    """
    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    sources = open_source(old, collector), open_source(new, collector)
    if sources[0] is None or sources[1] is None:
        return None
    before, after = sources[0].release, sources[1].release
    if between is not None:
        if before.version != after.version:
            raise TwoReleases(f"{before.version} and {after.version} are two releases: transform from one to the other")
        return between_job(after, messages_of(after, *between), (old, new), collector, rules)
    if rules is not None:
        declared = check_declared(read_declared(rules, collector), before, after, collector)
    else:
        declared = declared_beside(old, new, before, after, collector)
    return Job(before, after, derive_table(before, after, declared, confirmed))


def between_job(
    release: Release, messages: Between, places: tuple[str, str], collector: Collector, rules: FilePath | None = None
) -> Job:
    """The transformation between two messages of a release, with the rules in `rules` or beside it.

    Both sides of the job are the whole release: what is none of the two messages is read, and refused.
    """
    before, after = messages.sides(release)
    path = rules or _beside(*places, f"{messages.name}.yaml")
    declared = messages.declared(read_declared(path, collector) if path else NOTHING)
    return Job(release, release, derive_table(before, after, check_declared(declared, before, after, collector)))


def betweens_beside(folder: FilePath, release: Release) -> tuple[Between, ...]:
    """The pairs of messages of a release that have rules in its folder or beside it (see `between`), by name."""
    names = {item.name for item in release.messages}
    files = {path.stem for place in _rule_folders(str(folder)) for path in place.glob(f"*{SEPARATOR}*.yaml")}
    pairs = (name.partition(SEPARATOR) for name in sorted(files))
    return tuple(Between(old, new) for old, _, new in pairs if {old, new} <= names)


def declared_beside(old: str, new: str, before: Release, after: Release, collector: Collector) -> Declared:
    """The rules that stand beside two releases, read from `old` and `new`; those that do not apply are reported."""
    declared, name = NOTHING, f"{before.version}{SEPARATOR}{after.version}"
    if (path := _beside(old, new, f"{name}.yaml")) is not None:
        declared = check_declared(read_declared(path, collector), before, after, collector)
    for suffix in SHEETS:
        if (path := _beside(old, new, name + suffix)) is not None:
            rows = read_sheet(path, collector)
            declared = CodeRows(before, after, collector).declared(rows, declared)
    return declared


def _beside(old: str, new: str, name: str) -> FilePath | None:
    """The file of declared rules: in the new release's folder, in the old one's, or beside either."""
    paths = (folder / name for folder in _rule_folders(new, old))
    return next((path for path in paths if path.is_file()), None)


def _rule_folders(*places: str) -> list[FilePath]:
    """Where the rules of releases may be: in their folders, then beside them; those of git have none."""
    folders = [FilePath(place) for place in places if not place.startswith("git:")]
    return [folder / FOLDER for folder in (*folders, *(item.resolve().parent for item in folders))]
