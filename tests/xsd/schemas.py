"""The rendered XML Schemas of a release, in a folder, and compiled."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from lxml import etree

from generator.targets import xsd
from tests.conftest import load_release

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@cache
def folder_of(release: Path) -> Path:
    """A temporary folder with the XML Schemas of a release folder."""
    out = Path(tempfile.mkdtemp(prefix="xsd"))
    for file in xsd.render(load_release(release)):
        (out / file.path).write_bytes(file.content)
    return out


@cache
def compiled(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path), PARSER))


def schema_file(release: Path, root: str) -> str | None:
    """The file that declares a root element."""
    if root == "edxlDistribution":
        return "EDXL-DE.xsd"
    names = {schema.root_element: schema.name for schema in load_release(release).schemas}
    return f"{names[root]}.xsd" if root in names else None
