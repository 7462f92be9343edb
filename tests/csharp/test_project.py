"""The rendered project: builds without a warning, packs, and its example runs."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Callable
from pathlib import Path

from generator.targets.csharp import render
from generator.targets.csharp.reserved import RUNTIME_TYPES
from tests.conftest import ROOT, load_release
from tests.csharp.support import Package, build, framework, needs_dotnet, run

RUNTIME = ROOT / "templates" / "csharp" / "runtime"


@needs_dotnet
def test_package_and_example_build_without_a_warning(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    package.once("library", lambda: build(package.sources))
    package.once("example", lambda: build(package.folder / "example"))
    example = package.folder / "example" / "bin" / "Debug" / framework() / "Example.dll"
    said = run(str(example), folder=example.parent)
    assert "required : Le champ «\u00a0" in said
    assert "<edxlDistribution" in said


@needs_dotnet
def test_code_of_the_readme_compiles(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    (block,) = re.findall(r"```csharp\n(.*?)```", (package.folder / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    lines = block.splitlines()
    usings = "\n".join(line for line in lines if line.startswith("using "))
    body = "\n".join(line for line in lines if not line.startswith("using "))
    source = f"using System;\n{usings}\npublic static class Readme {{ public static void Main(string[] a) {{"
    package.program("readme", source=f"{source} var text = a[0];\n{body}\nConsole.WriteLine(xml + reply); }} }}")


@needs_dotnet
def test_package_is_one_that_nuget_takes(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    words = ("pack", "-v", "q", "-o", "packed", f"-p:TargetFrameworks={framework()}")
    package.once("packed", lambda: run(*words, folder=package.sources))
    (file,) = (package.sources / "packed").glob("*.nupkg")
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        nuspec = ElementTree.fromstring(archive.read(f"{package.namespace}.nuspec"))
    facts = {element.tag.rpartition("}")[2]: element.text for element in nuspec.iter()}
    assert facts["id"] == package.namespace
    assert facts["license"] == "Apache-2.0"
    assert package.release.version.startswith(str(facts["version"]).removesuffix(".0").removesuffix(".0"))
    assert {"README.md", "CHANGELOG.md", "LICENSE"} <= names
    assert f"lib/{framework()}/{package.namespace}.xml" in names


def test_same_release_gives_the_same_bytes(release_folder: Path) -> None:
    release = load_release(release_folder)
    assert list(render(release)) == list(render(release))


def test_no_two_files_differ_in_case_only(release_folder: Path) -> None:
    paths = [file.path.casefold() for file in render(load_release(release_folder))]
    assert len(paths) == len(set(paths))


def test_runtime_types_are_reserved() -> None:
    declared = re.compile(r"\b(?:class|struct|enum|interface) ([A-Z]\w*)")
    types = {name for path in RUNTIME.glob("*.cs") for name in declared.findall(path.read_text(encoding="utf-8"))}
    assert types - RUNTIME_TYPES == set()
