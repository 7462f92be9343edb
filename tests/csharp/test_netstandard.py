"""The sources for .NET Standard: C# 8, and no member beyond it, as far as a machine without NuGet can show.

NuGet's reference assemblies of netstandard2.0 are out of reach; the SDK has those of netstandard2.1. What 2.1 has and
2.0 has not is kept out by `ONLY_IN_21`: the overloads of .NET that C# 8 code reaches for without noticing. Where 2.0
has `params char[]` for the same call (`Split('.')`, `TrimEnd('0')`), the source compiles for both.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.csharp.support import Package, dotnet, lay_out, needs_dotnet, run
from tests.golden.small import small_release

pytestmark = needs_dotnet

STUB = Path(__file__).parent / "netstandard" / "SystemTextJson.cs"
ONLY_IN_21 = re.compile(
    r"\.(?:Contains|StartsWith|EndsWith|Replace|Join|IndexOf)\('[^']+'(?:, StringComparison)?\)(?<!IndexOf\('.'\))"
    r"|\.(?:ToHashSet|TakeLast|SkipLast|GetValueOrDefault|TryAdd|Deconstruct|AsSpan|AsMemory|EnsureCapacity)\("
    r"|\b(?:HashCode|MathF|(?<!Enumerable\.)Range|Index|IAsyncEnumerable|ValueTask|Span<|Memory<|ArrayPool)\b"
    r"|\[\^|\.\.\]"
)
STRING = re.compile(r'"(?:\\.|[^"\\])*"')


@pytest.fixture(scope="module")
def package() -> Package:
    return lay_out(small_release())


def test_sources_compile_against_netstandard(package: Package) -> None:
    version, folder = re.findall(r"(\S+) \[(.+)\]", run("--list-sdks", folder=ROOT))[-1]
    compiler = Path(folder) / version / "Roslyn" / "bincore" / "csc.dll"
    found = sorted(Path(folder).parent.glob("packs/NETStandard.Library.Ref/*/ref/netstandard2.1/netstandard.dll"))
    if not found or not compiler.exists():
        pytest.skip(f"no reference assemblies of .NET Standard beside {dotnet()}")
    common = ["-nologo", "-nostdlib", "-noconfig", "-target:library", "-langversion:8.0", "-nullable:enable"]
    common += ["-warnaserror", f"-reference:{found[-1]}"]
    run(str(compiler), *common, "-out:System.Text.Json.dll", str(STUB), folder=package.folder)
    run(
        *[str(compiler), *common, "-reference:System.Text.Json.dll", "-out:Package.dll"],
        *map(str, sorted(package.sources.rglob("*.cs"))),
        folder=package.folder,
    )
    assert (package.folder / "Package.dll").stat().st_size > 50_000


def test_sources_use_nothing_that_came_after_netstandard_2_0(package: Package) -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(package.sources.rglob("*.cs"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if ONLY_IN_21.search(STRING.sub('""', line).partition("//")[0])
    ]
    assert found == []
