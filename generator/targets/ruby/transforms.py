"""The gem of transformations, beside those of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.rendering import Code, render
from generator.targets.ruby.facts import gem_name
from generator.targets.ruby.language import LANGUAGE, TRANSFORMS
from generator.targets.ruby.literals import markdown, string, version
from generator.targets.ruby.version import rubygems

FOLDER: Final = "transforms"
PATH: Final = "hubsante/transforms"
FILES: Final = (
    "paths numbers entries record sources table interpreter patterns defaults repair notes job lines result target "
    "transform"  # in the order in which they are loaded
)
PROJECT: Final = (
    ("gemspec.jinja", "{gem}.gemspec"),
    ("README.md.jinja", "README.md"),
    ("CHANGELOG.md.jinja", "CHANGELOG.md"),
    ("example.rb.jinja", "examples/forward.rb"),
    ("entry.rb.jinja", "lib/{gem}.rb"),
)


def render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    """The gem: metadata, readme, example, signatures, interpreter, tables."""
    facts, sources = _facts(transforms), TEMPLATES / LANGUAGE.target / FOLDER
    for template, path in PROJECT:
        target = path.format(gem=facts["name"])
        yield text_file(target, render(LANGUAGE.target, f"{FOLDER}/{template}", view=facts))
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for name in FILES.split():
        yield OutputFile(f"lib/{PATH}/{name}.rb", (sources / f"{name}.rb").read_bytes())
    yield OutputFile(f"sig/{facts['name']}.rbs", (sources / "transforms.rbs").read_bytes())
    yield OutputFile(f"lib/{PATH}/losses.json", transforms.sentences)
    yield from transforms.files(f"lib/{PATH}/tables")


def _facts(transforms: Transforms) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    releases = ", ".join(item.version for item in transforms.releases)
    return {
        "name": Code(TRANSFORMS.package(newest)),
        "path": Code(PATH),
        "files": [Code(name) for name in FILES.split()],
        "installed": Code(" ".join(map(gem_name, (oldest, newest)))),
        "version": string(rubygems(newest.version)),
        "summary": string(f"Les messages du Hub Santé d'une version à une autre : {releases}"),
        "release": version(newest.version),
        "release_text": markdown(newest.version),
        "oldest": version(oldest.version),
        "releases": markdown(releases),
        "date": markdown(newest.date or "date inconnue"),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
