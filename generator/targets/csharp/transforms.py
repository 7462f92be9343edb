"""The NuGet package of transformations, beside those of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.csharp.coordinates import TARGET, transforms_package
from generator.targets.csharp.literals import doc, identifier, markdown, string, version
from generator.targets.csharp.project import PLACEHOLDER
from generator.targets.csharp.sources import SOURCES
from generator.targets.csharp.version import nuget
from generator.targets.package_names import french, keywords
from generator.targets.rendering import render

FOLDER: Final = "transforms"
SHARED: Final = ("ErrorCodes.cs",)
"""Sources that are those of the lines' runtime, in this package's namespace."""


def render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    """The project: metadata, readme, interpreter, tables."""
    facts, sources = _facts(transforms), TEMPLATES / TARGET
    name = transforms_package(transforms.newest)
    for template in ("README.md", "CHANGELOG.md"):
        yield _file(template, f"{template}.jinja", facts)
    yield _file(f"{SOURCES}/{name}.csproj", "package.csproj.jinja", facts)
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for path in sorted((sources / FOLDER).glob("*.cs")):
        yield text_file(f"{SOURCES}/{path.name}", _named(path.read_text("utf-8"), name))
    for file in SHARED:
        yield text_file(f"{SOURCES}/{file}", _named((sources / "runtime" / file).read_text("utf-8"), name))
    yield OutputFile(f"{SOURCES}/losses.json", transforms.sentences)
    yield from transforms.files(f"{SOURCES}/tables")


def _named(text: str, name: str) -> str:
    """A source under the names of the release's packages."""
    own = name.removesuffix(".Transforms")
    return text.replace(PLACEHOLDER, name).replace("HubSante.", f"{own}.")


def _file(path: str, template: str, facts: dict[str, Any]) -> OutputFile:
    return text_file(path, render(TARGET, f"{FOLDER}/{template}", view=facts))


def _facts(transforms: Transforms) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    return {
        "name": identifier(transforms_package(newest)),
        "owner": markdown(french(newest.package)),
        "owner_text": doc(french(newest.package)),
        "keywords": doc(" ".join(keywords(newest.package))),
        "author": doc(newest.package.author),
        "homepage": doc(newest.package.homepage),
        "version": version(nuget(newest.version)),
        "release": version(newest.version),
        "release_text": markdown(newest.version),
        "within": markdown(within.message if (within := transforms.within) else ""),
        "within_release": markdown(within.new if within else ""),
        "oldest": version(oldest.version),
        "releases": markdown(", ".join(item.version for item in transforms.releases)),
        "date": markdown(newest.date or "date non publiée"),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
