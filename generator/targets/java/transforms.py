"""The Maven package of transformations, beside those of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.java.coordinates import TARGET, TRANSFORMS_ARTIFACT
from generator.targets.java.literals import markdown, package, string, xml
from generator.targets.java.project import DEPENDENCIES, PLUGINS, RESOURCES, SOURCES, folder, group, timestamp
from generator.targets.java.version import maven
from generator.targets.package_names import english, french
from generator.targets.rendering import render

FOLDER: Final = "transforms"
PLACEHOLDER: Final = "fr.gouv.esante.hub.transforms"
"""The package of the classes as they are written."""
NEEDED: Final = frozenset({"jackson-core", "re2j"})
"""Of what the lines' packages need, what the interpreter needs too: JSON, and the expressions of the tables."""
PROJECT: Final = (
    ("pom.xml.jinja", "pom.xml"),
    (f"{FOLDER}/README.md.jinja", "README.md"),
    (f"{FOLDER}/CHANGELOG.md.jinja", "CHANGELOG.md"),
    (f"{FOLDER}/Example.java.jinja", "examples/Forward.java"),
)


def render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    """The project: `pom.xml`, readme, example, interpreter, tables."""
    base = f"{group(transforms.newest)}.transforms"
    facts = _facts(transforms, base)
    for template, path in PROJECT:
        yield text_file(path, render(TARGET, template, **facts))
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for source in sorted((TEMPLATES / TARGET / FOLDER).glob("*.java")):
        text = source.read_text("utf-8").replace(PLACEHOLDER, base)
        yield text_file(f"{SOURCES}/{folder(base)}/{source.name}", text)
    resources = f"{RESOURCES}/{folder(base)}"
    yield OutputFile(f"{resources}/losses.json", transforms.sentences)
    yield from transforms.files(f"{resources}/tables")


def _facts(transforms: Transforms, base: str) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    releases = ", ".join(item.version for item in transforms.releases)
    return {
        "base": package(base),
        "group": package(group(newest)),
        "artifact": xml(TRANSFORMS_ARTIFACT),
        "name": xml(f"{newest.package.title} {TRANSFORMS_ARTIFACT}"),
        "description": xml(f"Messages of {english(newest.package)} from one release to another: {releases}"),
        "owner": markdown(french(newest.package)),
        "author": xml(newest.package.author),
        "homepage": xml(newest.package.homepage),
        "version": xml(maven(newest.version)),
        "timestamp": timestamp(newest.date),
        "dependencies": [item for item in DEPENDENCIES if item.artifact in NEEDED],
        "plugins": PLUGINS,
        "newest": markdown(newest.version),
        "within": markdown(within.message if (within := transforms.within) else ""),
        "within_release": markdown(within.new if within else ""),
        "releases": markdown(releases),
        "date": markdown(newest.date or "date inconnue"),
        "old_release": string(oldest.version),
        "new_release": string(newest.version),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
