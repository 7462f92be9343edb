"""The jar, resolved by Maven from a repository in a folder into an empty local repository: three lines together."""

from __future__ import annotations

import os
from pathlib import Path

from generator.targets.java.version import maven
from generator.targets.package_names import HUB
from tests.packaging.support import PROGRAMS, Shop, check, lines, maven_settings, needs, run, samples, tools_of

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>test</groupId><artifactId>program</artifactId><version>1</version><packaging>pom</packaging>
  <repositories><repository><id>shop</id><url>{shop}</url></repository></repositories>
  <dependencies>{dependencies}</dependencies>
</project>
"""


def pom(shop: Path) -> str:
    """A project that needs all lines."""
    dependencies = "".join(
        f"<dependency><groupId>{HUB.domain}</groupId><artifactId>models-{line}</artifactId>"
        f"<version>{maven(name)}</version></dependency>"
        for name, line in lines().items()
    )
    return POM.format(dependencies=dependencies, shop=shop.as_uri())


@needs(*tools_of("java"))
def test_three_lines_in_one_class_path(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "pom.xml").write_text(pom(shop.stocked("java")), "utf-8")
    words = ["-B", "-q", COPY, f"-DoutputDirectory={tmp_path / 'jars'}"]
    run("mvn", *words, folder=tmp_path, settings=maven_settings(tmp_path))
    path = os.pathsep.join((str(tmp_path), str(tmp_path / "jars" / "*")))
    for line in lines().values():
        text = (PROGRAMS / "Use.java").read_text("utf-8").replace("V0", line.upper()).replace("v0", line)
        (tmp_path / f"Use{line.upper()}.java").write_text(text, "utf-8")
    classes = [f"Use{line.upper()}" for line in lines().values()]
    run("javac", "-cp", path, *(f"{name}.java" for name in classes), folder=tmp_path)
    samples(tmp_path, lines())
    for name in classes:
        run("java", "-cp", path, name, str(tmp_path), folder=tmp_path)
    check(tmp_path, list(lines().values()))
