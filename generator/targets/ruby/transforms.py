"""The gem of transformations, beside those of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.package_names import french, spelling
from generator.targets.rendering import joined, render
from generator.targets.ruby.coordinates import TARGET, transforms_package
from generator.targets.ruby.facts import line_of
from generator.targets.ruby.literals import file, identifier, markdown, string, version
from generator.targets.ruby.version import rubygems

FOLDER: Final = "transforms"
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
    newest, facts, sources = transforms.newest, _facts(transforms), TEMPLATES / TARGET / FOLDER
    lib = f"lib/{_path(newest)}"
    for template, path in PROJECT:
        text = render(TARGET, f"{FOLDER}/{template}", view=facts)
        yield text_file(path.format(gem=facts["name"]), _named(text, newest))
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for name in FILES.split():
        yield text_file(f"{lib}/{name}.rb", _named((sources / f"{name}.rb").read_text("utf-8"), newest))
    signatures = (sources / "transforms.rbs").read_text("utf-8")
    yield text_file(f"sig/{facts['name']}.rbs", _named(signatures, newest))
    yield OutputFile(f"{lib}/losses.json", transforms.sentences)
    yield from transforms.files(f"{lib}/tables")


def _path(newest: Release) -> str:
    """Where the files of the gem are, below `lib/`."""
    return f"{spelling(newest.package).snake}/transforms"


def _named(text: str, newest: Release) -> str:
    """A text of the templates, under the names of the release's packages."""
    known = spelling(newest.package)
    names = {"HubSante::": f"{known.pascal}::", "module HubSante\n": f"module {known.pascal}\n"}
    names |= {"hubsante_models_v": f"{known.snake}_models_v", "hubsante/transforms": _path(newest)}
    for placeholder, name in names.items():
        text = text.replace(placeholder, name)
    return text


def _facts(transforms: Transforms) -> dict[str, Any]:
    newest, oldest = transforms.newest, transforms.releases[0]
    releases = ", ".join(item.version for item in transforms.releases)
    summary = f"Les messages {french(newest.package)} d'une version à une autre : {releases}"
    return {
        "name": identifier(transforms_package(newest)),
        "path": file(_path(newest)),
        "files": [file(name) for name in FILES.split()],
        "installed": joined(" ", (identifier(line_of(item.package, item.major).gem) for item in (oldest, newest))),
        "version": string(rubygems(newest.version)),
        "summary": string(summary),
        "description": string(f"{summary}, à côté des gemmes des versions utilisées."),
        "owner": markdown(french(newest.package)),
        "author": string(newest.package.author),
        "homepage": string(newest.package.homepage) if newest.package.homepage else None,
        "release": version(newest.version),
        "release_text": markdown(newest.version),
        "within": markdown(within.message if (within := transforms.within) else ""),
        "within_release": markdown(within.new if within else ""),
        "oldest": version(oldest.version),
        "releases": markdown(releases),
        "date": markdown(newest.date or "date inconnue"),
        "old_host": string(_host(oldest)),
        "new_host": string(_host(newest)),
    }


def _host(release: Release) -> str:
    """A virtual host of a release, as the readme names one."""
    return next((host.name for host in virtual_hosts(release)), "15-15_v1.5")
