"""Names of messages and of types: what a document calls them, as files and XML can carry it."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

OTHER: Final = re.compile(r"[^A-Za-z0-9_.-]+")
LONGEST: Final = 90
DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


def safe_name(text: str, default: str = "message") -> str:
    """A name of letters, digits, `_`, `-` and `.` that begins with a letter: `user/signedup` → `user-signedup`."""
    found = OTHER.sub("-", text).strip("-._")
    found = ".".join(part.strip("-") for part in found.split(".") if part.strip("-"))[:LONGEST].rstrip("-._")
    if not found or not any(char.isalpha() for char in found):
        found = f"{default}-{found}" if found else default
    if not found[0].isalpha():
        found = f"{default}-{found}"
    return DEVICES.sub(lambda match: f"{match[0]}-{default}", found, count=1) if DEVICES.match(found) else found


def free_name(wanted: str, taken: Container[str]) -> str:
    """The name, with a number where it is taken; `taken` are in lower case, as files of some systems are."""
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
