"""One workbook alone: the schemas of a model workbook, or the lists of a nomenclature workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.mappers.release import map_release
from generator.model import Nomenclature, Release
from generator.passes.order import run_passes, without_touched
from generator.readers.archive import UnreadableWorkbook
from generator.readers.files import workbooks
from generator.readers.manifest import read_manifest
from generator.readers.manifest_record import ManifestRecord
from generator.readers.model_workbook import read_model_sheets
from generator.readers.nomenclature_workbook import read_nomenclatures
from generator.readers.records import NomenclatureRecord, ReleaseRecords, SheetRecord

LISTS = "nomenclatures"
NO_SCHEMA = "no-schema"


def read_workbook(path: Path, collector: Collector) -> Release | None:
    """The model of one workbook; code lists come from the release folder around it, where there is one.

    A list that is nowhere counts as one without codes, on both sides of a comparison.
    """
    folder = path.parent.resolve().parent
    manifest = replace(read_manifest(folder, Collector()), location=Location(path.name))
    problems = Collector()
    try:
        sheets = read_model_sheets(path, path.name, frozenset(manifest.sheets), problems)
        lists = () if sheets else read_nomenclatures(path, path.name, collector)
    except UnreadableWorkbook as error:
        collector.error("unreadable-file", Location(path.name), str(error), error.hint, whole_release=True)
        return None
    for problem in problems.all:
        if sheets or problem.code != NO_SCHEMA:  # a workbook of lists declares no message
            collector.add(problem)
    if not sheets:
        return _lists_only(manifest, lists, collector) if lists else None
    return _model(manifest, sheets, _lists_around(folder), collector)


def _lists_only(manifest: ManifestRecord, lists: tuple[NomenclatureRecord, ...], collector: Collector) -> Release:
    """A release of code lists; that it has no message is no fault of it here."""
    ignored = Collector()
    made = map_release(ReleaseRecords(manifest, (), lists), ignored)
    for problem in ignored.warnings:
        collector.add(problem)
    return replace(made, schemas=())


def _lists_around(folder: Path) -> tuple[NomenclatureRecord, ...]:
    found: list[NomenclatureRecord] = []
    for path in workbooks(folder, LISTS):
        try:
            found += read_nomenclatures(path, f"{LISTS}/{path.name}", Collector())
        except UnreadableWorkbook:
            continue  # not the workbook that was asked for
    return tuple(found)


def _model(
    manifest: ManifestRecord,
    sheets: tuple[SheetRecord, ...],
    lists: tuple[NomenclatureRecord, ...],
    collector: Collector,
) -> Release:
    release = map_release(ReleaseRecords(manifest, sheets, lists), collector)
    quiet = Collector()
    release = run_passes(_with_missing_lists(release), quiet)
    for problem in quiet.errors:
        if problem.code != "empty-nomenclature":
            collector.add(problem)
    found = without_touched(release, collector)
    return replace(found, schemas=tuple(item for item in found.schemas if item.location.file == manifest.location.file))


def _with_missing_lists(release: Release) -> Release:
    """The release with an empty list for each one that a field names and no workbook has."""
    known = {item.id for item in release.nomenclatures} | {item.reference for item in release.nomenclatures}
    wanted = {
        field.type.nomenclature: field.location
        for schema in release.schemas
        for item in schema.all_types
        for field in item.fields
        if field.type.nomenclature and field.type.nomenclature not in known
    }
    missing = (Nomenclature(name, name, name, 1, (), place) for name, place in wanted.items())
    return replace(release, nomenclatures=(*release.nomenclatures, *missing))
