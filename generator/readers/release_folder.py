"""A release folder: which files it holds, and all of them read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from generator.diagnostics import Collector, Location
from generator.readers.archive import UnreadableWorkbook
from generator.readers.clients import read_clients
from generator.readers.files import MANIFEST, SAMPLES, bad_links, samples, workbooks
from generator.readers.grid import workbook_content
from generator.readers.inputs import InputFiles
from generator.readers.manifest import read_manifest
from generator.readers.model_workbook import read_model_sheets
from generator.readers.nomenclature_workbook import read_nomenclatures
from generator.readers.records import CaseRecord, ReleaseRecords, SheetRecord
from generator.readers.test_cases import read_test_cases

Record = TypeVar("Record")
PUBLISHED_AS_THEY_ARE = frozenset({SAMPLES, "test-cases"})
"""Folders whose files no schema depends on."""


def read_release_folder(folder: Path | InputFiles, collector: Collector) -> ReleaseRecords:
    """All records of a release folder but its AsyncAPI document; what cannot be read is reported and left out."""
    files = InputFiles.of(folder)
    _check_links(files.folder, collector)
    manifest = read_manifest(files, collector)
    wanted = frozenset(manifest.sheets)
    sheets = _read_all(files, "models", lambda book, file: read_model_sheets(book, file, wanted, collector), collector)
    lists = _read_all(files, "nomenclatures", lambda book, file: read_nomenclatures(book, file, collector), collector)
    cases = _read_all(files, "test-cases", lambda book, file: read_test_cases(book, file, collector), collector)
    _check_sheets(manifest.sheets, sheets, collector)
    _check_examples(files.folder, cases, collector)
    return ReleaseRecords(manifest, sheets, lists, cases, read_clients(files, collector))


def _read_all(
    files: InputFiles,
    kind: str,
    read: Callable[[bytes, str], Iterable[Record]],
    collector: Collector,
) -> tuple[Record, ...]:
    records: list[Record] = []
    for path in workbooks(files.folder, kind):
        file = path.relative_to(files.folder).as_posix()
        try:
            records.extend(read(workbook_content(files, path), file))
        except UnreadableWorkbook as error:
            collector.error("unreadable-file", Location(file), str(error), error.hint, whole_release=True)
    return tuple(records)


def _check_links(folder: Path, collector: Collector) -> None:
    """A link that leads out of the folder is read by nobody: what it leads to would be published."""
    for path in bad_links(folder):
        file = path.relative_to(folder).as_posix()
        collector.error(
            "outside-link",
            Location(file),
            "the link leads out of the release folder, or nowhere; it is not read",
            "put the file itself there, or remove the link",
            whole_release=file.split("/")[0] not in PUBLISHED_AS_THEY_ARE,
        )


def _check_sheets(wanted: Iterable[str], sheets: Iterable[SheetRecord], collector: Collector) -> None:
    """Every sheet that release.yaml names must be there."""
    found = {sheet.location.sheet for sheet in sheets}
    reported = {problem.location.sheet for problem in collector.all}
    for name in wanted:
        if name not in found and name not in reported:
            collector.error(
                "missing-sheet",
                Location(MANIFEST),
                f"no workbook has the sheet {name!r} that 'sheets' names",
                "correct the name, or take it off the list",
                whole_release=False,
            )


def _check_examples(folder: Path, cases: Iterable[CaseRecord], collector: Collector) -> None:
    """The example that a step of a test case names must be among the samples."""
    names = {path.name for path in samples(folder)}
    for case in cases:
        for step in case.steps:
            if step.file and names and step.file not in names:
                collector.warning(
                    "missing-example",
                    step.location,
                    f"step {step.number}: no sample is named {step.file!r}",
                    "correct the name, or put the file into samples/examples/",
                )
