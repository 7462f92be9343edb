"""The sources for .NET Framework 4.7.2, against its API as Debian's Mono has it, and their XML side run by Mono.

`System.Text.Json` for .NET Framework is a package of NuGet, which is out of reach: what stands for it here has its
types and no code, so that nothing of JSON runs.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest

from tests.agreement.cases import Case, cases
from tests.agreement.release import contract_release
from tests.conftest import ROOT
from tests.csharp.net8 import compiler, sources_of
from tests.csharp.support import PROGRAMS, Package, dotnet, lay_out, run
from tests.csharp.test_netstandard import STUB

API = Path("/usr/lib/mono/4.7.2-api")
PARTS = ("mscorlib", "System", "System.Core", "System.Numerics", "System.Xml", "System.Xml.Linq", "Facades/netstandard")
WORDS = (
    "-nologo",
    "-nostdlib",
    "-noconfig",
    "-langversion:8.0",
    "-nullable:enable",
    "-warnaserror",
    "-define:NETSTANDARD2_0",
)
OF_JSON = re.compile("free|sourceMessage|jsonContent|hint|urn:hubgen:json|beside")
"""Free content is kept as JSON."""

pytestmark = pytest.mark.skipif(
    dotnet() is None or not (API / "Facades" / "netstandard.dll").exists() or shutil.which("mono") is None,
    reason="no .NET SDK, or no Mono with the API of .NET Framework 4.7.2 (mono-devel)",
)


@pytest.fixture(scope="module")
def package() -> Package:
    return lay_out(contract_release())


@pytest.fixture(scope="module")
def assembly(package: Package) -> Path:
    """The package, compiled for the Framework."""
    memory = next(Path(compiler()).parents[2].glob("Sdks/*/tools/net472/System.Memory.dll"))
    shutil.copy(memory, package.folder)
    json = compiled(package, "System.Text.Json.dll", [STUB], [package.folder / memory.name])
    return compiled(package, f"{package.namespace}.dll", sources_of(package), [json, package.folder / memory.name])


def compiled(package: Package, name: str, sources: list[Path], references: list[Path], kind: str = "library") -> Path:
    """An assembly against the Framework's API alone; a warning is a failure."""
    out = package.folder / name
    known = [*(API / f"{part}.dll" for part in PARTS), *references]
    words = [*WORDS, f"-target:{kind}", f"-out:{out}", *(f"-reference:{path}" for path in known), *map(str, sources)]
    package.once(f"net472-{name}", lambda: run(str(compiler()), *words, folder=ROOT))
    return out


def test_the_sources_compile_against_its_api(assembly: Path) -> None:
    assert assembly.stat().st_size > 50_000


def asked() -> list[Case]:
    """The cases of the contract in XML that hold no free content."""
    return [case for case in cases() if case.format == "xml" and case.schema is None and not OF_JSON.search(case.text)]


def test_xml_is_read_and_written_by_mono(package: Package, assembly: Path) -> None:
    source = package.folder / "framework.cs"
    text = (PROGRAMS / "framework" / "Program.cs").read_text("utf-8")
    source.write_text(text.replace("HubSante.Models.V0", package.namespace), "utf-8")
    program = compiled(package, "framework.exe", [source], [assembly], "exe")
    lines = "".join(f"{b64encode(case.text.encode()).decode()}\n" for case in asked())
    done = subprocess.run(["mono", str(program)], input=lines, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    answers = [b64decode(line).decode() for line in done.stdout.splitlines()]
    wrong = []
    for case, answer in zip(asked(), answers, strict=True):
        expected = "\n".join(f"{code} {path}" for code, path in case.errors)
        if answer != expected if case.errors else not answer.endswith("\nTrue"):
            wrong.append((case.name, answer[:1500], expected))
    assert wrong == []
    assert len(answers) > 30
