"""The layout of a Python package: what is the same whatever its classes are built on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import ModuleView, PackageView
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import identifier, one_line, string
from generator.targets.rendering import Code, render
from generator.targets.versions import pep440

SHARED = "python"


def project_facts(flavour: Flavour, view: PackageView) -> dict[str, Any]:
    """What the project's files say of the release, ready to print."""
    release = view.release
    acknowledgement = next((module for module in view.messages if module.schema.name == "RC-REF"), None)
    sample = next((module for module in view.messages if module.schema.has_header), view.messages[0])
    return {
        "title": Code(flavour.title),
        "distribution": Code(flavour.distribution.format(major=release.major)),
        "namespace": Code(flavour.namespace),
        "package": Code(f"{flavour.namespace}.v{release.major}"),
        "release": Code(release.version),
        "release_literal": string(release.version),
        "major": Code(release.major),
        "version": string(pep440(release.version)),
        "date": Code(release.date or "date inconnue"),
        "dependencies": [string(item) for item in flavour.dependencies],
        "messages": [message_facts(module) for module in view.messages],
        "header": message_facts(view.header),
        "acknowledgement": string(acknowledgement.schema.root_element) if acknowledgement else Code("None"),
        "sample": message_facts(sample),
        "virtual_hosts": [
            laid_out(Group(f"{string(host.name)}: (", [*map(string, host.messages)], ")", is_tuple=True), 4, 1)
            for host in release.interface.virtual_hosts
        ],
    }


def message_facts(module: ModuleView) -> dict[str, Any]:
    """A message as the project's files name it."""
    schema = module.schema
    return {
        "schema": string(schema.name),
        "schema_text": Code(schema.name),
        "root": string(schema.root_element),
        "root_text": Code(one_line(schema.root_element)),
        "entry": laid_out(Group(f"{string(schema.root_element)}: (", _entry(module), ")"), 4, 1),
        "module": identifier(module.name),
        "class_name": identifier(module.root.name),
    }


def _entry(module: ModuleView) -> list[Code]:
    return [string(text) for text in (module.schema.name, module.name, module.root.name)]


def project_files(flavour: Flavour, view: PackageView) -> Iterator[OutputFile]:
    """pyproject.toml, readme, changelog, licence, example and the package's front door."""
    facts = project_facts(flavour, view)
    package = flavour.package_path(view.release)
    for template, path in (
        ("pyproject.toml.jinja", "pyproject.toml"),
        ("CHANGELOG.md.jinja", "CHANGELOG.md"),
        ("example.py.jinja", "examples/read_and_write.py"),
        ("init.py.jinja", f"{package}/__init__.py"),
        ("release.py.jinja", f"{package}/_release.py"),
    ):
        yield text_file(path, render(SHARED, template, view=facts))
    yield text_file("README.md", render(flavour.target, "README.md.jinja", view=facts))
    yield OutputFile("LICENSE", LICENSE.read_bytes())


def runtime_files(flavour: Flavour, release: Release) -> Iterator[OutputFile]:
    """The hand-written modules of a package: those that both flavours have, and the flavour's own."""
    for target in (SHARED, flavour.target):
        for path in sorted((TEMPLATES / target / "runtime").iterdir()):
            if path.suffix == ".py" or path.name == "py.typed":
                yield OutputFile(f"{flavour.package_path(release)}/{path.name}", path.read_bytes())
