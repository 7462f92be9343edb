"""Zip archives of which every byte is settled: order, times, modes, and who made them.

What a build tool writes carries the hour and the umask of the build; it is read and written again here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Final

MODE: Final = 0o100644
UNIX: Final = 3
"""The system that an entry was made on: its mode counts (APPNOTE, 4.4.2.2)."""


def read_zip(content: bytes) -> dict[str, bytes]:
    """The files of an archive by name, in its order; entries for folders are left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {item.filename: archive.read(item) for item in archive.infolist() if not item.is_dir()}


def write_zip(files: Mapping[str, bytes], moment: datetime) -> bytes:
    """An archive of `files`, in their order, all of one moment and one mode."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = MODE << 16
            archive.writestr(entry, content, compresslevel=9)
    return buffer.getvalue()


def settled_jar(content: bytes, moment: datetime) -> bytes:
    """A jar with its manifest first, where a reader that streams expects it, then the rest by name."""
    files = read_zip(content)
    return write_zip(dict(sorted(files.items(), key=lambda item: (item[0] != "META-INF/MANIFEST.MF", item[0]))), moment)
