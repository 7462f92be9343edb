"""Target `nomenclatures`: each code list as CSV, as JSON and as a FHIR R4 CodeSystem, and one document of all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, json_file
from generator.targets.file_names import file_names
from generator.targets.nomenclatures.as_csv import as_csv
from generator.targets.nomenclatures.as_fhir import as_fhir
from generator.targets.nomenclatures.as_json import as_json
from generator.targets.nomenclatures.uses import uses


def render(release: Release) -> Iterator[OutputFile]:
    """`csv/<LIST>.csv`, `json/<LIST>.json`, `fhir/CodeSystem-<LIST>.json`, and `nomenclatures.json` with all."""
    names = file_names(item.id for item in release.nomenclatures)
    used = uses(release)
    documents = [as_json(item, used.get(item.id, ())) for item in release.nomenclatures]
    for item, document in zip(release.nomenclatures, documents, strict=True):
        name = names[item.id]
        yield OutputFile(f"csv/{name}.csv", as_csv(item).encode())
        yield json_file(f"json/{name}.json", {"release": release.version, **document})
        yield json_file(f"fhir/CodeSystem-{name}.json", as_fhir(item, release, name))
    yield json_file("nomenclatures.json", {"release": release.version, "nomenclatures": documents})
