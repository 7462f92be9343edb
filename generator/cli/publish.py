"""`hubgen publish`: packages to where their users find them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.completing import release_folders
from generator.cli.package import build, loaded
from generator.cli.printing import say, say_lines
from generator.diagnostics import Collector, Diagnostic, Severity

if TYPE_CHECKING:
    from generator.packaging.kinds import Ecosystem
    from generator.packaging.publish.destination import Destination
    from generator.packaging.publish.step import Step


@click.command("publish")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.option(
    "-r",
    "--repository",
    "repositories",
    multiple=True,
    required=True,
    metavar="[ECOSYSTEM=]PLACE",
    help="A folder, a URL, or a name that the client knows; for pypi, rubygems, nuget or maven only. May be repeated.",
)
@click.option("-t", "--target", "targets", multiple=True, help="Publish this package only; may be repeated.")
@click.option("--against", default="", help="The release before; by default, the one beside RELEASE_DIR.")
@click.option("--waivers", type=click.Path(path_type=Path), help="As for `hubgen release check`.")
@click.option("--renames", type=click.Path(path_type=Path), help="As for `hubgen release check`.")
@click.option("-n", "--dry-run", is_flag=True, help="Check and build everything, show every step, send nothing.")
def command(
    folder: Path,
    repositories: Sequence[str],
    targets: Sequence[str],
    against: str,
    waivers: Path | None,
    renames: Path | None,
    dry_run: bool,
) -> None:
    """Build the packages of a release and publish them.

    Refused: a version that is published already, a tree with changes that are not committed, a release that
    `hubgen release check` refuses. Nothing is sent before all checks are passed and all packages built.

    To a server go the ecosystem's own clients, with their own configuration (~/.pypirc, gem credentials,
    NuGet.Config, settings.xml) or these variables: TWINE_USERNAME, TWINE_PASSWORD; GEM_HOST_API_KEY;
    NUGET_API_KEY; MAVEN_USERNAME, MAVEN_PASSWORD. maven=ID::URL names the server of settings.xml.
    """
    places, root, chosen = _destinations(repositories, targets)
    collector = Collector()
    release = loaded(folder, collector)
    _guard(folder, against, waivers, renames)
    found = Collector()
    built = build(release, folder, chosen, found)
    if found.errors:
        _nothing()
    from generator.packaging.publish.plan import refuse_published, steps

    collector = Collector()
    refuse_published(built, places, root, collector)
    _stop_at(collector.all)
    with tempfile.TemporaryDirectory(prefix="hubgen-publish-") as work:
        _follow(steps(built, places, root, Path(work)), dry_run)


def _destinations(
    repositories: Sequence[str], targets: Sequence[str]
) -> tuple[dict[Ecosystem, Destination], Path | None, tuple[str, ...]]:
    """Where each ecosystem's packages go, the folder for the bundle, and what to build."""
    from generator.packaging.build import ALL
    from generator.packaging.bundle import TARGET
    from generator.packaging.kinds import KINDS
    from generator.packaging.publish.destination import WrongDestination, destinations, shared_folder

    for name in targets:
        if name not in ALL:
            raise click.UsageError(f"no package {name!r}; there are: {', '.join(ALL)}")
    ecosystems = {kind.target: kind.ecosystem for kind in KINDS if not targets or kind.target in targets}
    try:
        places = destinations(repositories, list(ecosystems.values()))
        root = shared_folder(repositories)
    except WrongDestination as error:
        raise click.UsageError(str(error)) from error
    for name, ecosystem in ecosystems.items():
        if targets and ecosystem not in places:
            raise click.UsageError(f"{name} has no repository: give -r {ecosystem}=…")
    if TARGET in targets and root is None:
        raise click.UsageError("the bundle goes into a folder only: give -r FOLDER")
    wanted = [name for name, ecosystem in ecosystems.items() if ecosystem in places]
    return places, root, (*wanted, *([TARGET] if root and (not targets or TARGET in targets) else []))


def _guard(folder: Path, against: str, waivers: Path | None, renames: Path | None) -> None:
    """Stop where the tree is dirty, or the gate refuses the release."""
    from generator.packaging.publish.guards import gate_problems, previous_release, tree_problems

    _stop_at(tuple(tree_problems(folder)))
    old = against or str(previous_release(folder) or "")
    say(f"gate: {old} → {folder}" if old else f"gate: {folder} is the first release", err=True)
    if old:
        reading = Collector()
        refusals = tuple(gate_problems(old, folder, reading, waivers=waivers, renames=renames))
        _stop_at((*reading.errors, *refusals))


def _stop_at(problems: Sequence[Diagnostic]) -> None:
    """Tell the problems; go no further where one is an error."""
    for problem in problems:
        say(str(problem), err=True)
    if any(problem.severity is Severity.ERROR for problem in problems):
        _nothing()


def _nothing() -> NoReturn:
    say("nothing is published", err=True)
    sys.exit(1)


def _follow(steps: Iterator[Step], dry_run: bool) -> None:
    """Do each step, or only tell it; the first that fails is the last."""
    from generator.packaging.process import ToolFailed

    for step in steps:
        say_lines(step.text)
        if dry_run:
            continue
        try:
            step.act()
        except (ToolFailed, OSError) as error:
            text = f"stopped here, what is told above is done; once mended, go on with -t: {error}"
            raise click.ClickException(text) from error
