"""The ordinary clients: the commands that send a package to a server.

Secrets are in the environment, and never in an argument, with one exception: `dotnet nuget push` takes an API key by
its argument only (outside Windows, where a NuGet.Config may hold one encrypted).
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.packaging import tools
from generator.packaging.kinds import Ecosystem
from generator.packaging.process import ToolFailed, run
from generator.packaging.publish.destination import Destination
from generator.packaging.publish.secret import MASK, masked, told
from generator.packaging.publish.step import Step

DEPLOY: Final = "org.apache.maven.plugins:maven-deploy-plugin:3.1.3:deploy-file"
SETTINGS: Final = """<settings><servers><server>
<id>{id}</id><username>${{env.MAVEN_USERNAME}}</username><password>${{env.MAVEN_PASSWORD}}</password>
</server></servers></settings>
"""
"""Maven reads the credentials from the environment itself."""


def upload_steps(ecosystem: Ecosystem, folder: Path, files: Sequence[str], place: Destination) -> Iterable[Step]:
    """The commands that send `files` of `folder` to `place`."""
    return UPLOADS[ecosystem](folder, files, place)


def _twine(folder: Path, files: Sequence[str], place: Destination) -> Iterable[Step]:
    packages = [name for name in files if name.endswith((".whl", ".tar.gz"))]
    where = ["--repository-url", place.url] if place.url else ["--repository", place.name]
    yield _step(tools.TWINE, ["check", "--strict", *packages], folder)
    words = ["upload", "--non-interactive", "--disable-progress-bar", *where, *packages]
    yield _step(tools.TWINE, words, folder, ("TWINE_USERNAME", "TWINE_PASSWORD"))


def _gem(folder: Path, files: Sequence[str], place: Destination) -> Iterable[Step]:
    for name in files:
        if name.endswith(".gem"):
            yield _step(tools.GEM, ["push", name, "--host", place.url], folder, ("GEM_HOST_API_KEY",))


def _nuget(folder: Path, files: Sequence[str], place: Destination) -> Iterable[Step]:
    key = os.environ.get("NUGET_API_KEY", "")
    for name in files:
        if name.endswith(".nupkg"):
            words = ["nuget", "push", name, "--source", place.url or place.name]
            yield _step(tools.DOTNET, words + (["--api-key", key] if key else []), folder)


def _maven(folder: Path, files: Sequence[str], place: Destination) -> Iterable[Step]:
    (pom,) = (name for name in files if name.endswith(".pom"))
    stem = pom.removesuffix(".pom")
    words = ["-B", "-q", DEPLOY, f"-DpomFile={pom}", f"-Dfile={stem}.jar", f"-Dsources={stem}-sources.jar"]
    words += [f"-DrepositoryId={place.name}", f"-Durl={place.url}"]
    settings = folder / "hubgen-settings.xml"
    if not os.environ.get("MAVEN_PASSWORD"):
        yield _step(tools.MAVEN, words, folder)
        return

    def write() -> None:
        settings.write_text(SETTINGS.format(id=place.name), encoding="utf-8")

    yield Step(f"write {settings.name}: the server {place.name}, with MAVEN_USERNAME and MAVEN_PASSWORD", write)
    yield _step(tools.MAVEN, ["-gs", settings.name, *words], folder, ("MAVEN_USERNAME", "MAVEN_PASSWORD"))


UPLOADS: Final[Mapping[Ecosystem, Callable[[Path, Sequence[str], Destination], Iterable[Step]]]] = {
    Ecosystem.PYPI: _twine,
    Ecosystem.RUBYGEMS: _gem,
    Ecosystem.NUGET: _nuget,
    Ecosystem.MAVEN: _maven,
}


def _step(tool: tools.Tool, words: Sequence[str], folder: Path, variables: tuple[str, ...] = ()) -> Step:
    """A command as a step; shown without what is secret in it, or in what it says when it fails."""
    path = tools.find(tool)

    def act() -> None:
        if path is None:
            raise ToolFailed(tool.name, f"it is missing: {tool.remedy}")
        try:
            run([*tools.command_of(tool, path), *words], folder, {}, shown=tool.name)
        except ToolFailed as error:
            raise ToolFailed(tool.name, masked(error.output, os.environ)) from None

    secret = os.environ.get("NUGET_API_KEY")
    line = shlex.join([tool.name, *(MASK if word == secret else word for word in words)])
    return Step(f"{told(os.environ, variables)} {line}".strip(), act)
