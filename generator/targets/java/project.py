"""The files of a Maven project around the classes: what it is, what it needs, how it is used."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.java.literals import identifier, markdown, package, string, xml
from generator.targets.java.reserved import KEYWORDS
from generator.targets.java.version import maven
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.package_names import english, french, spelling
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code, code, joined, render

LINE_IN_RUNTIME: Final = b"fr.gouv.esante.hub.models.line"
SOURCES: Final = "src/main/java"
RESOURCES: Final = "src/main/resources"
SERVICE: Final = f"{RESOURCES}/META-INF/services/com.fasterxml.jackson.databind.Module"
"""Where `ObjectMapper.findAndRegisterModules` looks (`java.util.ServiceLoader`)."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A dependency or plugin, its version pinned."""

    group: Code
    artifact: Code
    version: Code
    is_optional: bool = False


DEPENDENCIES: Final = (
    Artifact(xml("com.fasterxml.jackson.core"), xml("jackson-core"), xml("2.18.2")),
    Artifact(xml("com.fasterxml.woodstox"), xml("woodstox-core"), xml("7.1.0")),
    Artifact(xml("com.google.re2j"), xml("re2j"), xml("1.8")),
    Artifact(xml("com.fasterxml.jackson.core"), xml("jackson-databind"), xml("2.18.2"), is_optional=True),
)
PLUGINS: Final = tuple(
    Artifact(xml("org.apache.maven.plugins"), xml(f"maven-{name}-plugin"), xml(version))
    for name, version in (
        ("clean", "3.4.0"),
        ("resources", "3.3.1"),
        ("compiler", "3.13.0"),
        ("surefire", "3.5.2"),
        ("jar", "3.4.2"),
        ("source", "3.3.1"),
        ("install", "3.1.3"),
        ("deploy", "3.1.3"),
        ("dependency", "3.8.1"),
    )
)


CONTENTS: Final = "JSON, XML, validation, envelope, code lists"
SAMPLE: Final = {"distributionID": "fr.health.samu770_1234"}
"""An acknowledgement (RC-REF, DST), for the example."""


def group(release: Release) -> str:
    """The group of the Maven coordinate, which the packages' names begin with; a word of Java's own gets a `_`."""
    words = spelling(release.package).domain.split(".")
    return ".".join(f"{word}_" if word in KEYWORDS.split() else word for word in words)


def package_name(release: Release) -> str:
    """The Java package of a release line."""
    return f"{group(release)}.models.{identifier(f'v{release.major}')}"


def folder(package: str) -> str:
    """The folder of a package."""
    return package.replace(".", "/")


def project_files(
    release: ReleaseFacts, lists: Sequence[CodeListView], base: str, *, has_values: bool
) -> Iterator[OutputFile]:
    """The project's own files, and the classes that know the whole release.

    `has_values` tells that there are values which no workbook can describe.
    """
    facts = {**_facts(release, lists, base), "has_values": has_values}
    sources = f"{SOURCES}/{folder(base)}"
    for template, path in (
        ("pom.xml.jinja", "pom.xml"),
        ("README.md.jinja", "README.md"),
        ("CHANGELOG.md.jinja", "CHANGELOG.md"),
        ("Example.java.jinja", "examples/ReadAndWrite.java"),
        ("release.java.jinja", f"{sources}/Release.java"),
        ("enveloped_message.java.jinja", f"{sources}/EnvelopedMessage.java"),
    ):
        yield text_file(path, render("java", template, **facts))
    yield text_file(SERVICE, f"{base}.JacksonModule\n")
    yield OutputFile("LICENSE", LICENSE.read_bytes())


def runtime_files(package: str) -> Iterator[OutputFile]:
    """The hand-written classes that every package has, in its own namespace."""
    for path in sorted((TEMPLATES / "java" / "runtime").glob("*.java")):
        content = path.read_bytes().replace(LINE_IN_RUNTIME, package.encode())
        yield OutputFile(f"{SOURCES}/{folder(package)}/{path.name}", content)


def _facts(release: ReleaseFacts, lists: Sequence[CodeListView], base: str) -> dict[str, Any]:
    sample = next((item for item in release.messages if item.schema == "RC-REF"), None)
    return {
        "base": package(base),
        "group": package(base.removesuffix(f".models.v{release.major}")),
        "line": identifier(f"v{release.major}"),
        "artifact": xml(f"models-v{release.major}"),
        "name": xml(f"{release.names.title} models v{release.major}"),
        "description": xml(f"Messages of {english(release.names)}, release {release.version}: {CONTENTS}"),
        "owner": markdown(french(release.names)),
        "author": xml(release.names.author),
        "homepage": xml(release.names.homepage),
        "release": markdown(release.version),
        "version": xml(maven(release.version)),
        "version_literal": string(release.version),
        "timestamp": timestamp(release.date),
        "date": markdown(release.date or "date inconnue"),
        "dependencies": DEPENDENCIES,
        "plugins": PLUGINS,
        "messages": [_class(item, base) for item in release.messages],
        "rows": [_row(item) for item in release.schemas],
        "header": _class(release.header, base),
        "hosts": [_host(host.name, host.messages) for host in release.virtual_hosts],
        "shown_release": _shown(release.version, str(release.major)),
        "shown_host": _shown(release.virtual_hosts[0].name if release.virtual_hosts else "", "15-15_v2.0"),
        "lists": len(lists),
        "code_lists": [{"id": string(item.id), "name": package(f"{base}.codes.{item.name}")} for item in lists],
        "sample": sample is not None,
        "sample_json": string(json.dumps({sample.root_element: SAMPLE}) if sample else ""),
        "comma": lambda last: code("") if last else code(","),
    }


def _shown(name: str, other: str) -> Code:
    """A name as a literal within the readme's code; another one where it would not stay within it."""
    return string(name if re.fullmatch(r"[A-Za-z0-9_.-]+", name, re.ASCII) else other)


def _host(name: str, messages: tuple[str, ...]) -> dict[str, Code]:
    return {"name": string(name), "messages": code("List.of(%s)", joined(", ", map(string, messages)))}


def _class(message: MessageFacts, base: str) -> Code:
    return package(f"{base}.{message.module}.{message.root}")


def _row(message: MessageFacts) -> dict[str, Code]:
    return {
        "schema": markdown(message.schema),
        "perimeter": markdown(message.perimeters),
        "root": markdown(message.root_element),
        "class_name": package(f"{message.module}.{message.root}"),
    }


def timestamp(date: str) -> Code:
    """The moment that the jar's files have: the day of the release, or a fixed one where it has none."""
    return xml(f"{date if _is_day(date) else '2000-01-01'}T00:00:00Z")


def _is_day(text: str) -> bool:
    return len(text) == 10 and text.isascii() and text.replace("-", "").isdigit()
