"""SHA256SUMS: what `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from generator.targets.base import OutputFile, text_file

NAME: Final = "SHA256SUMS"


def checksums(files: Iterable[OutputFile]) -> OutputFile:
    """The digest of every file, by name."""
    lines = (f"{hashlib.sha256(item.content).hexdigest()}  {item.path}" for item in sorted(files, key=lambda x: x.path))
    return text_file(NAME, "\n".join(lines))
