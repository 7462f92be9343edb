"""Maven as client: `deploy-file` sends a whole package, `wagon:upload` what is missing of one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from generator.languages.ecosystem import Upload
from generator.languages.step import Step, command_step
from generator.targets.java.layout import METADATA, artifact_folder, digest, metadata
from generator.targets.java.rest import project_of
from generator.targets.java.server import CHECKSUMS, PASSWORD, USER, content, versions
from generator.targets.java.tools import MAVEN
from generator.toolchain.process import ToolFailed

DEPLOY: Final = "org.apache.maven.plugins:maven-deploy-plugin:3.1.3:deploy-file"
PROJECT: Final = "hubgen-upload.xml"
SETTINGS: Final = """<settings><servers><server>
<id>{id}</id><username>${{env.MAVEN_USERNAME}}</username><password>${{env.MAVEN_PASSWORD}}</password>
</server></servers></settings>
"""
"""Maven reads the credentials from the environment itself."""


def upload(request: Upload) -> Iterable[Step]:
    """`mvn deploy:deploy-file` sends jar, sources and POM at once; what is missing of them goes by `wagon:upload`.

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
    lines = "\n".join(f"  {name}" for name in (*request.files, *request.beside))
    yield Step(f"write checksums, {METADATA} and {PROJECT}, which sends\n{lines}", lambda: _write_rest(request))
    yield command_step(MAVEN, [*start, "-f", PROJECT, "validate"], request.folder, variables)


def _write_rest(request: Upload) -> None:
    """The checksums of all files, the metadata of the artifact (the server's, with this version), and the project."""
    item = request.coordinate
    there = content(request.place, f"{artifact_folder(item)}/{METADATA}") or b"<metadata/>"
    try:
        known = {*versions(there), item.version}
    except ValueError as error:
        raise ToolFailed(METADATA, str(error)) from error
    (request.folder / METADATA).write_bytes(metadata(item, known) if METADATA in request.beside else there)
    for path in [*request.folder.glob(f"{item.name}-{item.version}*"), request.folder / METADATA]:
        for kind in CHECKSUMS:
            path.with_name(f"{path.name}.{kind}").write_bytes(digest(kind, path.read_bytes()))
    (request.folder / PROJECT).write_text(project_of(request), encoding="utf-8")
