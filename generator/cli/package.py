"""`hubgen package`: packages that can be installed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.completing import release_folders
from generator.cli.options import packages_option, transforms_option
from generator.cli.printing import say, say_lines
from generator.cli.releases import refuse_twins
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.model import Release
    from generator.packaging.build import Built
    from generator.packaging.formers import Former

SHOWN: Final = ("fewer-frameworks", "former-release")
"""The warnings that are about packages; `hubgen lint` shows those of a release."""


@click.command("package")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@packages_option("Build this one")
@transforms_option
@click.option("--against", default="", help="The release that users come from; by default, those beside RELEASE_DIR.")
@click.option("--renames", type=click.Path(path_type=Path), help="As for `hubgen diff`.")
@click.option(
    "-o",
    "--output",
    "out",
    default="dist",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where to write: OUT/<release>/<target>/…",
)
def command(
    folder: Path, targets: Sequence[str], others: Sequence[Path], against: str, renames: Path | None, out: Path
) -> None:
    """Build the packages of a release, one for each language, and the bundle of the DSF.

    Their changelogs say what code has to change: from the release before it, and from the line before its own.
    Each with its bill of materials (SPDX 2.3) and SHA256SUMS; the same input gives the same bytes. Exits with 1
    where a tool is missing (`hubgen doctor` tells all of them) or a build fails; the others are written.
    """
    collector = Collector()
    release = loaded(folder, collector)
    guides = formers(folder, against, renames)
    built = [*build(release, folder, targets, collector, guides), *transforms(folder, others, targets, collector)]
    problems = len(collector.errors)
    if built:
        _write(release, folder, out, built)
    sys.exit(1 if problems else 0)


def loaded(folder: Path, collector: Collector) -> Release:
    """The release to build, whole: a package without some of its messages is none; else exits with 1."""
    from generator.loading import load

    release = load(folder, collector)
    if release is None or collector.errors:
        report(collector)
        say(f"{folder}: nothing is built of a release with errors; `hubgen lint {folder}` tells them all", err=True)
        sys.exit(1)
    return release


def formers(folder: Path, against: str, renames: Path | None) -> tuple[Former, ...]:
    """The releases that users of the packages come from; exits with 1 where the file of renames is not right."""
    from generator.diff.compare.renames import NO_RENAMES
    from generator.diff.files import read_renames
    from generator.packaging.formers import former_folders, read_formers

    collector = Collector()
    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    names = [against] if against else [str(path) for path in former_folders(folder)]
    found = read_formers(names, collector, confirmed)
    report(collector)
    if collector.errors:
        sys.exit(1)
    return found


def build(
    release: Release, folder: Path, targets: Sequence[str], collector: Collector, guides: Sequence[Former]
) -> list[Built]:
    """What could be built of `targets` (all, where there are none); what could not is reported."""
    from generator.packaging.build import all_packages, build_packages

    found = Collector()
    wanted = tuple(dict.fromkeys(targets)) or all_packages()
    built = list(build_packages(release, folder, wanted, found, _progress, guides))
    report(found)
    for problem in found.all:
        collector.add(problem)
    return built


def _progress(step: str) -> None:
    say(f"{step} …", err=True)


def transforms(folder: Path, others: Sequence[Path], targets: Sequence[str], collector: Collector) -> list[Built]:
    """The packages that carry messages between a release and `others`; none where there are no others."""
    if not others:
        return []
    from generator.packaging.transforms import build_transforms
    from generator.transform.shipped import all_tables

    folders = (folder, *others)
    refuse_twins(folders)
    found = Collector()
    tables = all_tables([(path, loaded(path, Collector())) for path in folders], found)
    if found.errors:
        report(found)
        sys.exit(1)
    built = list(build_transforms(tables, folders, targets, found, _progress))
    report(found)
    for problem in found.all:
        collector.add(problem)
    return built


def report(collector: Collector) -> None:
    """Print the errors and warnings about tools and builds."""
    for problem in (*collector.errors, *(item for item in collector.warnings if item.code in SHOWN)):
        say_lines(str(problem), err=True)


def _write(release: Release, folder: Path, out: Path, built: Sequence[Built]) -> None:
    from generator.cache import source_hashes
    from generator.writer import WrongOutput, write_release

    rendered = {item.target: list(item.files) for item in built}
    try:
        changes = write_release(out, release.version, rendered, source_hashes(folder))
    except WrongOutput as error:
        raise click.ClickException(str(error)) from error
    root = out / release.version
    for path in sorted(f"{target}/{item.path}" for target, files in rendered.items() for item in files):
        say((root / path).as_posix() + ("" if path in changes.written else " (unchanged)"))
