"""How the NuGet package is built, and what a built one declares."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from generator.diagnostics import Diagnostic, Location, Severity
from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from generator.targets.csharp.nupkg import settled_nupkg
from generator.targets.csharp.tools import DOTNET
from generator.toolchain import tools
from generator.toolchain.archive import read_zip

QUIET: Final = {
    "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
    "DOTNET_NOLOGO": "1",
    "DOTNET_SKIP_FIRST_TIME_EXPERIENCE": "1",
    "MSBUILDDISABLENODEREUSE": "1",
}
WHOLE_SDK: Final = 8
"""The first .NET SDK that builds every framework of the package (netstandard2.0 and net8.0)."""

LACKS: Final = """
## Ce paquet
Il a été construit pour {} seulement. Il lui manque netstandard2.0 et net8.0, que construit un SDK .NET 8 ou plus
récent.
"""


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """The NuGet package, with the frameworks that the SDK at hand can build (see `frameworks`)."""
    (project,) = (workshop.project / "src").glob("*.csproj")
    (project.parent / "Directory.Build.targets").write_text(ordered_sources(project.parent), encoding="utf-8")
    # no symbols: they are not in the package, and put the folder of the build into the assembly
    words = ["-c", "Release", "-v", "q", "-p:DebugType=none", "-p:UseSharedCompilation=false"]
    if chosen := frameworks(tools.status(DOTNET).version):
        with (workshop.project / "README.md").open("a", encoding="utf-8") as readme:
            readme.write(LACKS.format(chosen))
        words.append(f"-p:TargetFrameworks={chosen}")
    workshop.run(DOTNET, "pack", project.name, *words, folder=project.parent, settings=QUIET)
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


def limits() -> Iterable[Diagnostic]:
    """A warning where the SDK at hand is too old for every framework of the package."""
    version = tools.status(DOTNET).version
    if chosen := frameworks(version):
        text = f".NET SDK {version} builds the package for {chosen} only, not for netstandard2.0 and net8.0"
        yield Diagnostic("fewer-frameworks", Severity.WARNING, Location("csharp"), text, DOTNET.remedy)


def declared(package: bytes) -> Iterable[Dependency]:
    """The dependencies of every framework in the nuspec."""
    (nuspec,) = (data for name, data in read_zip(package).items() if name.endswith(".nuspec"))
    for element in ElementTree.fromstring(nuspec).iter():
        if element.tag.rpartition("}")[2] == "dependency":
            yield Dependency(element.attrib["id"], element.attrib.get("version", ""))
