"""How the jar is built, and what a built one declares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree

from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from generator.targets.java.tools import MAVEN
from generator.toolchain.archive import settled_jar

POM: Final = {"m": "http://maven.apache.org/POM/4.0.0"}


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """The jar, the sources and the POM that describes them in a repository."""
    workshop.run(MAVEN, "-B", "-q", "package", "-DskipTests")
    jars = sorted((workshop.project / "target").glob("*.jar"))
    for path in jars:
        yield OutputFile(path.name, settled_jar(path.read_bytes(), workshop.moment))
    name = min((path.stem for path in jars), key=len)
    yield OutputFile(f"{name}.pom", (workshop.project / "pom.xml").read_bytes())


def declared(pom: bytes) -> Iterable[Dependency]:
    """The dependencies of a POM, without those of its build and the optional ones, which a user brings."""
    for element in ElementTree.fromstring(pom).findall("m:dependencies/m:dependency", POM):
        if element.findtext("m:optional", "", POM) == "true":
            continue
        group, name, version = (element.findtext(f"m:{tag}", "", POM) for tag in ("groupId", "artifactId", "version"))
        yield Dependency(name, version, group)
