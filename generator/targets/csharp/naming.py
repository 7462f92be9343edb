"""C# names (.NET naming guidelines): PascalCase for namespaces, types and properties.

What is reserved or taken gets the prefix `Hub` (types, namespaces) or the suffix `Value` (properties). The constant of
a code keeps the code's own words (`T2_INTER`), since people look for codes, not for phrases.
"""

from __future__ import annotations

import re
from typing import Final

from generator.model import Release
from generator.targets.csharp.reserved import CODE_MEMBERS, MEMBERS, RUNTIME_TYPES, SYSTEM_TYPES
from generator.targets.file_names import DEVICE_SPELLINGS
from generator.targets.naming import constant, pascal
from generator.targets.package_names import spelling
from generator.targets.package_view import NameRule, Naming

TAKEN: Final = RUNTIME_TYPES | SYSTEM_TYPES | DEVICE_SPELLINGS
"""A namespace is a folder and a type a file, too."""


def _type_escape(name: str) -> str:
    return f"Hub{name}"


def _member_escape(name: str) -> str:
    return f"{name}Value"


NAMING: Final = Naming(
    module=NameRule(pascal, TAKEN, _type_escape),
    type=NameRule(pascal, TAKEN, _type_escape),
    field=NameRule(pascal, MEMBERS, _member_escape),
    constant=NameRule(constant, CODE_MEMBERS),
)


def root_namespace(release: Release) -> str:
    """`HubSante.Models.V3`: the release line is in the name, so that lines live side by side."""
    return f"{spelling(release.package).pascal}.Models.V{re.sub(r'[^0-9A-Za-z]', '_', release.major)}"


def without_owner(names: list[str], owner: str) -> list[str]:
    """Member names, none of which is its class's own (C# forbids it)."""
    taken = set(names)
    result = []
    for name in names:
        while name == owner or (name not in names and name in taken):
            name = _member_escape(name)
        taken.add(name)
        result.append(name)
    return result
