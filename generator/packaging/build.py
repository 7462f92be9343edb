"""A release to packages: render, build with each language's tool, add bill of materials and checksums.

All in memory: what is built in a temporary folder is read back, and nothing is written elsewhere.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.languages.ecosystem import Coordinate, Dependency, Ecosystem
from generator.languages.language import Language
from generator.languages.registry import language, languages
from generator.languages.workshop import Workshop
from generator.model import PackageNames, Release
from generator.packaging.bundle import TARGET, bundle
from generator.packaging.checksums import checksums
from generator.packaging.formers import Former, with_guides
from generator.packaging.moment import moment_of
from generator.packaging.sbom import bill_of_materials
from generator.packaging.sources import sources_of
from generator.targets.base import OutputFile
from generator.targets.carried import carried
from generator.toolchain import tools
from generator.toolchain.process import ToolFailed
from generator.writer import write_release


def all_packages() -> tuple[str, ...]:
    """What `hubgen package` can build: the package of each language, then the bundle."""
    return (*(item.target for item in languages()), TARGET)


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
    formers: Sequence[Former] = (),
) -> Iterator[Built]:
    """The packages of a release, one for each of `targets` (see `all_packages`), with the guides from `formers`.

    A tool that is missing or gives up is an error in `collector`, and stops that package only.
    """
    for target in targets:
        progress(target)
        if target == TARGET:
            archive = bundle(release, folder)
            yield Built(TARGET, None, (archive, checksums([archive])))
            continue
        described = language(target)
        if has_tools(described, collector):
            try:
                yield _build(described, release, folder, formers)
            except ToolFailed as error:
                place = Location(target)
                collector.error("build-failed", place, str(error), "the package as rendered: `hubgen generate`")


def has_tools(described: Language, collector: Collector) -> bool:
    """Whether all that the build needs is there; says what is not, and what the tools at hand leave out."""
    missing = [tool for tool in described.tools if tools.find(tool) is None]
    for tool in missing:
        text = f"{tool.name} is missing: it {tool.purpose}"
        collector.error("missing-tool", Location(described.target), text, tool.remedy)
    for problem in described.limits() if not missing else ():
        collector.add(problem)
    return not missing


def _build(described: Language, release: Release, folder: Path, formers: Sequence[Former]) -> Built:
    """One package, from its rendered project; raises `ToolFailed`."""
    files = with_guides(described.render(carried(release, described.target)), described, release, formers)
    sources = sources_of(folder)
    for former in formers:
        sources |= former.labelled_sources()
    coordinate = described.coordinate(release)
    return build_project(described, described.target, coordinate, release.package, files, moment_of(release), sources)


def build_project(
    described: Language,
    target: str,
    coordinate: Coordinate,
    names: PackageNames,
    rendered: Sequence[OutputFile],
    moment: datetime,
    sources: Mapping[str, bytes],
) -> Built:
    """The package of a rendered project, built by the language's tools; raises `ToolFailed`.

    `sources` are what it came from, for the bill of materials.
    """
    with tempfile.TemporaryDirectory(prefix="hubgen-package-") as place:
        work = Path(place).resolve()
        write_release(work, "project", {target: rendered}, {})
        project, built = work / "project" / target, work / "built"
        built.mkdir()
        _open_modes(project)
        files = list(described.build(Workshop(project, built, moment)))
    needs = declared_needs(coordinate.ecosystem, files)
    files.append(bill_of_materials(coordinate, names, files, needs, sources, moment))
    return Built(target, coordinate, (*files, checksums(files)))


def declared_needs(ecosystem: Ecosystem, files: Iterable[OutputFile]) -> tuple[Dependency, ...]:
    """What the built packages among `files` say that they need, by name, each once."""
    packages = (file.content for file in files if file.path.endswith(ecosystem.declared_ending))
    return tuple(sorted({item for content in packages for item in ecosystem.declared(content)}))


def _open_modes(folder: Path) -> None:
    """The modes that packages shall have, whatever the umask: some tools keep those of the files."""
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
