"""The NuGet package, restored by dotnet from a folder feed into an empty cache: three lines in one program."""

from __future__ import annotations

from pathlib import Path

from generator.targets.csharp.building import frameworks
from generator.targets.csharp.tools import DOTNET
from generator.targets.csharp.version import nuget
from generator.toolchain import tools
from tests.packaging.support import PROGRAMS, Shop, check, lines, needs, run, samples, tools_of

CONFIGURATION = (
    '<configuration><packageSources><clear /><add key="shop" value="{feed}" /></packageSources></configuration>'
)
PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>{framework}</TargetFramework>
    <UseSharedCompilation>false</UseSharedCompilation><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>{references}</ItemGroup>
</Project>
"""
MAIN = "internal static class Program {{ private static void Main(string[] folder) {{ {calls} }} }}\n"


@needs(*tools_of("csharp"))
def test_three_lines_in_one_program(shop: Shop, tmp_path: Path) -> None:
    feed = shop.stocked("csharp")
    references = "".join(
        f'<PackageReference Include="HubSante.Models.{line.upper()}" Version="{nuget(name)}" />'
        for name, line in lines().items()
    )
    project = tmp_path / "program"
    project.mkdir()
    (project / "nuget.config").write_text(CONFIGURATION.format(feed=feed), "utf-8")
    framework = frameworks(tools.status(DOTNET).version) or "net8.0"
    (project / "program.csproj").write_text(PROJECT.format(framework=framework, references=references), "utf-8")
    for line in lines().values():
        text = (PROGRAMS / "Use.cs").read_text("utf-8").replace("V0", line.upper()).replace("v0", line)
        (project / f"Use{line}.cs").write_text(text, "utf-8")
    calls = " ".join(f"Use{line.upper()}.Run(folder[0]);" for line in lines().values())
    (project / "Program.cs").write_text(MAIN.format(calls=calls), "utf-8")
    samples(tmp_path, lines())
    settings = {"NUGET_PACKAGES": str(tmp_path / "cache"), "MSBUILDDISABLENODEREUSE": "1"}
    dotnet = str(tools.find(DOTNET))
    run(dotnet, "run", "--", str(tmp_path), folder=project, settings=settings)
    check(tmp_path, list(lines().values()))
