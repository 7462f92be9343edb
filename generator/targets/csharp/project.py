"""The project around the sources: build files, readme, changelog, licence, example, and the runtime."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import constants
from generator.targets.csharp.literals import doc, identifier, markdown, version
from generator.targets.csharp.naming import NAMING, without_owner
from generator.targets.csharp.sources import SOURCES, TARGET
from generator.targets.csharp.version import nuget
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.package_names import french, keywords
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code, render

PLACEHOLDER = "HubSante.Models.V0"
LINES = "HubSante.Models"
"""What the namespaces of all release lines begin with."""


def project_files(
    release: ReleaseFacts, shown: CodeListView | None, namespace: str, *, has_values: bool
) -> Iterator[OutputFile]:
    """All that is not C# of the package itself; the readme shows a code of the list `shown`.

    `has_values` tells that there are values which no workbook can describe.
    """
    facts = {**_facts(release, shown, namespace), "has_values": has_values}
    for template, path in (
        ("package.csproj.jinja", f"{SOURCES}/{namespace}.csproj"),
        ("example.csproj.jinja", "example/Example.csproj"),
        ("example.cs.jinja", "example/Program.cs"),
        ("README.md.jinja", "README.md"),
        ("CHANGELOG.md.jinja", "CHANGELOG.md"),
    ):
        yield text_file(path, render(TARGET, template, **facts))
    yield OutputFile("LICENSE", LICENSE.read_bytes())


def runtime_files(namespace: str) -> Iterator[OutputFile]:
    """The hand-written sources that every package has, in its own namespace."""
    for path in sorted((TEMPLATES / TARGET / "runtime").glob("*.cs")):
        text = path.read_text(encoding="utf-8").replace(PLACEHOLDER, identifier(namespace))
        text = text.replace(LINES, identifier(namespace.rpartition(".V")[0]))
        yield text_file(f"{SOURCES}/Runtime/{path.name}", text)


def _facts(release: ReleaseFacts, shown: CodeListView | None, namespace: str) -> dict[str, Any]:
    sample = max(release.messages, key=lambda item: (item.has_header, item.types))
    return {
        "namespace": identifier(namespace),
        "owner": markdown(french(release.names)),
        "owner_text": doc(french(release.names)),
        "keywords": doc(" ".join(keywords(release.names))),
        "author": doc(release.names.author),
        "homepage": doc(release.names.homepage),
        "version": version(release.version),
        "package_version": version(nuget(release.version)),
        "date": markdown(release.date or "date non publiée"),
        "messages": [_message(item) for item in release.messages],
        "sample": _message(sample),
        "code": _code(shown) if shown else None,
    }


def _code(view: CodeListView) -> dict[str, Code]:
    """The first code of a list, as the readme shows it."""
    name = without_owner([item.name for item in constants(view.codes, NAMING.constant)], view.name)[0]
    return {"list": identifier(view.name), "name": identifier(name)}


def _message(message: MessageFacts) -> dict[str, Code]:
    return {
        "schema": markdown(message.schema),
        "root": markdown(message.root_element),
        "perimeters": markdown(message.perimeters),
        "module": identifier(message.module),
        "name": identifier(message.root),
    }
