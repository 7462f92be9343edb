"""The layout of a Python package: what is the same whatever its classes are built on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.characters import one_line
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.python.flavour import Flavour
from generator.targets.python.layout import Group, laid_out
from generator.targets.python.literals import identifier, string
from generator.targets.python.version import pep440
from generator.targets.rendering import Code, render

SHARED = "python"


def project_facts(flavour: Flavour, release: ReleaseFacts) -> dict[str, Any]:
    """What the project's files say of the release, ready to print."""
    acknowledgement = next((message for message in release.messages if message.schema == "RC-REF"), None)
    sample = next((message for message in release.messages if message.has_header), release.messages[0])
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
        "messages": [message_facts(message) for message in release.messages],
        "header": message_facts(release.header),
        "acknowledgement": string(acknowledgement.root_element) if acknowledgement else Code("None"),
        "sample": message_facts(sample),
        "virtual_hosts": [
            laid_out(Group(f"{string(host.name)}: (", [*map(string, host.messages)], ")", is_tuple=True), 4, 1)
            for host in release.virtual_hosts
        ],
    }


def message_facts(message: MessageFacts) -> dict[str, Any]:
    """A message as the project's files name it."""
    entry = [string(text) for text in (message.schema, message.module, message.root)]
    return {
        "schema": string(message.schema),
        "schema_text": Code(message.schema),
        "root": string(message.root_element),
        "root_text": Code(one_line(message.root_element)),
        "entry": laid_out(Group(f"{string(message.root_element)}: (", entry, ")"), 4, 1),
        "module": identifier(message.module),
        "class_name": identifier(message.root),
    }


def project_files(flavour: Flavour, release: ReleaseFacts) -> Iterator[OutputFile]:
    """pyproject.toml, readme, changelog, licence, example and the package's front door."""
    facts = project_facts(flavour, release)
    package = flavour.package_path(release.major)
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


def runtime_files(flavour: Flavour, major: str) -> Iterator[OutputFile]:
    """The hand-written modules of a package: those that both flavours have, and the flavour's own."""
    for target in (SHARED, flavour.target):
        for path in sorted((TEMPLATES / target / "runtime").iterdir()):
            if path.suffix == ".py" or path.name == "py.typed":
                yield OutputFile(f"{flavour.package_path(major)}/{path.name}", path.read_bytes())
