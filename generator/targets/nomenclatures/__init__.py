"""Target `nomenclatures`: each code list as CSV, as JSON and as a FHIR R4 CodeSystem, and one document of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Nomenclature, Release
from generator.targets import memo
from generator.targets.base import OutputFile, json_file
from generator.targets.file_names import file_names
from generator.targets.nomenclatures.as_csv import as_csv
from generator.targets.nomenclatures.as_fhir import as_fhir
from generator.targets.nomenclatures.as_json import as_json
from generator.targets.nomenclatures.uses import Use, uses


def render(release: Release) -> Iterator[OutputFile]:
    """`csv/<LIST>.csv`, `json/<LIST>.json`, `fhir/CodeSystem-<LIST>.json`, and `nomenclatures.json` with all."""
    names = file_names(item.id for item in release.nomenclatures)
    used = uses(release)
    for item in release.nomenclatures:
        yield from _one(item, used.get(item.id, ()), names[item.id], release.version, release.date)
    yield from _all(release.nomenclatures, used, release.version)


@memo.files
def _one(item: Nomenclature, used: Sequence[Use], name: str, version: str, date: str) -> Iterator[OutputFile]:
    yield OutputFile(f"csv/{name}.csv", as_csv(item).encode())
    yield json_file(f"json/{name}.json", {"release": version, **as_json(item, used)})
    yield json_file(f"fhir/CodeSystem-{name}.json", as_fhir(item, name, version, date))


@memo.files
def _all(lists: Sequence[Nomenclature], used: Mapping[str, Sequence[Use]], version: str) -> Iterator[OutputFile]:
    documents = [as_json(item, used.get(item.id, ())) for item in lists]
    yield json_file("nomenclatures.json", {"release": version, "nomenclatures": documents})
