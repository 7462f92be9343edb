"""The judges of a document: our validator, and the packages of five languages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release
from tests.agreement.json_schemas import Errors
from tests.agreement.mutants import Request, mutants
from tests.conftest import load_release
from tests.csharp import support as csharp_support
from tests.java import support as java_support
from tests.python import support as python_support
from tests.ruby import support as ruby_support

Ask = Callable[[list[Request]], Iterable[dict[str, Any]]]
LANGUAGES = ("pydantic", "dataclass", "csharp", "java", "ruby")


def missing() -> list[str]:
    """The languages whose tools are not here."""
    absent = {"csharp": csharp_support.dotnet() is None, "java": bool(java_support.MISSING)}
    return [name for name, is_absent in {**absent, "ruby": bool(ruby_support.missing())}.items() if is_absent]


def our_errors(folder: Path, requests: Iterable[Request]) -> list[Errors]:
    """The errors that our validator finds in each document."""
    rules = compile_rules(load_release(folder))
    return [
        [[item.code, item.path] for item in validate(request["text"].encode(), rules).findings] for request in requests
    ]


def program(language: str, folder: Path, builds: Path) -> Ask:
    """The conformance program of a language for a release folder; built below `builds` where it is not there yet."""
    release = load_release(folder)
    return {"csharp": _csharp, "java": _java, "ruby": _ruby}.get(language, _python(language))(release, builds)


def _csharp(release: Release, builds: Path) -> Ask:
    package = csharp_support.lay_out(release, _place("csharp", release, builds))
    built = package.folder / "conformance" / "bin" / "Debug" / csharp_support.framework() / "conformance.dll"
    dll = built if built.exists() else package.program("conformance")
    return lambda requests: csharp_support.ask(dll, requests)


def _java(release: Release, builds: Path) -> Ask:
    package = java_support.lay_out(release, _place("java", release, builds))
    if not (package.folder / "target" / "dependency").is_dir():
        package.build()
    command = package.program("Conformance")
    return lambda requests: java_support.ask(command, requests, package.folder)


def _ruby(release: Release, builds: Path) -> Ask:
    return ruby_support.lay_out(release, _place("ruby", release, builds)).ask


def _python(flavour: str) -> Callable[[Release, Path], Ask]:
    def made(release: Release, builds: Path) -> Ask:
        return python_support.lay_out(release, flavour, _place(flavour, release, builds)).ask

    return made


def _place(language: str, release: Release, builds: Path) -> Path:
    """A folder that is another one for another package or another program."""
    target = {"csharp": csharp_support, "java": java_support, "ruby": ruby_support}.get(language)
    render = target.render if target else python_support.TARGETS[language].render
    digest = hashlib.sha256()
    for file in render(release):
        digest.update(file.path.encode() + b"\0" + file.content)
    programs = Path(__file__).parent.parent / language / "programs"
    for path in sorted(item for item in programs.rglob("*") if "onformance" in str(item) and item.is_file()):
        digest.update(path.read_bytes())
    return builds / f"{language}-{digest.hexdigest()[:16]}"


def differences(folder: Path, ask: Ask, count: int = 400) -> list[tuple[Request, Errors, Errors]]:
    """The mutants of a release on which a program and our validator find other errors: the mutant, and both."""
    requests = mutants(folder, count)
    asked = zip(requests, answers(ask, requests), our_errors(folder, requests), strict=True)
    return [(request, found, wanted) for request, (found, _), wanted in asked if found != wanted]


def answers(ask: Ask, requests: list[Request]) -> Iterator[tuple[Errors, bool]]:
    """The errors that a program finds in each document, sorted, and its verdict."""
    for answer in ask(requests):
        yield sorted(answer["errors"], key=lambda error: (error[1], error[0])), answer["valid"]
