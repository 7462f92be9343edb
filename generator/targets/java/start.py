"""The way to a first message in Java."""

from __future__ import annotations

from typing import Any

from generator.languages.start import Start, Step
from generator.model import Release
from generator.targets.first_message import FirstMessage, first_message, named
from generator.targets.java.coordinates import models_artifact
from generator.targets.java.literals import identifier, package, string, xml
from generator.targets.java.naming import java_naming
from generator.targets.java.project import group, package_name
from generator.targets.java.version import maven
from generator.targets.rendering import render

COPY = "mvn --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=jars\n"


def start(release: Release) -> Start:
    """A `pom.xml` with the dependency, the program."""
    coordinate = {
        "group": xml(group(release)),
        "artifact": xml(models_artifact(release)),
        "version": xml(maven(release.version)),
    }
    found = first_message(release)
    program = render("java", "FirstMessage.java.jinja", **_facts(found, release)) if found else ""
    steps = [
        Step("Déclarer la dépendance et le dépôt.", render("java", "first_pom.xml.jinja", **coordinate), "pom.xml"),
        Step("Copier les bibliothèques.", COPY),
    ]
    if program:
        steps += [Step("Écrire le programme.", program, "FirstMessage.java")]
        steps += [Step("L’exécuter.", 'java -cp "jars/*" FirstMessage.java\n')]
    return Start("JDK ≥ 17 et Maven", tuple(steps), program, "examples/FirstMessage.java")


def _facts(message: FirstMessage, release: Release) -> dict[str, Any]:
    names = named(message, release, java_naming())
    first = {
        "module": identifier(names.module),
        "root": identifier(names.root),
        "fields": [(identifier(name), string(value)) for name, value in names.values],
        "wrong": string(message.without_fields),
        "host": string(message.host) if message.host else "",
        "schema": string(message.schema.name),
    }
    return {"first": first, "base": package(package_name(release))}
