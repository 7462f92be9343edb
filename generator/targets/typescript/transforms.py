"""The npm package of transformations, beside those of the lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import TableFile, Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, json_file, text_file
from generator.targets.package_names import french, keywords
from generator.targets.rendering import render
from generator.targets.typescript.coordinates import TARGET, TRANSFORMS_PACKAGE, full_name, scope
from generator.targets.typescript.literals import key, markdown, name, string
from generator.targets.typescript.version import npm

FOLDER: Final = "transforms"
INTERPRETER: Final = "interpreter"
PROJECT: Final = (
    ("index.js.jinja", "index.js"),
    ("index.d.ts.jinja", "index.d.ts"),
    ("README.md.jinja", "README.md"),
    ("CHANGELOG.md.jinja", "CHANGELOG.md"),
    ("example.js.jinja", "examples/forward.js"),
)


def render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    """The package: metadata, readme, example, interpreter, tables as JSON and as modules."""
    facts = _facts(transforms)
    yield json_file("package.json", _package_json(transforms))
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for template, path in PROJECT:
        yield text_file(path, render(TARGET, f"{FOLDER}/{template}", view=facts))
    for module in sorted((TEMPLATES / TARGET / FOLDER).glob("*.js")):
        yield text_file(f"{INTERPRETER}/{module.name}", module.read_text("utf-8"))
    yield text_file(f"{INTERPRETER}/losses.js", _sentences(transforms.sentences))
    yield from transforms.files("tables")
    for table in transforms.tables:
        yield text_file(f"tables/{table.name}.js", f"export default {_literal(table)};")
    yield text_file("tables/index.js", _index(transforms.tables))


def _name(transforms: Transforms) -> str:
    return f"{scope(transforms.newest)}/{TRANSFORMS_PACKAGE}"


def _literal(table: TableFile) -> str:
    """The table as a text, which is parsed when it is first used; without blanks."""
    return string(json.dumps(json.loads(table.content), ensure_ascii=False, separators=(",", ":")))


def _index(tables: tuple[TableFile, ...]) -> str:
    imports = "\n".join(
        f"import table{number} from {string(f'./{item.name}.js')};" for number, item in enumerate(tables)
    )
    entries = "\n".join(f"  {string(item.name)}: table{number}," for number, item in enumerate(tables))
    comment = "/** The text of each table.\n * @type {Readonly<Record<string, string>>} */"
    return f"{imports}\n\n{comment}\nexport const TABLES = {{\n{entries}\n}};\n"


def _sentences(content: bytes) -> str:
    entries = "\n".join(
        f"  {key(rule) if rule else string(rule)}: [{string(english)}, {string(french)}],"
        for rule, (english, french) in json.loads(content).items()
    )
    kind = "@type {Readonly<Record<string, readonly [string, string]>>}"
    comment = f"/** Why a value is not there, in English and French.\n * {kind} */"
    return f"{comment}\nexport const SENTENCES = {{\n{entries}\n}};"


def _package_json(transforms: Transforms) -> dict[str, Any]:
    names = transforms.newest.package
    releases = ", ".join(item.version for item in transforms.releases)
    return {
        "name": _name(transforms),
        "version": npm(transforms.newest.version),
        "description": f"Les messages {french(names)} d'une version à une autre : {releases}.",
        "keywords": list(keywords(names)),
        **({"homepage": names.homepage} if names.homepage else {}),
        "license": "Apache-2.0",
        "author": names.author,
        "type": "module",
        "sideEffects": False,
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": {"types": "./index.d.ts", "default": "./index.js"},
            "./tables/*.json": "./tables/*.json",
            "./package.json": "./package.json",
        },
        "engines": {"node": ">=18"},
    }


def _facts(transforms: Transforms) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    return {
        "name": name(_name(transforms)),
        "owner": markdown(french(newest.package)),
        "version": string(npm(newest.version)),
        "release": markdown(newest.version),
        "within": markdown(within.message if (within := transforms.within) else ""),
        "within_release": markdown(within.new if within else ""),
        "releases": markdown(", ".join(item.version for item in transforms.releases)),
        "date": markdown(newest.date or "date inconnue"),
        "oldest_line": name(full_name(oldest)),
        "newest_line": name(full_name(newest)),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
