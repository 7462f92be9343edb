"""Maven: the repository's default layout, with checksums and `maven-metadata.xml`; the deploy plugin as client."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step, command_step
from generator.languages.web import fetch
from generator.targets.java.building import declared
from generator.targets.java.tools import MAVEN
from generator.targets.java.version import maven

USER, PASSWORD = "MAVEN_USERNAME", "MAVEN_PASSWORD"
DEPLOY: Final = "org.apache.maven.plugins:maven-deploy-plugin:3.1.3:deploy-file"
DEFAULT_ID: Final = "hubgen"
SETTINGS: Final = """<settings><servers><server>
<id>{id}</id><username>${{env.MAVEN_USERNAME}}</username><password>${{env.MAVEN_PASSWORD}}</password>
</server></servers></settings>
"""
"""Maven reads the credentials from the environment itself."""


def upload(request: Upload) -> Iterable[Step]:
    """`mvn deploy:deploy-file`: jar, sources and POM at once, or those that are not there yet, one by one."""
    place = request.place
    where = [f"-DrepositoryId={place.name}", f"-Durl={place.url}"]
    start: list[str] = ["-B", "-q", DEPLOY]
    variables: tuple[str, ...] = ()
    settings = request.folder / "hubgen-settings.xml"
    if os.environ.get(PASSWORD):
        start, variables = ["-gs", settings.name, *start], (USER, PASSWORD)

        def write() -> None:
            settings.write_text(SETTINGS.format(id=place.name), encoding="utf-8")

        yield Step(f"write {settings.name}: the server {place.name}, with {USER} and {PASSWORD}", write)
    for words in _deployments(request):
        yield command_step(MAVEN, [*start, *words, *where], request.folder, variables)


def _deployments(request: Upload) -> Iterable[list[str]]:
    if request.is_whole:
        (pom,) = (name for name in request.files if name.endswith(".pom"))
        stem = pom.removesuffix(".pom")
        yield [f"-DpomFile={pom}", f"-Dfile={stem}.jar", f"-Dsources={stem}-sources.jar"]
        return
    item = request.coordinate
    named = [f"-DgroupId={item.group}", f"-DartifactId={item.name}", f"-Dversion={item.version}", "-DgeneratePom=false"]
    for name in request.files:
        stem, _, kind = name.rpartition(".")
        if kind in {"jar", "pom"}:
            part = stem.removeprefix(f"{item.name}-{item.version}").lstrip("-")
            yield [f"-Dfile={name}", f"-Dpackaging={kind}", *([f"-Dclassifier={part}"] if part else []), *named]


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The files at their places in the repository."""
    user, password = os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
    found = {name: fetch(f"{place.url.rstrip('/')}/{folder(coordinate)}/{name}", user, password) for name in names}
    return {name: content for name, content in found.items() if content is not None}


def folder(item: Coordinate) -> str:
    """The folder of a version in the repository's default layout."""
    return f"{item.group.replace('.', '/')}/{item.name}/{item.version}"


def companions(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The checksums beside the files."""
    return {f"{name}.{kind}": _digest(kind, data) for name, data in files.items() for kind in ("sha1", "sha256")}


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """The versions of an artifact, in the order in which their folders sort (Maven repository metadata)."""
    path = f"{coordinate.group.replace('.', '/')}/{coordinate.name}"
    versions = sorted((item.name for item in (root / path).iterdir() if item.is_dir()), key=_natural)
    items = "".join(f"<version>{escape(version)}</version>" for version in versions)
    versioning = f"<release>{escape(versions[-1])}</release><versions>{items}</versions>"
    named = f"<groupId>{coordinate.group}</groupId><artifactId>{coordinate.name}</artifactId>"
    content = f"<metadata>{named}<versioning>{versioning}</versioning></metadata>\n".encode()
    return {f"{path}/maven-metadata.xml": content, f"{path}/maven-metadata.xml.sha1": _digest("sha1", content)}


def _natural(version: str) -> tuple[list[int], bool, list[tuple[int, str]]]:
    """A version's order: by numbers; a candidate comes before its release, and after those with lower numbers."""
    numbers, _, stage = version.partition("-")
    parts = [(int(part), "") if part.isdigit() else (-1, part) for part in stage.split(".")]
    return [int(part) if part.isdigit() else 0 for part in numbers.split(".")], not stage, parts


def _digest(kind: str, content: bytes) -> bytes:
    return hashlib.new(kind, content, usedforsecurity=False).hexdigest().encode()


def destination(place: Destination, value: str) -> Destination:
    """A URL, with the id under which `settings.xml` keeps its credentials (`ID::URL`)."""
    if not place.url:
        raise WrongDestination(f"{value} is the name of a server: Maven needs its URL too, {value}::https://…")
    return Destination(url=place.url, name=place.name or DEFAULT_ID)


MAVEN_REPOSITORY: Final = Ecosystem(
    name="maven",
    title="Maven",
    purl_type="maven",
    spell=maven,
    endings=(".jar", ".pom"),
    declared_ending=".pom",
    declared=declared,
    folder=folder,
    companions=companions,
    index=index,
    upload=upload,
    published=published,
    help="settings.xml (the server is named by maven=ID::URL), or MAVEN_USERNAME and MAVEN_PASSWORD",
    clients=(MAVEN,),
    secrets=(PASSWORD, "MAVEN_GPG_PASSPHRASE"),
    destination=destination,
    has_exact_needs=True,
)
