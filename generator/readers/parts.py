"""The parts of a zip, inflated piece by piece: each is what the directory says of it, or is refused."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

PIECE: Final = 2**18
"""Bytes inflated at a time: what stays in a processor's cache is read again at no cost."""
LONGEST_TAG: Final = 2**24
"""Bytes from one `<` to the next: a cell holds 32,767 characters, a picture has the byte of a `<` now and then."""
HEADER: Final = b"PK\x03\x04"
HEADER_BYTES: Final = 30
ENCRYPTED: Final = 1


def pieces(entry: zipfile.ZipInfo, packed: bytes) -> Iterator[bytes]:
    """The content of a part, inflated from `packed`.

    Raises `zipfile.BadZipFile` or `zlib.error` where it is damaged, or not of the size that the directory gives;
    `zipfile` itself gives the beginning of a part that is longer (APPNOTE.TXT 6.3.10, 4.3.7).
    """
    size = crc = 0
    for piece in _inflated(packed, entry):
        size += len(piece)
        if size > entry.file_size:
            break
        crc = zlib.crc32(piece, crc)
        yield piece
    if size != entry.file_size or crc != entry.CRC:
        raise zipfile.BadZipFile(f"the part {entry.filename!r} is not what the file says it is")


def packed_part(entry: zipfile.ZipInfo, file: bytes) -> bytes:
    """The bytes of a part as they stand in `file`. Raises `zipfile.BadZipFile` where they are not, or are encrypted."""
    start = entry.header_offset
    header = file[start : start + HEADER_BYTES]
    if len(header) < HEADER_BYTES or not header.startswith(HEADER):
        raise zipfile.BadZipFile(f"the part {entry.filename!r} is not where the file says it is")
    if entry.flag_bits & ENCRYPTED:
        raise zipfile.BadZipFile(f"the part {entry.filename!r} is encrypted")
    start += HEADER_BYTES + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    return file[start : start + entry.compress_size]


def _inflated(packed: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    if entry.compress_type == zipfile.ZIP_STORED:
        yield from (packed[start : start + PIECE] for start in range(0, len(packed), PIECE))
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(f"the part {entry.filename!r} is packed in a way that no workbook is")
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), PIECE):
        waiting = packed[start : start + PIECE]
        while piece := inflater.decompress(waiting, PIECE):
            yield piece
            waiting = inflater.unconsumed_tail
    if entry.compress_size and not inflater.eof:
        raise zipfile.BadZipFile(f"the part {entry.filename!r} is cut off")


def whole_tags(found: Iterable[bytes]) -> Iterator[bytes]:
    """The same content, from its first `<` on cut before a `<` only: nothing that is looked for in a tag is cut in two.

    Raises `zipfile.BadZipFile` where a tag, and the text behind it, is longer than any of a workbook.
    """
    left = bytearray()
    for piece in found:
        end = piece.rfind(b"<")
        left += piece[:end] if end >= 0 else piece
        if end >= 0 or not left.startswith(b"<"):
            yield bytes(left)
            left = bytearray(piece[end:] if end >= 0 else b"")
        elif len(left) > LONGEST_TAG:
            raise zipfile.BadZipFile(f"a part has more than {LONGEST_TAG:,} bytes without markup")
    yield bytes(left)
