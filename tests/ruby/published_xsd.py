"""What the published XSD say of an XML sample, by lxml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

ENVELOPE = ("EDXL-DE-full", "EDXL-DE-full-no-header")


def accepts(folder: Path, text: str) -> bool:
    """By the schema of the envelope (with a header or without), or by the one that declares the root element."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        document = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return False
    if document.getroottree().docinfo.doctype:
        return False
    name = etree.QName(document).localname
    schemas = ENVELOPE if name == "edxlDistribution" else _declaring(folder, name)
    assert schemas, f"no published schema declares {name}"
    return any(_schema(folder, schema).validate(document) for schema in schemas)


def _declaring(folder: Path, element: str) -> list[str]:
    files = sorted((folder / "expected" / "xsd").glob("*.xsd"))
    return [path.stem for path in files if f'<element name="{element}"' in path.read_text(encoding="utf-8")]


@cache
def _schema(folder: Path, name: str) -> Any:
    return etree.XMLSchema(etree.parse(str(folder / "expected" / "xsd" / f"{name}.xsd")))
