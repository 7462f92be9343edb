"""A workbook as bytes: the same ones for the same content, on any day."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Final

from openpyxl import Workbook

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold."""
MADE: Final = datetime(2000, 1, 1)
AUTHOR: Final = "hubgen"
STAMP: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
NUMBER: Final = re.compile(rb'(<c r="[A-Z]+([0-9]+)"[^>]*>)<f>ROW\(\)-([0-9]+)</f><v\s*(?:/>|></v>)')


def workbook_bytes(workbook: Workbook) -> bytes:
    """The file of a workbook, without a time, and with the values of its row numbers.

    openpyxl writes formulas without their values; a reader that does not calculate, as ours,
    would find no ID.
    """
    workbook.properties.creator = workbook.properties.lastModifiedBy = AUTHOR
    workbook.properties.created = MADE
    plain = io.BytesIO()
    workbook.save(plain)
    out = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, _settled(name, source.read(name)), compresslevel=9)
    return out.getvalue()


def _settled(name: str, part: bytes) -> bytes:
    if name == "docProps/core.xml":
        stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return STAMP.sub(lambda match: match[1] + stamp + match[2], part)
    if name.startswith("xl/worksheets/"):
        return NUMBER.sub(_with_value, part)
    return part


def _with_value(match: re.Match[bytes]) -> bytes:
    value = int(match[2]) - int(match[3])
    return b"%s<f>ROW()-%s</f><v>%d</v>" % (match[1], match[3], value)
