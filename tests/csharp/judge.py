"""The .NET package as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.model import Release
from tests.agreement.judging import Ask
from tests.csharp import support

PROGRAMS = support.PROGRAMS


def missing() -> str:
    """What it lacks."""
    return "" if support.dotnet() else "no .NET SDK"


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release; built in `folder` where it is not there yet."""
    package = support.lay_out(release, folder)
    built = package.folder / "conformance" / "bin" / "Debug" / support.framework() / "conformance.dll"
    dll = built if built.exists() else package.program("conformance")
    return lambda requests: support.ask(dll, requests)
