"""`hubgen generate`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from generator import store
from generator.cli import garbage
from generator.cli.completing import release_folders
from generator.cli.options import output_option, targets_option
from generator.cli.releases import refuse_twins, releases_of
from generator.cli.report import Reporter
from generator.pipeline import Outcome, Progress, WrongOutput, generate
from generator.targets import registry


@click.command("generate")
@click.argument(
    "folders", metavar="[RELEASE_DIR]...", nargs=-1, type=click.Path(path_type=Path), shell_complete=release_folders
)
@output_option
@targets_option
@click.option("-j", "--jobs", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes at a time.")
@click.option("--check", is_flag=True, help="Write nothing; say what would change, and exit with 1 if anything would.")
@click.option("--no-cache", is_flag=True, help="Render even where nothing has changed.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option("-v", "--verbose", is_flag=True, help="Print every warning and every file.")
def command(
    folders: Sequence[Path],
    out: Path,
    targets: Sequence[str],
    jobs: int,
    check: bool,
    no_cache: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Render releases into the output folder.

    RELEASE_DIR holds models/*.xlsx, nomenclatures/*.xlsx and release.yaml; without one, every
    folder of specs/ is rendered, the documentation over all of them (OUT/docs), and the packages of the
    transformations between them (OUT/transforms). An error stops what it touches, and nothing else.
    """
    has_transforms = not folders and not targets
    has_site = not folders and (not targets or "docs" in targets)
    folders = releases_of(folders)
    targets = known_targets(targets)
    refuse_twins(folders)
    reporter = Reporter(quiet=quiet, verbose=verbose, check=check)
    job = partial(generate, out=out, targets=targets, dry_run=check, use_cache=not no_cache)
    try:
        with garbage.left_alone(), reporter.progress() as progress:
            outcomes = list(_run(job, folders, jobs, progress))
    except WrongOutput as error:
        raise click.ClickException(str(error)) from error
    reporter.summary(outcomes)
    failed = any(outcome.has_errors or (check and not outcome.changes.is_empty) for outcome in outcomes)
    if has_site:
        from generator.cli.site import build

        failed |= bool(build(folders, out, check=check, use_cache=not no_cache, quiet=quiet))
    if has_transforms:
        from generator.cli import transforms

        failed |= bool(transforms.build(folders, out, check=check, use_cache=not no_cache, quiet=quiet))
    sys.exit(1 if failed else 0)


def _run(job: Callable[..., Outcome], folders: Sequence[Path], jobs: int, progress: Progress) -> Iterator[Outcome]:
    """The outcome of each release, in order; several at a time in processes of their own."""
    if jobs == 1 or len(folders) == 1:
        for folder in folders:
            yield job(folder, progress=partial(_show_step, progress, folder.name), processes=jobs)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=jobs, initializer=store.use, initargs=(store.current(),)) as pool:
        for folder, running in [(folder, pool.submit(job, folder)) for folder in folders]:
            progress(folder.name)
            yield running.result()


def _show_step(progress: Progress, release: str, step: str) -> None:
    progress(f"{release}: {step}")


def known_targets(wanted: Sequence[str]) -> tuple[str, ...]:
    """The targets that are wanted, each once; all where none is named."""
    return tuple(dict.fromkeys(wanted)) or tuple(registry.available())
