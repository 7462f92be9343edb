"""What NuGet's packer makes up at each run, settled: the name of the core properties and the relationships' ids.

A package is an OPC container (ECMA-376, part 2): `_rels/.rels` names the nuspec and the core properties.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from generator.toolchain.archive import read_zip, write_zip

RELATIONSHIPS: Final = "_rels/.rels"
PROPERTIES: Final = "package/services/metadata/core-properties/properties.psmdcp"
FIRST: Final = ("[Content_Types].xml", RELATIONSHIPS)
RANDOM_NAME: Final = re.compile(rb'(?<=")/?package/services/metadata/core-properties/[^"/]+\.psmdcp(?=")')
RANDOM_ID: Final = re.compile(rb'(?<=\sId=")[^"]+(?=")')


def settled_nupkg(content: bytes, moment: datetime) -> bytes:
    """The same package, the same bytes at each build: parts by name, ids counted."""
    files = {_settled_name(name): data for name, data in read_zip(content).items()}
    files[RELATIONSHIPS] = _settled_relationships(files[RELATIONSHIPS])
    order = sorted(files, key=lambda name: (name not in FIRST, name))
    return write_zip({name: files[name] for name in order}, moment)


def _settled_name(name: str) -> str:
    return PROPERTIES if name.endswith(".psmdcp") else name


def _settled_relationships(document: bytes) -> bytes:
    named = RANDOM_NAME.sub(b"/" + PROPERTIES.encode(), document)
    numbers = iter(range(1, 1 + len(RANDOM_ID.findall(named))))
    return RANDOM_ID.sub(lambda _: f"R{next(numbers)}".encode(), named)
