"""The releases that a command is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli import garbage
from generator.cli.completing import is_release
from generator.cli.printing import say
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.messages.rules import Rules


SPECS: Final = Path("specs")


def releases_of(folders: Sequence[Path]) -> list[Path]:
    """The folders that are given, or those of specs/. One that holds releases, and is none itself, stands for them.

    Raises `click.UsageError` where none is given, and specs/ holds none.
    """
    if folders:
        return [release for folder in folders for release in _releases_in(folder) or [folder]]
    found = _folders_in(SPECS)
    if not found:
        raise click.UsageError("there is no folder specs/ with releases here; give a RELEASE_DIR")
    return found


def _releases_in(folder: Path) -> list[Path]:
    return [] if is_release(folder) else [path for path in _folders_in(folder) if is_release(path)]


def _folders_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.is_dir() and not path.name.startswith("."))


def refuse_twins(folders: Sequence[Path]) -> None:
    """Two folders of one release would overwrite each other's output. Raises `click.UsageError`."""
    if len(folders) < 2:
        return
    from generator.readers.manifest import read_manifest

    seen: dict[str, Path] = {}
    for folder in folders:
        release = read_manifest(folder, Collector()).release
        if release in seen:
            raise click.UsageError(f"{seen[release]} and {folder} are both of release {release}; give one of them")
        seen[release] = folder


def rules_of(folder: Path) -> Rules:
    """The rules of a release folder; misuse (exit code 2) where nothing of it can be read.

    Schemas that errors touch are reported on standard error: messages of these kinds are not known.
    """
    from generator.loading import load
    from generator.messages.rules import compile_rules

    collector = Collector()
    with garbage.left_alone():
        release = load(folder, collector)
    for problem in collector.errors:
        say(f"{folder.as_posix()}/{problem}", err=True)
    if release is None:
        raise click.UsageError(f"{folder} gives no release to check against")
    return compile_rules(release)
