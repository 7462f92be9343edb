"""Other tools that make code of schemas, on ours, in the same run as ours; what is not installed is named.

`HUBGEN_PEERS` names a folder in which they were installed (docs/BENCHMARKS.md says how).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.commands import HUBGEN, release_name, shown
from tests.bench.group import Row
from tests.bench.process import Cost, cost, once

TITLE = "Beside other tools"
COLUMNS = ("CPU s", "wall s", "MiB")
PEERS = Path(os.environ.get("HUBGEN_PEERS", ".peers"))
READ = """
import sys, openpyxl
for path in sys.argv[1:]:
    for sheet in openpyxl.load_workbook(path, {}).worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
"""
LANGUAGES = {"python": "py", "csharp": "cs", "ruby": "rb", "java": "java"}
GENERATORS = {"python": "python", "csharp": "csharp", "ruby": "ruby", "java": "java"}


def rows(release: Path) -> Iterator[Row]:
    """Ours first, then each peer on the schemas that ours wrote."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = [HUBGEN, "generate", str(release), "-o", str(folder / "out"), "--no-cache"]
        yield "hubgen: five languages and their schemas", *shown(cost([*ours, *_targets("all")], 3))
        yield "hubgen: Pydantic and JSON Schema", *shown(cost([*ours, *_targets("pydantic")], 3))
        schemas = folder / "out" / release_name(folder / "out") / "json-schema"
        yield from _datamodel_codegen(schemas, folder)
        yield from _quicktype(schemas, folder)
        yield from _openapi_generator(schemas, folder)
        yield from _reading(release)


def _targets(which: str) -> list[str]:
    names = ["json-schema", "pydantic", *(["dataclass", "csharp", "ruby", "java"] if which == "all" else [])]
    return [word for name in names for word in ("-t", name)]


def _datamodel_codegen(schemas: Path, folder: Path) -> Iterator[Row]:
    command = [str(Path(sys.executable).parent / "datamodel-codegen"), "--input", str(schemas)]
    command += ["--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"]
    command += ["--output", str(folder / "peer")]
    yield "datamodel-code-generator, one call over the schemas", *_or_why(command)


def _quicktype(schemas: Path, folder: Path) -> Iterator[Row]:
    program = PEERS / "node_modules" / ".bin" / "quicktype"
    found = str(program) if program.exists() else shutil.which("quicktype")
    for language, suffix in LANGUAGES.items():
        name = f"quicktype, {language}"
        if found is None:
            yield name, "not installed"
            continue
        sources = [str(path) for path in sorted(schemas.glob("*.json")) if not path.name.startswith("EDXL")]
        out = folder / f"quicktype.{suffix}"
        yield name, *_or_why([found, "--src-lang", "schema", "--lang", language, "-o", str(out), *sources])


def _openapi_generator(schemas: Path, folder: Path) -> Iterator[Row]:
    jar = next(iter(sorted(PEERS.rglob("openapi-generator*.jar"))), None)
    name = "openapi-generator, batch of four languages"
    if jar is None or shutil.which("java") is None:
        yield name, "not installed"
        return
    document = folder / "openapi.json"
    document.write_text(_as_openapi(schemas), "utf-8")
    configurations = []
    for language, generator in GENERATORS.items():
        path = folder / f"{language}.yaml"
        path.write_text(
            f"inputSpec: {document}\ngeneratorName: {generator}\noutputDir: {folder / 'openapi' / language}\n"
            "skipValidateSpec: true\nglobalProperties: {models: ''}\n",
            "utf-8",
        )
        configurations.append(str(path))
    command = ["java", "-jar", str(jar), "batch", "--fail-fast", *configurations]
    yield name, *_or_why(command, runs=1)


def _as_openapi(schemas: Path) -> str:
    """The schemas as components of one OpenAPI 3.0 document, their references led there."""
    import json
    import re

    components = {}
    for path in sorted(schemas.glob("*.schema.json")):
        if path.name.startswith("EDXL"):
            continue
        prefix = re.sub(r"\W", "", path.name.removesuffix(".schema.json"))
        text = path.read_text("utf-8").replace('"#/definitions/', f'"#/components/schemas/{prefix}.')
        document = json.loads(text)
        for key in ("$schema", "$id"):
            document.pop(key, None)
        document = _without_examples(document)
        for name, item in document.pop("definitions", {}).items():
            components[f"{prefix}.{name}"] = item
        components[prefix] = document
    head = {"openapi": "3.0.3", "info": {"title": "x", "version": "1"}, "paths": {}}
    return json.dumps({**head, "components": {"schemas": components}})


def _without_examples(value: object) -> Any:
    """OpenAPI 3.0 has `example`, and no `examples`, in a schema."""
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key != "examples" or not isinstance(item, list)}
        return {key: _without_examples(item) for key, item in kept.items()}
    return [_without_examples(item) for item in value] if isinstance(value, list) else value


def _reading(release: Path) -> Iterator[Row]:
    workbooks = [str(path) for path in sorted([*release.glob("models/*.xlsx"), *release.glob("nomenclatures/*.xlsx")])]
    for name, options in (("openpyxl", "data_only=True"), ("openpyxl, read-only", "data_only=True, read_only=True")):
        yield (
            f"{name}: the cells of the workbooks",
            *_or_why([sys.executable, "-c", READ.format(options), *workbooks], 1),
        )
    os.environ["HUBGEN_CACHE"] = "off"
    yield "hubgen lint: the same, read, mapped and checked", *shown(cost([HUBGEN, "lint", str(release)], 3))


def _or_why(command: list[str], runs: int = 2) -> Row:
    """A peer's figures, or that it failed."""
    try:
        first: Cost = once(command)
        if first.status:
            return (f"failed with {first.status}",)
        return shown(first if runs == 1 else cost(command, runs - 1))
    except OSError as error:
        return (f"{error.strerror}",)
