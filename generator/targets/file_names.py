"""Names of files from words of the source: by allow-list, never two that a file system takes for one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import product
from typing import Final

from generator.targets.naming import LIGATURES, LONGEST, unique

UNSAFE: Final = re.compile(r"[^A-Za-z0-9_.-]+")
DEVICES: Final = frozenset({"con", "prn", "aux", "nul"} | {f"{name}{n}" for name in ("com", "lpt") for n in range(10)})
"""What Windows does not take as the name of a file, whatever follows the first dot."""
DEVICE_SPELLINGS: Final = frozenset(
    "".join(chars) for name in DEVICES for chars in product(*({char, char.upper()} for char in name))
)
"""The same in every mix of cases, for names of classes that files are named after (`CO-N` gives `CoN`)."""


def file_name(text: str) -> str:
    """A text as the first part of a file's name: ASCII letters, digits, `_`, `-` and, inside, `.`."""
    plain = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    folded = "".join(char for char in plain if not unicodedata.combining(char))
    name = re.sub(r"\.{2,}", ".", UNSAFE.sub("-", folded))[:LONGEST].strip(".-_") or "x"
    return f"x-{name}" if name.split(".")[0].casefold() in DEVICES else name


def file_names(texts: Iterable[str]) -> dict[str, str]:
    """A different name for each text, in order: clashes are numbered."""
    return unique(texts, file_name, DEVICE_SPELLINGS, lambda name: f"x-{name}")
