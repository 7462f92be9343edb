"""The layout of a Python package: what is the same whatever its classes are built on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.model import VirtualHost
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.package_names import french, keywords
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out, tuple_of
from generator.targets.python.literals import identifier, markdown, markdown_code, name, string, toml_string, version
from generator.targets.python.version import pep440
from generator.targets.rendering import Code, code, joined, render

SHARED = "python"


def project_facts(flavour: Flavour, release: ReleaseFacts, *, has_values: bool) -> dict[str, Any]:
    """What the project's files say of the release, ready to print."""
    acknowledgement = next((message for message in release.messages if message.schema == "RC-REF"), None)
    sample = next((message for message in release.messages if message.has_header), release.messages[0])
    names = release.names
    return {
        "title": name(flavour.title),
        "owner": markdown(french(names)),
        "description": toml_string(f"Messages {french(names)}, version {release.version} : modèles {flavour.title}"),
        "keywords": code("[%s]", joined(", ", map(toml_string, keywords(names)))),
        "author": toml_string(names.author),
        "homepage": toml_string(names.homepage) if names.homepage else None,
        "distribution": name(flavour.distribution(release.names, release.major)),
        "namespace": name(flavour.namespace(release.names)),
        "package": name(f"{flavour.namespace(release.names)}.v{release.major}"),
        "release": version(release.version),
        "release_literal": string(release.version),
        "major": version(release.major),
        "version": string(pep440(release.version)),
        "date": version(release.date) if release.date else code("date inconnue"),
        "dependencies": [string(item) for item in flavour.dependencies],
        "messages": [message_facts(message) for message in release.messages],
        "header": message_facts(release.header),
        "acknowledgement": string(acknowledgement.root_element) if acknowledgement else code("None"),
        "sample": message_facts(sample),
        "has_values": has_values,
        "virtual_hosts": [_host(host) for host in release.virtual_hosts],
    }


def _host(host: VirtualHost) -> Code:
    """A virtual host and the messages that it lets through."""
    messages = tuple_of([*map(string, host.messages)])
    return laid_out(replace(messages, start=code("%s: (", string(host.name))), 4, 1)


def message_facts(message: MessageFacts) -> dict[str, Any]:
    """A message as the project's files name it."""
    entry = [string(text) for text in (message.schema, message.module, message.root)]
    return {
        "schema": string(message.schema),
        "schema_text": markdown(message.schema),
        "root": string(message.root_element),
        "root_text": markdown_code(message.root_element),
        "entry": laid_out(Group(code("%s: (", string(message.root_element)), entry, code(")")), 4, 1),
        "module": identifier(message.module),
        "class_name": identifier(message.root),
    }


def project_files(flavour: Flavour, release: ReleaseFacts, *, has_values: bool) -> Iterator[OutputFile]:
    """pyproject.toml, readme, changelog, licence, example and the package's front door.

    `has_values` tells that the release has values that a workbook cannot describe.
    """
    facts = project_facts(flavour, release, has_values=has_values)
    package = flavour.package_path(release.names, release.major)
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


def runtime_files(flavour: Flavour, folder: str) -> Iterator[OutputFile]:
    """The hand-written modules of a package: those that both flavours have, and the flavour's own."""
    for target in (SHARED, flavour.target):
        for path in sorted((TEMPLATES / target / "runtime").iterdir()):
            if path.suffix == ".py" or path.name == "py.typed":
                yield OutputFile(f"{folder}/{path.name}", path.read_bytes())
