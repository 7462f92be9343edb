"""A release to packages: render, build with each language's tool, add bill of materials and checksums.

All in memory: what is built in a temporary folder is read back, and nothing is written elsewhere.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics import Collector, Location
from generator.model import Release
from generator.packaging import tools
from generator.packaging.builders import Workshop, frameworks
from generator.packaging.bundle import TARGET, bundle
from generator.packaging.checksums import checksums
from generator.packaging.declared import dependencies
from generator.packaging.kinds import KINDS, Coordinate, Kind
from generator.packaging.moment import moment_of
from generator.packaging.process import ToolFailed
from generator.packaging.sbom import bill_of_materials
from generator.readers.files import input_files
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.targets.carried import carried
from generator.writer import write_release

ALL: Final = (*(kind.target for kind in KINDS), TARGET)
"""What `hubgen package` can build: the targets that are packages, then the bundle."""


@dataclass(frozen=True, slots=True)
class Built:
    """A package: its target, what it is called (nothing for the bundle), and its files with bill and checksums."""

    target: str
    coordinate: Coordinate | None
    files: tuple[OutputFile, ...]


def build_packages(
    release: Release,
    folder: Path,
    targets: Sequence[str],
    collector: Collector,
    progress: Callable[[str], None] = lambda step: None,
) -> Iterator[Built]:
    """The packages of a release, one for each of `targets` (see `ALL`).

    A tool that is missing or gives up is an error in `collector`, and stops that package only.
    """
    for target in targets:
        progress(target)
        if target == TARGET:
            archive = bundle(release, folder)
            yield Built(TARGET, None, (archive, checksums([archive])))
            continue
        kind = next(item for item in KINDS if item.target == target)
        if _has_tools(kind, collector):
            try:
                yield _build(kind, release, folder)
            except ToolFailed as error:
                place = Location(target)
                collector.error("build-failed", place, str(error), "the package as rendered: `hubgen generate`")


def _has_tools(kind: Kind, collector: Collector) -> bool:
    """Whether all that the build needs is there; says what is not, and what an old SDK leaves out."""
    missing = [tool for tool in kind.tools if tools.find(tool) is None]
    for tool in missing:
        text = f"{tool.name} is missing: it {tool.purpose}"
        collector.error("missing-tool", Location(kind.target), text, tool.remedy)
    if tools.DOTNET in kind.tools and not missing:
        version = tools.status(tools.DOTNET).version
        if chosen := frameworks(version):
            text = f".NET SDK {version} builds the package for {chosen} only, not for netstandard2.0 and net8.0"
            collector.warning("fewer-frameworks", Location(kind.target), text, tools.DOTNET.remedy)
    return not missing


def _build(kind: Kind, release: Release, folder: Path) -> Built:
    """One package, from its rendered project; raises `ToolFailed`."""
    coordinate = kind.coordinate(release)
    with tempfile.TemporaryDirectory(prefix="hubgen-package-") as place:
        work = Path(place).resolve()
        rendered = list(registry.load([kind.target])[kind.target](carried(release, kind.target)))
        write_release(work, "project", {kind.target: rendered}, {})
        project, built = work / "project" / kind.target, work / "built"
        built.mkdir()
        _open_modes(project)
        files = list(kind.build(Workshop(project, built, moment_of(release))))
    sources = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in input_files(folder)
        if "samples" not in path.relative_to(folder).parts
    }
    needs = dependencies(kind.ecosystem, files)
    files.append(bill_of_materials(coordinate, files, needs, sources, moment_of(release)))
    return Built(kind.target, coordinate, (*files, checksums(files)))


def _open_modes(folder: Path) -> None:
    """The modes that packages shall have, whatever the umask: some tools keep those of the files."""
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
