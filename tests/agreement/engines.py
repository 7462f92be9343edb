"""The engines that judge by our schemas: three of JSON Schema, three of XML Schema."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import xmlschema
from lxml import etree

from tests.agreement import json_schemas
from tests.agreement.json_schemas import Errors
from tests.agreement.mutants import Request
from tests.java import support as java_support
from tests.xsd.schemas import PARSER, compiled, folder_of, schema_file

Verdict = tuple[Errors | None, bool]
"""The errors, where they can be told, and whether the document is accepted."""
XERCES = "xerces:xercesImpl:2.12.2"
PROGRAM = Path(__file__).parent / "programs" / "Xerces.java"


@dataclass(frozen=True)
class Engine:
    """Judges the documents of one format; all can be read."""

    format: str
    judge: Callable[[Path, list[Request]], list[Verdict]]


def engines(builds: Path) -> dict[str, Engine]:
    """The engines by name, Xerces only where there is a Java; its jar is put below `builds`."""
    of_json = {name: Engine("json", partial(_by_json, name)) for name in json_schemas.ENGINES}
    of_xml = {"lxml": Engine("xml", _by_lxml), "xmlschema": Engine("xml", _by_xmlschema)}
    if not java_support.MISSING:
        of_xml["xerces"] = Engine("xml", partial(_by_xerces, builds))
    return of_json | of_xml


def _by_json(engine: str, folder: Path, requests: list[Request]) -> list[Verdict]:
    judge = json_schemas.json_schemas(folder, engine).judge
    return [judge(json.loads(request["text"])) for request in requests]


def _by_lxml(folder: Path, requests: list[Request]) -> list[Verdict]:
    return [
        (None, file is not None and bool(compiled(file).validate(etree.fromstring(request["text"].encode(), PARSER))))
        for request, file in zip(requests, _files(folder, requests), strict=True)
    ]


def _by_xmlschema(folder: Path, requests: list[Request]) -> list[Verdict]:
    schema = _envelope(folder_of(folder))
    return [
        (None, file is not None and schema.is_valid(request["text"], use_location_hints=False))
        for request, file in zip(requests, _files(folder, requests), strict=True)
    ]


@cache
def _envelope(schemas: Path) -> xmlschema.XMLSchema:
    """The schema of the envelope, which reaches every other."""
    return xmlschema.XMLSchema(str(schemas / "EDXL-DE.xsd"))


def _by_xerces(builds: Path, folder: Path, requests: list[Request]) -> list[Verdict]:
    files = _files(folder, requests)
    lines = [
        f"{file} {base64.b64encode(request['text'].encode()).decode()}\n"
        for request, file in zip(requests, files, strict=True)
        if file is not None
    ]
    command = ("java", "-cp", str(_jar(builds)), str(PROGRAM))
    said = iter(java_support.run(*command, folder=builds, text="".join(lines)).split())
    return [(None, file is not None and next(said) == "true") for file in files]


@cache
def _jar(builds: Path) -> Path:
    """Xerces, from Maven's cache or by it."""
    java_support.maven("dependency:copy", f"-Dartifact={XERCES}", f"-DoutputDirectory={builds}", folder=builds)
    _, name, version = XERCES.split(":")
    return builds / f"{name}-{version}.jar"


def _files(folder: Path, requests: list[Request]) -> list[Path | None]:
    """The schema that declares the root element of each document."""
    roots = [etree.fromstring(request["text"].encode(), PARSER) for request in requests]
    names = [schema_file(folder, etree.QName(root).localname) for root in roots]
    return [folder_of(folder) / name if name else None for name in names]
