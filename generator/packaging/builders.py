"""How each kind of package is built from its rendered project: by the language's own tool, then settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from generator.packaging import tools
from generator.packaging.archive import settled_jar
from generator.packaging.nupkg import settled_nupkg
from generator.packaging.process import run
from generator.targets.base import OutputFile

QUIET_DOTNET: Final = {
    "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
    "DOTNET_NOLOGO": "1",
    "DOTNET_SKIP_FIRST_TIME_EXPERIENCE": "1",
    "MSBUILDDISABLENODEREUSE": "1",
}
WHOLE_SDK: Final = 8
"""The first .NET SDK that builds every framework of the package (netstandard2.0 and net8.0)."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A rendered project in a folder of its own, a folder for what is built of it, and the release's moment."""

    project: Path
    built: Path
    moment: datetime

    @property
    def settings(self) -> dict[str, str]:
        """What tells tools the time to write (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
        return {"SOURCE_DATE_EPOCH": str(int(self.moment.timestamp()))}

    def run(self, tool: tools.Tool, *words: str, folder: Path | None = None) -> str:
        """The output of a tool, run in the project's folder; raises `ToolFailed`."""
        path = tools.find(tool)
        start = tools.command_of(tool, path) if path else (tool.command,)
        return run([*start, *words], folder or self.project, {**self.settings, **QUIET_DOTNET}, shown=tool.name)

    def results(self, *patterns: str) -> list[Path]:
        """The files that were built, by name."""
        return sorted(path for pattern in patterns for path in self.built.glob(pattern))


Builder = Callable[[Workshop], Iterable[OutputFile]]


def build_python(workshop: Workshop) -> Iterable[OutputFile]:
    """Wheel and sdist; hatchling writes the same bytes at each build once it is told the moment."""
    workshop.run(tools.HATCHLING, "build", "-d", str(workshop.built), "-t", "sdist", "-t", "wheel")
    for path in workshop.results("*.whl", "*.tar.gz"):
        yield OutputFile(path.name, path.read_bytes())


def build_gem(workshop: Workshop) -> Iterable[OutputFile]:
    """The gem; `gem build` writes the same bytes at each build once it is told the moment."""
    (specification,) = workshop.project.glob("*.gemspec")
    workshop.run(tools.GEM, "build", "--strict", specification.name)
    for path in sorted(workshop.project.glob("*.gem")):
        yield OutputFile(path.name, path.read_bytes())


def build_nuget(workshop: Workshop) -> Iterable[OutputFile]:
    """The NuGet package, with the frameworks that the SDK at hand can build (see `frameworks`)."""
    (project,) = (workshop.project / "src").glob("*.csproj")
    (project.parent / "Directory.Build.targets").write_text(ordered_sources(project.parent), encoding="utf-8")
    # no symbols: they are not in the package, and put the folder of the build into the assembly
    words = ["-c", "Release", "-v", "q", "-p:DebugType=none", "-p:UseSharedCompilation=false"]
    if chosen := frameworks(tools.status(tools.DOTNET).version):
        words.append(f"-p:TargetFrameworks={chosen}")
    workshop.run(tools.DOTNET, "pack", project.name, *words, folder=project.parent)
    for path in sorted((project.parent / "bin" / "Release").glob("*.nupkg")):
        yield OutputFile(path.name, settled_nupkg(path.read_bytes(), workshop.moment))


def ordered_sources(folder: Path) -> str:
    """What makes MSBuild compile the sources by name: by itself it takes them as the disk gives them."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.cs"))
    items = "".join(f"<Compile Include={quoteattr(name)} />" for name in names)
    return f'<Project><ItemGroup><Compile Remove="**/*.cs" />{items}</ItemGroup></Project>\n'


def frameworks(version: str) -> str:
    """The one framework that an older SDK builds without packages from elsewhere; empty where it builds them all."""
    major = int(version.split(".")[0] or 0) if version else WHOLE_SDK
    if major >= WHOLE_SDK:
        return ""
    return "netcoreapp3.1" if major < 5 else f"net{major}.0"


def build_jar(workshop: Workshop) -> Iterable[OutputFile]:
    """The jar, the sources and the POM that describes them in a repository."""
    workshop.run(tools.MAVEN, "-B", "-q", "package", "-DskipTests")
    jars = sorted((workshop.project / "target").glob("*.jar"))
    for path in jars:
        yield OutputFile(path.name, settled_jar(path.read_bytes(), workshop.moment))
    name = min((path.stem for path in jars), key=len)
    yield OutputFile(f"{name}.pom", (workshop.project / "pom.xml").read_bytes())
