"""What is looked at before a parser opens a workbook: how far its cells reach, and what its parts are."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from itertools import dropwhile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import limits, store
from generator.readers.archive import LARGE, UnreadableWorkbook, check_workbook
from generator.readers.grid import read_sheets
from generator.readers.parts import LONGEST_TAG, PIECE, packed_part, pieces, whole_tags
from generator.store import Store
from tests.readers.edit import MAIN, minimal

TEXT = 't="inlineStr"><is><t>y</t></is>'
WIDE_ROW = f'<row r="1"><c r="A1" {TEXT}</c><c r="XFD1" {TEXT}</c></row>'
SHEET = "xl/worksheets/sheet1.xml"

FAR = {
    "eight digits": f'<row r="12"><c r="B10003"/><c r="C10000000" {TEXT}</c></row>',
    "nine digits": f'<row r="12"><c r="B10003"/><c r="A999999999" {TEXT}</c></row>',
    "zeros in front": f'<row r="12"><c r="B10003"/><c r="XFD0000001048576" {TEXT}</c></row>',
    "five letters": f'<row r="12"><c r="B10003"/><c r="AAAAA1234" {TEXT}</c></row>',
    "far row, no address": f'<row r="200000"><c {TEXT}</c></row>',
    "farthest row, no address": f'{WIDE_ROW}<row r="4000000000"><c {TEXT}</c></row>',
    "wide, rows without number": f"{WIDE_ROW}{f'<row><c {TEXT}</c></row>' * 5_000}",
    "wide, empty rows": f"{WIDE_ROW}{'<row/>' * 5_000}<row><c {TEXT}</c></row>",
    "tall, cells without address": f'<row r="999"><c r="A999" {TEXT}</c></row><row r="2">{"<c/>" * 20_000}<c/></row>',
    "an r of another namespace": f'{WIDE_ROW}<row x:r="1"><c {TEXT}</c></row>' + '<row ht=" > "/>' * 5_000,
    "a prefix, single quotes": f"{WIDE_ROW}<x:row xmlns:x='{MAIN[1:-1]}' r\n=\t'200000'><x:c r = 'B200000'/></x:row>",
    "no blank between attributes": f"""{WIDE_ROW}<row s="1"r='200000'><c t='n'r='XFD200000'><v>1</v></c></row>""",
}


@pytest.mark.parametrize("name", FAR)
def test_cells_too_far_apart_are_refused(name: str, tmp_path: Path) -> None:
    """The parser aborts the process, or takes gigabytes, for most of them."""
    path = minimal(tmp_path / "a.xlsx", FAR[name])
    with pytest.raises(UnreadableWorkbook, match=r"SHEET_ROWS|WORKBOOK_GRID_CELLS"):
        check_workbook(path.read_bytes())


@pytest.mark.parametrize(
    "rows",
    [
        f"<row><c {TEXT}</c><c {TEXT}</c></row>" * 2_000,
        f'{WIDE_ROW}<row r="999"><c r="XFD999" {TEXT}</c></row>',
        f'<row r="99999"><c r="FA99999" {TEXT}</c></row>',
        f'<row r="9999"><c r="zz9999" {TEXT}</c></row>',
    ],
    ids=["no address", "three letters, three digits", "five digits", "lower case"],
)
def test_what_fits_is_read(rows: str, tmp_path: Path) -> None:
    (sheet,) = read_sheets(minimal(tmp_path / "a.xlsx", rows), "f")
    assert sheet.text(len(sheet.rows) - 1, len(sheet.rows[-1]) - 1) == "y"


@pytest.mark.parametrize("before", range(PIECE - 20, PIECE + 3))
def test_markup_between_two_pieces_is_found(before: int, tmp_path: Path) -> None:
    path = minimal(tmp_path / "a.xlsx", "", extra={"xl/any": b" " * before + b'<!ENTITY b "c">'})
    with pytest.raises(UnreadableWorkbook, match="declares entities"):
        check_workbook(path.read_bytes())


def test_a_far_cell_between_two_pieces_is_found(tmp_path: Path) -> None:
    path = minimal(tmp_path / "a.xlsx", f'{WIDE_ROW}<row r="2"><c{" " * PIECE}r="XFD200000" {TEXT}</c></row>')
    with pytest.raises(UnreadableWorkbook, match="SHEET_ROWS"):
        check_workbook(path.read_bytes())


@given(st.lists(st.binary(max_size=9) | st.text("<ab", max_size=9).map(str.encode)))
def test_pieces_are_cut_before_a_tag_only(found: list[bytes]) -> None:
    cut = list(whole_tags(found))
    assert b"".join(cut) == b"".join(found)
    marked = list(dropwhile(lambda piece: b"<" not in piece, cut))
    assert all(piece.startswith(b"<") for piece in marked[1:] if piece)


def test_a_tag_without_end_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile, match="without markup"):
        list(whole_tags([b"<", *[b" " * PIECE] * (LONGEST_TAG // PIECE + 1)]))
    assert sum(map(len, whole_tags([b" " * PIECE] * (LONGEST_TAG // PIECE + 1)))) > LONGEST_TAG


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_a_part_comes_whole(size: int, method: int) -> None:
    content = (b"0123456789" * (size // 10 + 1))[:size]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("a", content)
        archive.writestr("folder/", b"")
    for entry, wanted in zip(archive.infolist(), (content, b""), strict=True):
        assert b"".join(pieces(entry, packed_part(entry, file.getvalue()))) == wanted


def changed(path: Path, **facts: int) -> Path:
    """The workbook with other facts of its sheet in the directory of the zip (APPNOTE.TXT 4.3.12)."""
    places = {"flag_bits": (8, 2), "method": (10, 2), "crc": (16, 4), "size": (24, 4), "offset": (42, 4)}
    content = bytearray(path.read_bytes())
    entry = content.rindex(SHEET.encode()) - 46
    for name, value in facts.items():
        start, length = places[name]
        content[entry + start : entry + start + length] = value.to_bytes(length, "little")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "facts",
    [
        *({"flag_bits": 1}, {"method": 0}, {"method": 12}, {"method": 99}, {"crc": 1}),
        *({"size": 0}, {"size": 10**6}, {"offset": 5}, {"offset": 10**6}),
    ],
    ids=str,
)
def test_a_part_that_is_not_what_the_zip_says_is_refused(facts: dict[str, int], tmp_path: Path) -> None:
    path = changed(minimal(tmp_path / "a.xlsx", WIDE_ROW), **facts)
    with pytest.raises(UnreadableWorkbook):
        check_workbook(path.read_bytes())


def test_a_part_that_shows_its_beginning_only_is_refused(tmp_path: Path) -> None:
    """Size and checksum are those of its first bytes: `zipfile` gives these, and all seems well."""
    path = minimal(tmp_path / "a.xlsx", WIDE_ROW)
    with zipfile.ZipFile(path) as archive:
        start = archive.read(SHEET)[:100]
    changed(path, size=len(start), crc=zlib.crc32(start))
    with zipfile.ZipFile(path) as archive:
        assert archive.read(SHEET) == start
    with pytest.raises(UnreadableWorkbook, match="not what the file says"):
        check_workbook(path.read_bytes())


def test_a_zip_that_says_it_is_too_large_is_not_inflated(tmp_path: Path) -> None:
    path = changed(minimal(tmp_path / "a.xlsx", WIDE_ROW), size=limits.WORKBOOK_INFLATED_BYTES + 1)
    with pytest.raises(UnreadableWorkbook, match="WORKBOOK_INFLATED_BYTES"):
        check_workbook(path.read_bytes())


def test_a_large_part_is_looked_at_once_and_only_as_it_was(tmp_path: Path) -> None:
    """What was found sound is inflated no more; the same part with one byte more is, and so is a refused one."""
    sound = f'{WIDE_ROW}<row r="2"><c r="B2"/></row><!--{random.Random(1).randbytes(LARGE).hex()}-->'
    kept = Store(tmp_path / "store")
    with store.using(kept):
        for _ in range(2):
            check_workbook(minimal(tmp_path / "a.xlsx", sound).read_bytes())
        assert len(kept.written) == 1
        check_workbook(minimal(tmp_path / "a.xlsx", sound + " ").read_bytes())
        assert len(kept.written) == 2
        for _ in range(2):
            with pytest.raises(UnreadableWorkbook, match="SHEET_ROWS"):
                check_workbook(minimal(tmp_path / "a.xlsx", f'{sound}<row r="200000"><c {TEXT}</c></row>').read_bytes())
        assert len(kept.written) == 2
