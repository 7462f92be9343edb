"""Names on the wire: what JSON and XML can both carry."""

from __future__ import annotations

import re
from typing import Final

XML_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,249}")


def is_xml_name(name: str) -> bool:
    """Whether a name can be an element's in XML, and tell a field of a class."""
    return bool(XML_NAME.fullmatch(name)) and any(char.isalpha() for char in name)
