"""The judges of a document: our validator, the packages of five languages, and both kinds of schema."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from lxml import etree

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release
from generator.model.envelope import ENVELOPE
from tests.agreement.mutants import Request
from tests.conftest import load_release
from tests.csharp import support as csharp_support
from tests.java import support as java_support
from tests.json_schema.oracle import our_documents
from tests.python import support as python_support
from tests.ruby import support as ruby_support
from tests.xsd.schemas import PARSER, compiled, folder_of, schema_file

Errors = list[list[str]]
Ask = Callable[[list[Request]], Iterable[dict[str, Any]]]
ENVELOPE_KEYS = frozenset(field.name for field in ENVELOPE.fields)
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


def schema_verdict(folder: Path, request: Request) -> bool:
    """What JSON Schema or XML Schema say of a document that can be read."""
    if request["format"] == "json":
        return _json_schema(folder).accepts(json.loads(request["text"]))
    root = etree.fromstring(request["text"].encode(), PARSER)
    name = schema_file(folder, etree.QName(root).localname)
    return name is not None and bool(compiled(folder_of(folder) / name).validate(root))


@dataclass(frozen=True)
class _JsonSchemas:
    envelope: Any
    bare: Any
    roots: frozenset[str]

    def accepts(self, document: Any) -> bool:
        """An envelope is told by its properties, as docs/packages.md has it; any other is one root element."""
        is_object = isinstance(document, dict)
        is_envelope = is_object and document.keys() & ENVELOPE_KEYS and not document.keys() & self.roots
        return bool((self.envelope if is_envelope else self.bare).is_valid(document))


@cache
def _json_schema(folder: Path) -> _JsonSchemas:
    documents = our_documents(folder)
    registry = jsonschema_rs.Registry([(item["$id"], item) for item in documents.values()])
    schemas = {item.root_element: item.name for item in load_release(folder).messages}
    bare = {
        "type": "object",
        "properties": {root: {"$ref": documents[name]["$id"]} for root, name in schemas.items()},
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
    }
    made = [
        jsonschema_rs.Draft7Validator(item, registry=registry, validate_formats=False)
        for item in (documents["EDXL-DE"], bare)
    ]
    return _JsonSchemas(made[0], made[1], frozenset(schemas))


def answers(ask: Ask, requests: list[Request]) -> Iterator[tuple[Errors, bool]]:
    """The errors that a program finds in each document, sorted, and its verdict."""
    for answer in ask(requests):
        yield sorted(answer["errors"], key=lambda error: (error[1], error[0])), answer["valid"]
