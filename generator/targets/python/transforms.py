"""The package of transformations: one for both flavours, beside whichever lines are installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.package_names import french, keywords
from generator.targets.python.coordinates import transforms_package
from generator.targets.python.dataclass.flavour import FLAVOUR as DATACLASS
from generator.targets.python.layout import laid_out, tuple_of
from generator.targets.python.literals import markdown, name, string, toml_string, version
from generator.targets.python.package import SHARED
from generator.targets.python.pydantic.flavour import FLAVOUR as PYDANTIC
from generator.targets.python.version import pep440
from generator.targets.rendering import code, joined, render

FOLDER: Final = "transforms"
PROJECT: Final = ("pyproject.toml", "README.md", "CHANGELOG.md")


def render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    """The project: metadata, readme, example, interpreter, tables."""
    facts = _facts(transforms)
    package = f"src/{facts['namespace']}"
    for path in PROJECT:
        yield _file(path, f"{path}.jinja", facts)
    yield _file("examples/forward.py", "example.py.jinja", facts)
    yield _file(f"{package}/__init__.py", "__init__.py.jinja", facts)
    yield _file(f"{package}/_lines.py", "_lines.py.jinja", facts)
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for module in sorted((TEMPLATES / SHARED / FOLDER).glob("*.py")):
        yield OutputFile(f"{package}/{module.name}", module.read_bytes())
    yield OutputFile(f"{package}/py.typed", b"")
    yield OutputFile(f"{package}/losses.json", transforms.sentences)
    yield from transforms.files(f"{package}/tables")


def _file(path: str, template: str, facts: dict[str, Any]) -> OutputFile:
    return text_file(path, render(SHARED, f"{FOLDER}/{template}", view=facts))


def _facts(transforms: Transforms) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    distribution = transforms_package(newest)
    lines = [name(PYDANTIC.distribution(item.package, item.major)) for item in (oldest, newest)]
    flavours = PYDANTIC, DATACLASS
    releases = ", ".join(item.version for item in transforms.releases)
    return {
        "distribution": name(distribution),
        "owner": markdown(french(newest.package)),
        "description": toml_string(f"Messages {french(newest.package)} d'une version à une autre : {releases}"),
        "keywords": code("[%s]", joined(", ", map(toml_string, keywords(newest.package)))),
        "author": toml_string(newest.package.author),
        "homepage": toml_string(newest.package.homepage) if newest.package.homepage else None,
        "namespace": name(distribution.replace("-", "_")),
        "namespaces": laid_out(tuple_of([string(item.namespace(newest.package)) for item in flavours]), 0, 13),
        "models": name(PYDANTIC.distribution(newest.package, "N")),
        "dataclasses": name(DATACLASS.distribution(newest.package, "N")),
        "installed": joined(" ", lines),
        "version": string(pep440(newest.version)),
        "release": version(newest.version),
        "within": markdown(within.message if (within := transforms.within) else ""),
        "within_release": markdown(within.new if within else ""),
        "oldest": version(oldest.version),
        "releases": joined(", ", (version(item.version) for item in transforms.releases)),
        "date": version(newest.date) if newest.date else code("date inconnue"),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
