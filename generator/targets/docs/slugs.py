"""Names of pages: by allow-list, never two that a file system takes for one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from generator.targets.file_names import DEVICE_SPELLINGS, DEVICES
from generator.targets.naming import LIGATURES, LONGEST, unique

UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")
TAKEN: Final = DEVICES | {"index"}
"""The overview of a folder, and what Windows does not take as the name of a file."""


def slug(text: str) -> str:
    """A text as part of a page's address: ASCII letters, digits, `_` and `-`."""
    plain = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    folded = "".join(char for char in plain if not unicodedata.combining(char))
    name = UNSAFE.sub("-", folded).strip("-_")[:LONGEST] or "x"
    return f"{name}_" if name.casefold() in TAKEN else name


def slugs(texts: Iterable[str]) -> dict[str, str]:
    """A different slug for each text, in order: clashes are numbered."""
    return unique(texts, slug, DEVICE_SPELLINGS, lambda name: f"{name}_")
