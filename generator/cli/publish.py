"""`hubgen publish`: packages to where their users find them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.completing import release_folders
from generator.cli.options import packages_option, transforms_option
from generator.cli.package import build, formers, loaded, transforms
from generator.cli.printing import say, say_lines
from generator.diagnostics import Collector, Diagnostic, Severity

if TYPE_CHECKING:
    from generator.languages.destination import Destination
    from generator.languages.step import Step


class _Command(click.Command):
    """Its help ends with what the clients of each ecosystem read, as the installed languages say it."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from generator.languages.registry import ecosystems

        with formatter.section("Ecosystems, and where their clients find credentials"):
            formatter.write_dl([(item.name, item.help) for item in ecosystems()])


@click.command("publish", cls=_Command)
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.option(
    "-r",
    "--repository",
    "repositories",
    multiple=True,
    required=True,
    metavar="[ECOSYSTEM=]PLACE",
    help="A folder, a URL, or a name that the client knows; for all ecosystems, or for one. May be repeated.",
)
@packages_option("Publish this package")
@transforms_option
@click.option("--against", default="", help="The release before; by default, the one beside RELEASE_DIR.")
@click.option("--waivers", type=click.Path(path_type=Path), help="As for `hubgen release check`.")
@click.option("--renames", type=click.Path(path_type=Path), help="As for `hubgen release check`.")
@click.option("-n", "--dry-run", is_flag=True, help="Check and build everything, show every step, send nothing.")
def command(
    folder: Path,
    repositories: Sequence[str],
    targets: Sequence[str],
    others: Sequence[Path],
    against: str,
    waivers: Path | None,
    renames: Path | None,
    dry_run: bool,
) -> None:
    """Build the packages of a release and publish them.

    Refused: a version that is published already with another content, a tree with changes that are not committed,
    a release that `hubgen release check` refuses. Nothing is sent before all checks are passed and all packages built.

    A publication that was interrupted resumes when it is asked for again: files that are there, equal byte for byte,
    are done, and the others are sent. To a server go the ecosystem's own clients, with their own configuration or
    with credentials from the environment.
    """
    places, root, chosen = _destinations(repositories, targets)
    collector = Collector()
    release = loaded(folder, collector)
    _guard(folder, against, waivers, renames)
    found = Collector()
    guides = formers(folder, against, renames)
    built = [*build(release, folder, chosen, found, guides), *transforms(folder, others, chosen, found)]
    if found.errors:
        _nothing()
    from generator.packaging.publish.plan import publications, refuse_different, steps

    collector = Collector()
    planned = publications(built, places, root)
    refuse_different(planned, collector)
    _stop_at(collector.all)
    with tempfile.TemporaryDirectory(prefix="hubgen-publish-") as work:
        _follow(steps(planned, Path(work)), dry_run)


def _destinations(
    repositories: Sequence[str], targets: Sequence[str]
) -> tuple[dict[str, Destination], Path | None, tuple[str, ...]]:
    """Where each ecosystem's packages go, by its name, the folder for the bundle, and what to build."""
    from generator.languages.destination import WrongDestination
    from generator.languages.registry import languages
    from generator.packaging.bundle import TARGET
    from generator.packaging.publish.destinations import destinations, shared_folder

    wanted = {item.target: item.ecosystem() for item in languages() if not targets or item.target in targets}
    try:
        places = destinations(repositories, list(wanted.values()))
        root = shared_folder(repositories)
    except WrongDestination as error:
        raise click.UsageError(str(error)) from error
    for name, ecosystem in wanted.items():
        if targets and ecosystem.name not in places:
            raise click.UsageError(f"{name} has no repository: give -r {ecosystem.name}=…")
    if TARGET in targets and root is None:
        raise click.UsageError("the bundle goes into a folder only: give -r FOLDER")
    chosen = [name for name, ecosystem in wanted.items() if ecosystem.name in places]
    return places, root, (*chosen, *([TARGET] if root and (not targets or TARGET in targets) else []))


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
    from generator.toolchain.process import ToolFailed

    for step in steps:
        say_lines(step.text)
        if dry_run:
            continue
        try:
            step.act()
        except (ToolFailed, OSError) as error:
            text = f"stopped here; what is shown above is done, and the same command goes on from here: {error}"
            raise click.ClickException(text) from error
