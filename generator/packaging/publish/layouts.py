"""A folder laid out as a repository of each ecosystem: what goes where, and the index made of what is there.

* PyPI: a simple index (PEP 503), `simple/<project>/`: `pip install --index-url file://…/simple`;
* RubyGems: `gems/` and what `gem generate_index` makes: `gem install --source file://…`;
* NuGet: a folder feed, the packages side by side: `dotnet add package --source …`;
* Maven: the repository's default layout, with checksums and `maven-metadata.xml`.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape

from generator.packaging import tools
from generator.packaging.kinds import Coordinate, Ecosystem
from generator.packaging.process import ToolFailed, run
from generator.packaging.publish.shelf import replace
from generator.targets.base import OutputFile

MAIN: Final = {
    Ecosystem.PYPI: (".whl", ".tar.gz"),
    Ecosystem.RUBYGEMS: (".gem",),
    Ecosystem.NUGET: (".nupkg",),
    Ecosystem.MAVEN: (".jar", ".pom"),
}
"""The endings of the files that a repository takes; the bill of materials goes beside Maven's."""


def places(coordinate: Coordinate, files: Sequence[OutputFile]) -> dict[str, bytes]:
    """The files that a package adds to the folder, by their paths in it."""
    folder = FOLDERS[coordinate.ecosystem](coordinate)
    main = [item for item in files if item.path.endswith(MAIN[coordinate.ecosystem])]
    named = {f"{folder}/{item.path}".lstrip("/"): item.content for item in main}
    if coordinate.ecosystem is Ecosystem.MAVEN:
        named |= {f"{name}.{kind}": _digest(kind, data) for name, data in named.items() for kind in ("sha1", "sha256")}
    return named


def index(coordinate: Coordinate, root: Path) -> None:
    """Make the folder's index anew, of what it holds. Raises `ToolFailed` where RubyGems cannot make its own."""
    if coordinate.ecosystem is Ecosystem.PYPI:
        _simple_index(root / "simple")
    elif coordinate.ecosystem is Ecosystem.RUBYGEMS:
        _gem_index(root)
    elif coordinate.ecosystem is Ecosystem.MAVEN:
        _maven_metadata(root, coordinate)


def project_name(name: str) -> str:
    """The normalised name of a project (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


FOLDERS: Final[Mapping[Ecosystem, Callable[[Coordinate], str]]] = {
    Ecosystem.PYPI: lambda item: f"simple/{project_name(item.name)}",
    Ecosystem.RUBYGEMS: lambda item: "gems",
    Ecosystem.NUGET: lambda item: "",
    Ecosystem.MAVEN: lambda item: f"{item.group.replace('.', '/')}/{item.name}/{item.version}",
}


def _simple_index(root: Path) -> None:
    folders = sorted(path for path in root.iterdir() if path.is_dir())
    for folder in folders:
        files = sorted(path for path in folder.iterdir() if path.name.endswith(MAIN[Ecosystem.PYPI]))
        links = ((path.name, f"{path.name}#sha256={_digest('sha256', path.read_bytes()).decode()}") for path in files)
        replace(folder / "index.html", _page(folder.name, links))
    replace(root / "index.html", _page("simple", ((folder.name, f"{folder.name}/") for folder in folders)))


def _page(title: str, links: Iterable[tuple[str, str]]) -> bytes:
    lines = "".join(f'<a href="{quote(link, safe="/#=")}">{html.escape(name)}</a><br>\n' for name, link in links)
    meta = '<meta name="pypi:repository-version" content="1.0">'
    start = (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{meta}<title>{html.escape(title)}</title></head>'
    )
    return f"{start}\n<body>\n{lines}</body></html>\n".encode()


def _gem_index(root: Path) -> None:
    gem = tools.find(tools.GEM)
    if gem is None:
        raise ToolFailed("gem generate_index", f"it is missing: {tools.GEM.remedy}")
    run([str(gem), "generate_index", "--directory", str(root.resolve())], root, {}, shown="gem generate_index")


def _maven_metadata(root: Path, coordinate: Coordinate) -> None:
    """The versions of an artifact, in the order in which their folders sort (Maven repository metadata)."""
    folder = root / coordinate.group.replace(".", "/") / coordinate.name
    versions = sorted((path.name for path in folder.iterdir() if path.is_dir()), key=_natural)
    items = "".join(f"<version>{escape(version)}</version>" for version in versions)
    versioning = f"<release>{escape(versions[-1])}</release><versions>{items}</versions>"
    named = f"<groupId>{coordinate.group}</groupId><artifactId>{coordinate.name}</artifactId>"
    content = f"<metadata>{named}<versioning>{versioning}</versioning></metadata>\n".encode()
    replace(folder / "maven-metadata.xml", content)
    replace(folder / "maven-metadata.xml.sha1", _digest("sha1", content))


def _natural(version: str) -> tuple[list[int], bool, str]:
    """A version's order: by numbers; a candidate comes before its release."""
    numbers, _, stage = version.partition("-")
    return [int(part) if part.isdigit() else 0 for part in numbers.split(".")], not stage, stage


def _digest(kind: str, content: bytes) -> bytes:
    return hashlib.new(kind, content, usedforsecurity=False).hexdigest().encode()
