"""Maven as client: `deploy-file` sends a whole package, `upload-single` what is missing of one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree

from generator.languages.destination import Destination
from generator.languages.ecosystem import Upload
from generator.languages.step import Step, command_step
from generator.languages.web import fetch
from generator.targets.java.layout import METADATA, artifact_folder, digest, folder, metadata
from generator.targets.java.tools import MAVEN
from generator.toolchain.process import ToolFailed

USER, PASSWORD = "MAVEN_USERNAME", "MAVEN_PASSWORD"
DEPLOY: Final = "org.apache.maven.plugins:maven-deploy-plugin:3.1.3:deploy-file"
UPLOAD: Final = "org.codehaus.mojo:wagon-maven-plugin:2.0.2:upload-single"
SETTINGS: Final = """<settings><servers><server>
<id>{id}</id><username>${{env.MAVEN_USERNAME}}</username><password>${{env.MAVEN_PASSWORD}}</password>
</server></servers></settings>
"""
"""Maven reads the credentials from the environment itself."""


def upload(request: Upload) -> Iterable[Step]:
    """`mvn deploy:deploy-file` sends jar, sources and POM at once; those that are missing go by `wagon:upload-single`.

    The deploy plugin sends the POM in a jar along with it, which a server that takes no file twice refuses.
    """
    place = request.place
    start: list[str] = ["-B", "-q"]
    variables: tuple[str, ...] = ()
    settings = request.folder / "hubgen-settings.xml"
    if os.environ.get(PASSWORD):
        start, variables = ["-gs", settings.name, *start], (USER, PASSWORD)

        def write() -> None:
            settings.write_text(SETTINGS.format(id=place.name), encoding="utf-8")

        yield Step(f"write {settings.name}: the server {place.name}, with {USER} and {PASSWORD}", write)
    stem = f"{request.coordinate.name}-{request.coordinate.version}"
    if set(request.files) >= {f"{stem}.jar", f"{stem}-sources.jar", f"{stem}.pom"}:
        words = [DEPLOY, f"-DpomFile={stem}.pom", f"-Dfile={stem}.jar", f"-Dsources={stem}-sources.jar"]
        words += [f"-DrepositoryId={place.name}", f"-Durl={place.url}"]
        yield command_step(MAVEN, [*start, *words], request.folder, variables)
        return
    yield Step("write the checksums and maven-metadata.xml", lambda: _write_companions(request))
    for name in request.files:
        for part in (name, f"{name}.sha1"):
            words = _single(part, f"{folder(request.coordinate)}/{part}", place)
            yield command_step(MAVEN, [*start, *words], request.folder, variables)
    for part in (METADATA, f"{METADATA}.sha1"):
        words = _single(part, f"{artifact_folder(request.coordinate)}/{part}", place)
        yield command_step(MAVEN, [*start, *words], request.folder, variables)


def _single(name: str, path: str, place: Destination) -> list[str]:
    return [
        UPLOAD,
        f"-Dwagon.fromFile={name}",
        f"-Dwagon.toFile={path}",
        f"-Dwagon.url={place.url}",
        f"-Dwagon.serverId={place.name}",
    ]


def _write_companions(request: Upload) -> None:
    """The checksums of the files to send, and the metadata of the artifact with this version among those there are."""
    item = request.coordinate
    address = f"{request.place.url.rstrip('/')}/{artifact_folder(item)}/{METADATA}"
    there = fetch(address, os.environ.get(USER, ""), os.environ.get(PASSWORD, ""))
    content = metadata(item, {*_versions(there or b"<metadata/>"), item.version})
    (request.folder / METADATA).write_bytes(content)
    for name in (METADATA, *request.files):
        (request.folder / f"{name}.sha1").write_bytes(digest("sha1", (request.folder / name).read_bytes()))


def _versions(metadata: bytes) -> Iterable[str]:
    try:
        return [found.text or "" for found in ElementTree.fromstring(metadata).iter("version")]
    except ElementTree.ParseError as error:
        raise ToolFailed(METADATA, f"the server's cannot be read: {error}") from error
