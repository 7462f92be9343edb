"""What the published schemas say of a sample, by validators that are not ours."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import xmlschema
from jsonschema import Draft7Validator
from lxml import etree

from tests.conftest import load_release

ENVELOPE_XSD = ("EDXL-DE-full", "EDXL-DE-full-no-header")


def published_json_verdict(folder: Path, request: dict[str, Any]) -> bool:
    """By `expected/json-schema`: the envelope's schema and that of the message in it, or the message's alone."""
    document = json.loads(request["text"])
    if request["schema"]:
        return _schema(folder, request["schema"]).is_valid(document)
    if "content" not in document:
        (root,) = document
        return _schema(folder, _by_root(folder)[root]).is_valid(document[root])
    return _schema(folder, "EDXL-DE-envelope-only").is_valid(document) and all(
        _message_verdict(folder, item) for item in document["content"]
    )


def _message_verdict(folder: Path, item: Any) -> bool:
    message = item["jsonContent"]["embeddedJsonContent"]["message"]
    known = _by_root(folder)
    roots = [name for name in message if name in known]
    if len(roots) != 1:
        return False
    schema = known[roots[0]]
    has_header = schema not in {"RS-ERROR", "RS-INFO", "TECHNICAL_NOREQ", "customContent"}
    header = not has_header or _schema(folder, "RC-DE").is_valid(message)
    return header and _schema(folder, schema).is_valid(message[roots[0]])


def published_xml_verdict(folder: Path, request: dict[str, Any]) -> bool:
    """By `expected/xsd`: that of the envelope with or without a header, or that which declares the root element."""
    try:
        document = etree.fromstring(request["text"].encode(), etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return False
    if document.getroottree().docinfo.doctype:
        return False
    root = etree.QName(document)
    names = ENVELOPE_XSD if root.localname == "edxlDistribution" else _declaring(folder, root.localname)
    return any(_xsd_verdict(folder, name, document) for name in names)


def _xsd_verdict(folder: Path, name: str, document: Any) -> bool:
    """By lxml, or by xmlschema where a pattern is too much for lxml (caseId since 3.0)."""
    try:
        return bool(_xsd(folder, name).validate(document))
    except etree.XMLSchemaValidateError:
        return bool(_patient_xsd(folder, name).is_valid(document))


@cache
def _schema(folder: Path, name: str) -> Draft7Validator:
    path = folder / "expected" / "json-schema" / f"{name}.schema.json"
    return Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


@cache
def _by_root(folder: Path) -> dict[str, str]:
    """The schema of each root element, as the published XSD declare them."""
    return {schema.root_element: schema.name for schema in load_release(folder).messages}


def _declaring(folder: Path, element: str) -> list[str]:
    files = sorted((folder / "expected" / "xsd").glob("*.xsd"))
    return [path.stem for path in files if f'<element name="{element}" type' in path.read_text(encoding="utf-8")]


@cache
def _xsd(folder: Path, name: str) -> Any:
    return etree.XMLSchema(etree.parse(str(folder / "expected" / "xsd" / f"{name}.xsd")))


@cache
def _patient_xsd(folder: Path, name: str) -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(folder / "expected" / "xsd" / f"{name}.xsd"))
