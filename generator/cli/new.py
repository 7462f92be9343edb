"""`hubgen new`: workbooks to start from."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.completing import release_folders, releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import say

if TYPE_CHECKING:
    from generator.readers.records import ReleaseRecords

LAYOUTS = ("table", "first-cell")
ONE_WORD = re.compile(r"[^\s:]{1,60}")
LIST_ID = re.compile(r"[^\W_][\w.\- ]{0,119}")


@click.group("new")
def command() -> None:
    """Start a release, a message, a code list or a table of codes: workbooks to fill in. Or a workflow for GitHub.

    Nothing that exists is overwritten.
    """


@command.command("release")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--release", "version", help="The version, such as 4.0; default: the name of DIR.")
@click.option("--date", default="", help="The day of publication, YYYY-MM-DD.")
@click.option(
    "--layout",
    type=Choice(LAYOUTS),
    default="table",
    show_default=True,
    help="Where schemas are declared: in a table (line 3.x), or in cell A1 (lines 1.x and 2.x).",
)
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Start from the files of this release instead.",
)
def release(folder: Path, version: str | None, date: str, layout: str, source: Path | None) -> None:
    """Start a release in the new or empty folder DIR."""
    from generator.authoring.starters import release_files
    from generator.authoring.successor import successor_files
    from generator.model.release import DATE
    from generator.model.versions import VERSION
    from generator.readers.records import Layout

    version = version or folder.resolve().name
    _expect(VERSION, version, "--release", "a version, such as 4.0")
    if date:
        _expect(DATE, date, "--date", "a date, such as 2026-02-04")
    if source is None:
        files = release_files(version, date, Layout(layout))
    else:
        _read(source)
        files = successor_files(source, version, date)
    _create(folder, files)


@command.command("message")
@click.argument(
    "folder",
    metavar="RELEASE_DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    shell_complete=release_folders,
)
@click.argument("name")
@click.option("--perimeter", required=True, help="The column of the contract, such as 15-15.")
@click.option("--root", "root_element", required=True, help="The root element, such as createCaseHealth.")
@click.option("--header/--no-header", default=True, show_default=True, help="Whether an RC-DE header comes with it.")
def message(folder: Path, name: str, perimeter: str, root_element: str, header: bool) -> None:
    """Add a workbook for the message NAME to a release."""
    from generator.authoring.lines import SchemaLine
    from generator.authoring.model_sheet import FACTS, FIXED
    from generator.authoring.starters import message_workbook, namespace_like
    from generator.model.names import XML_NAME
    from generator.passes.names import FILE_NAME

    _expect(FILE_NAME, name, "NAME", "a name, such as RS-EDA")
    _expect(XML_NAME, root_element, "--root", "a name in XML, such as createCaseHealth")
    _expect(ONE_WORD, perimeter, "--perimeter", "one word, such as 15-15")
    if perimeter in {*FIXED, *FACTS, "CUT"}:
        raise click.UsageError(f"--perimeter: {perimeter!r} is the title of another column")
    records = _read(folder)
    declared = [item for sheet in records.sheets for item in sheet.declarations]
    _expect_new(name, {item.name for item in declared}, "a message")
    perimeter = _perimeter(perimeter, {item.perimeter for item in declared})
    package = re.sub(r"[^a-z0-9]", "", name.lower())
    namespace = namespace_like(records, root_element)
    schema = SchemaLine(name, perimeter, root_element, package, namespace, has_header=header)
    _create(folder, {f"models/{name}.xlsx": message_workbook(schema, records.layout)})
    if records.manifest.sheets:
        say(f"add {name} to 'sheets' in release.yaml, which names the sheets that count")


@command.command("nomenclature")
@click.argument(
    "folder",
    metavar="RELEASE_DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    shell_complete=release_folders,
)
@click.argument("identifier", metavar="ID")
@click.option(
    "--levels", default=1, show_default=True, type=click.IntRange(1, 6), help="How many levels its labels have."
)
def nomenclature(folder: Path, identifier: str, levels: int) -> None:
    """Add a workbook for the code list ID to a release."""
    from generator.authoring.starters import nomenclature_workbook
    from generator.readers.nomenclature_workbook import ID

    _expect(LIST_ID, identifier, "ID", "an id, such as HubSante.sexe")
    _expect_new(identifier, {item.properties.get(ID, "") for item in _read(folder).nomenclatures}, "a list")
    _create(folder, {f"nomenclatures/{identifier}.xlsx": nomenclature_workbook(identifier, levels)})


@command.command("transform")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.option("--format", "style", type=Choice(["xlsx", "csv"]), default="xlsx", show_default=True)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the table; transforms/ in the release NEW by default.",
)
def transform(old: str, new: str, style: str, folder: Path | None) -> None:
    """Add the table of codes from OLD to NEW, for clinicians to complete and validate.

    What has no counterpart comes first; what the comparison proposes counts only once it is validated.
    """
    from generator.diagnostics import Collector
    from generator.readers.declared_rules import FOLDER
    from generator.transform.job import open_job
    from generator.transform.proposals import as_csv, as_xlsx

    if folder is None and not Path(new).is_dir():
        raise click.UsageError(f"{new} is no release folder; give a folder with -o")
    collector = Collector()
    job = open_job(old, new, collector)
    if job is None:
        raise click.ClickException("; ".join(map(str, collector.errors)) or "a release cannot be read")
    content = as_csv(job.table, job.old) if style == "csv" else as_xlsx(job.table, job.old)
    _create(folder or Path(new) / FOLDER, {f"{job.table.old}--{job.table.new}.{style}": content})


@command.command("workflow")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def workflow(folder: Path) -> None:
    """Add a GitHub Actions workflow to the repository DIR (default: here).

    It checks the releases of specs/ with annotations on each change, comments a pull request with what it
    changes, renders and tries the packages, and publishes a release when its tag (v3.0) is pushed.
    """
    from generator.authoring.workflow import workflow_files

    _create(folder, workflow_files())


def _expect(shape: re.Pattern[str], text: str, what: str, example: str) -> None:
    if not shape.fullmatch(text):
        raise click.UsageError(f"{what}: {text!r} is not {example}")


def _expect_new(name: str, known: Collection[str], what: str) -> None:
    """A name that is there already, in any case, is refused: files and classes would clash."""
    same = next((item for item in sorted(known) if item.casefold() == name.casefold()), None)
    if same is not None:
        raise click.ClickException(f"the release has {what} {same!r} already")


def _perimeter(name: str, known: Collection[str]) -> str:
    """The column of a perimeter as the release's sheets spell it; another one is new, and said to be."""
    from generator.names import near_names

    columns = {item.casefold(): item for item in sorted(known)}
    if name.casefold() in columns or not columns:
        return columns.get(name.casefold(), name)
    near = ", ".join(near_names(name, known))
    say(f"{name} is a new perimeter of the release{f'; near ones: {near}' if near else ''}", err=True)
    return name


def _read(folder: Path) -> ReleaseRecords:
    from generator.diagnostics import Collector
    from generator.readers.release_folder import read_release_folder

    collector = Collector()
    records = read_release_folder(folder, collector)
    if collector.stops_release:
        raise click.ClickException(f"the release cannot be read; hubgen lint {folder} says why")
    return records


def _create(folder: Path, files: Mapping[str, bytes]) -> None:
    from generator.authoring.files import AlreadyThere, create

    try:
        paths = create(folder, files)
    except AlreadyThere as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"cannot write to {folder}: {error.strerror or error}") from error
    for path in paths:
        say(path.as_posix())
