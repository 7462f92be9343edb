"""The runtime of .NET 8, and programs built for it by the compiler of the SDK at hand (`.ci/fetch`, HUBGEN_NET8)."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.csharp.support import PROGRAMS, Package, dotnet, run

INSTALLED = ROOT / ".tools" / "fetched" / "net8"
FRAMEWORK = "shared/Microsoft.NETCore.App"
SYMBOLS = "NET5_0_OR_GREATER;NET6_0_OR_GREATER;NET7_0_OR_GREATER;NET8_0_OR_GREATER;NET8_0;NET"


@cache
def net8() -> Path | None:
    """The folder of the runtime: its `dotnet` runs programs."""
    folder = Path(os.environ.get("HUBGEN_NET8") or INSTALLED)
    return folder if (folder / "dotnet").exists() and dotnet() and compiler().exists() else None


def compiler() -> Path:
    """The C# compiler of the newest SDK that the tool at hand has."""
    version, folder = re.findall(r"(\S+) \[(.+)\]", run("--list-sdks", folder=ROOT))[-1]
    return Path(folder) / version / "Roslyn" / "bincore" / "csc.dll"


needs_net8 = pytest.mark.skipif(net8() is None, reason="no runtime of .NET 8: run `.ci/fetch`, or set HUBGEN_NET8")


def assemblies() -> list[Path]:
    """The assemblies of the framework."""
    (version,) = (net8() / FRAMEWORK).iterdir()  # type: ignore[operator]
    return [path for path in sorted(version.glob("*.dll")) if "Native" not in path.name]


def program(package: Package, name: str) -> Path:
    """One of `programs/`, built for .NET 8 with the package beside it, unless a test of this run did."""
    folder = package.folder / "net8"
    library, built = folder / f"{package.namespace}.dll", folder / f"{name}.dll"
    package.once("net8", lambda: _compile(package, "library", library, sources_of(package)))
    package.once(f"net8-{name}", lambda: _compile_program(package, built, library))
    return built


def _compile_program(package: Package, built: Path, library: Path) -> None:
    source = built.with_suffix(".cs")
    text = (PROGRAMS / built.stem / "Program.cs").read_text(encoding="utf-8")
    source.write_text(text.replace("HubSante.Models.V0", package.namespace), encoding="utf-8")
    _compile(package, "exe", built, [source], library)
    framework = {"name": "Microsoft.NETCore.App", "version": "8.0.0"}
    options = {"tfm": "net8.0", "framework": framework, "configProperties": {"System.Globalization.Invariant": True}}
    built.with_suffix(".runtimeconfig.json").write_text(json.dumps({"runtimeOptions": options}), encoding="utf-8")


def _compile(package: Package, target: str, output: Path, sources: Sequence[Path], *others: Path) -> None:
    """Compile an assembly for .NET 8 as the package's project says; a warning is a failure."""
    output.parent.mkdir(exist_ok=True)
    references = [f"-reference:{path}" for path in (*assemblies(), *others)]
    words = ["-nologo", "-nostdlib", "-langversion:8.0", "-nullable:enable", "-warnaserror", "-nowarn:1701,1702"]
    listed = output.with_suffix(".rsp")
    listed.write_text(
        "\n".join(
            [*words, f"-target:{target}", f"-define:{SYMBOLS}", f"-out:{output}", *references, *map(str, sources)]
        ),
        encoding="utf-8",
    )
    run(str(compiler()), "-noconfig", f"@{listed}", folder=package.folder)


def run8(built: Path, text: str) -> str:
    """The standard output of a program on .NET 8; fails with all it said where it fails."""
    folder = net8()
    assert folder
    environment = {**os.environ, "DOTNET_ROOT": str(folder)}
    done = subprocess.run(
        [str(folder / "dotnet"), str(built)],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=600,
    )
    assert done.returncode == 0, f"{built}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def sources_of(package: Package) -> list[Path]:
    """The sources of the package, without what a build left beside them."""
    return [path for path in sorted(package.sources.rglob("*.cs")) if "obj" not in path.parts]
