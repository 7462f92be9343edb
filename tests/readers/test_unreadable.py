"""Files that are no workbook, or must not be opened: one clear line each, quickly, and no traceback."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator import limits
from generator.diagnostics import Collector
from generator.pipeline import load
from tests.conftest import ROOT, SPECS, own_releases
from tests.readers.edit import MAIN, cell_xml, minimal, write_zip
from tests.support.costs import cost_of

SOUND = SPECS / own_releases()[-1]
SHEET = f'<worksheet xmlns="{MAIN[1:-1]}"><sheetData>'.encode(), b"</sheetData></worksheet>"
TEXTS_RELATION = (
    b'<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
    b'Target="sharedStrings.xml"/>'
)
A1 = f'<row r="1">{cell_xml("A1", "x")}</row>'


def far_cell(path: Path) -> None:
    minimal(path, f'{A1}<row r="1048576">{cell_xml("XFD1048576", "x")}</row>')


def far_row(path: Path) -> None:
    minimal(path, f'{A1}<row r="1048576">{cell_xml("A1048576", "x")}</row>')


def far_cell_in_a_sheet_of_any_name(path: Path) -> None:
    minimal(path, f'{A1}<row r="1048576">{cell_xml("XFD1048576", "x")}</row>')
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace(b"worksheets/sheet1.xml", b"elsewhere.bin")
    parts["xl/elsewhere.bin"] = parts.pop("xl/worksheets/sheet1.xml")
    write_zip(path, parts)


def far_cell_in_utf16(path: Path) -> None:
    far_cell(path)
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    parts["xl/worksheets/sheet1.xml"] = ('<?xml version="1.0" encoding="UTF-16"?>' + sheet).encode("utf-16")
    write_zip(path, parts)


def dtd(path: Path) -> None:
    minimal(path, A1, head='<!DOCTYPE a [<!ENTITY b "c">]>')


def dtd_in_utf16(path: Path) -> None:
    sheet = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    minimal(path, A1, extra={"xl/worksheets/sheet1.xml": sheet.encode("utf-16")})


def bomb(path: Path) -> None:
    minimal(path, A1, extra={"xl/media/image1.png": b"\0" * (limits.WORKBOOK_INFLATED_BYTES + 1)})


def bomb_of_many_parts(path: Path) -> None:
    part = b"\0" * 2**20
    minimal(path, A1, extra={f"xl/media/{n}.png": part for n in range(limits.WORKBOOK_INFLATED_BYTES // 2**20 + 1)})


def too_many_parts(path: Path) -> None:
    minimal(path, A1, extra={f"xl/media/{n}": b"" for n in range(limits.WORKBOOK_ENTRIES)})


def overlapping_parts(path: Path) -> None:
    """Two entries of the directory that share one place in the file."""
    minimal(path, A1, extra={"xl/a": b"a" * 100, "xl/b": b"b" * 100})
    content = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        offsets = {name: archive.getinfo(name).header_offset for name in ("xl/a", "xl/b")}
    directory = content.index(b"PK\x01\x02")
    entry = content.index(b"xl/b", directory) - 46
    changed = bytearray(content)
    changed[entry + 42 : entry + 46] = offsets["xl/a"].to_bytes(4, "little")
    path.write_bytes(changed)


def damaged(path: Path) -> None:
    content = bytearray(sorted((SOUND / "models").glob("*.xlsx"))[0].read_bytes())
    start = len(content) // 3
    content[start : start + 200] = b"\xff" * 200
    path.write_bytes(content)


def cut_off(path: Path) -> None:
    content = sorted((SOUND / "models").glob("*.xlsx"))[0].read_bytes()
    path.write_bytes(content[: len(content) // 2])


def wrong_xml(path: Path) -> None:
    minimal(path, "<row><c></row>")


def zip_of_text(path: Path) -> None:
    write_zip(path, {"readme.txt": b"no workbook"})


def missing_sheet_part(path: Path) -> None:
    minimal(path, A1)
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    del parts["xl/worksheets/sheet1.xml"]
    write_zip(path, parts)


def with_parts(path: Path, **parts: bytes) -> None:
    """A workbook packed as well as can be, with other parts of the folder `xl`."""
    minimal(path, A1)
    with zipfile.ZipFile(path) as archive:
        made = {item.filename: archive.read(item) for item in archive.infolist()}
    names = {"sheet": "xl/worksheets/sheet1.xml", "texts": "xl/sharedStrings.xml", "picture": "xl/media/1.bmp"}
    made |= {names[name]: content for name, content in parts.items()}
    made["xl/_rels/workbook.xml.rels"] = made["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", TEXTS_RELATION + b"</Relationships>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in made.items():
            archive.writestr(name, content)


def filled(start: bytes, unit: bytes, end: bytes, size: int = limits.WORKBOOK_INFLATED_BYTES - 2**16) -> bytes:
    return start + unit * ((size - len(start) - len(end)) // len(unit)) + end


def bomb_of_texts(path: Path) -> None:
    with_parts(path, texts=filled(f'<sst xmlns="{MAIN[1:-1]}">'.encode(), b"<si><t>a</t></si>", b"</sst>"))


def bomb_of_cells(path: Path) -> None:
    with_parts(path, sheet=filled(SHEET[0] + b'<row r="1">', b'<c r="A1"><v>1</v></c>', b"</row>" + SHEET[1]))


def bomb_of_blanks(path: Path) -> None:
    with_parts(path, sheet=filled(SHEET[0], b" ", SHEET[1]))


def bomb_of_a_picture(path: Path) -> None:
    with_parts(path, picture=filled(b"BM<", b"\0", b""))


def noisy(start: bytes, unit: bytes, end: bytes) -> bytes:
    """The same, packed badly: no ratio gives it away."""
    noise = b"".join(b"<!--%s-->" % Random(n).randbytes(2**10).hex().encode() for n in range(200))
    return filled(start, noise + unit * (2**19 // len(unit)), end, 40 * 2**20)


def far_cells_in_noise(path: Path) -> None:
    with_parts(path, sheet=noisy(SHEET[0] + b'<row r="9999">', b'<c r="XFD9999"><v>1</v></c>', b"</row>" + SHEET[1]))


def cells_without_address_in_noise(path: Path) -> None:
    with_parts(path, sheet=noisy(SHEET[0] + b'<row r="999">', b"<c/>", b"</row>" + SHEET[1]))


def text_without_end(path: Path) -> None:
    text = b"".join(Random(n).randbytes(2**19).hex().encode() for n in range(32))
    with_parts(path, sheet=SHEET[0] + b"<row><c><is><t>" + text + b"</t></is></c></row>" + SHEET[1])


def parts_in_each_other(path: Path) -> None:
    """The data of one part hold the header of the next, as in the zip bombs of Fifield (2019)."""
    with_parts(path, picture=b"\0" * 2**20)
    content = bytearray(path.read_bytes())
    entries = [at.start() for at in re.finditer(b"PK\x01\x02", content)]
    for entry in entries[:-1]:
        content[entry + 20 : entry + 24] = len(content).to_bytes(4, "little")
    path.write_bytes(content)


def one_sheet_of_many_names(path: Path) -> None:
    last = limits.WORKBOOK_GRID_CELLS // 16_384 // 4
    minimal(path, f'{A1}<row r="{last}">{cell_xml(f"XFD{last}", "x")}</row>')
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    names = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="r1"/>' % (n, n) for n in range(2, 250))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", names + b"</sheets>")
    write_zip(path, parts)


LARGE_GRID = "one sheet of many names"
"""Refused when its grids are added up; one alone is within the limit, and takes the parser 290 MB."""
KINDS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("Identifiant;Libellé\n"),
    "encrypted": lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4_000)),
    "zip of something else": zip_of_text,
    "folder": lambda path: path.mkdir(),
    "damaged": damaged,
    "cut off": cut_off,
    "XML that is not well-formed": wrong_xml,
    "missing part": missing_sheet_part,
    "far cell": far_cell,
    "far cell in a sheet of any name": far_cell_in_a_sheet_of_any_name,
    "far cell in UTF-16": far_cell_in_utf16,
    "far row": far_row,
    "DTD": dtd,
    "DTD in UTF-16": dtd_in_utf16,
    "bomb": bomb,
    "bomb of many parts": bomb_of_many_parts,
    "too many parts": too_many_parts,
    "overlapping parts": overlapping_parts,
    "bomb of texts": bomb_of_texts,
    "bomb of cells": bomb_of_cells,
    "bomb of blanks": bomb_of_blanks,
    "bomb of a picture": bomb_of_a_picture,
    "far cells in noise": far_cells_in_noise,
    "cells without address in noise": cells_without_address_in_noise,
    "text without end": text_without_end,
    "parts in each other": parts_in_each_other,
    LARGE_GRID: one_sheet_of_many_names,
}


def release_with(make: Callable[[Path], object], folder: Path, kind: str = "models") -> Path:
    (folder / kind).mkdir(parents=True)
    (folder / "release.yaml").write_text('release: "9.0"\n')
    make(folder / kind / "données.xlsx")
    return folder


PLACES = [(name, "models") for name in KINDS]
PLACES += [(name, "nomenclatures") for name in KINDS if "bomb" not in name]


@pytest.mark.parametrize(("name", "kind"), PLACES)
def test_one_clear_error(name: str, kind: str, tmp_path: Path) -> None:
    folder = release_with(KINDS[name], tmp_path / "r", kind)
    collector = Collector()
    assert load(folder, collector) is None
    if name == "folder":
        assert [problem.code for problem in collector.errors] == ["no-schema"]
        return
    problems = [problem for problem in collector.errors if problem.code == "unreadable-file"]
    assert len(problems) == 1, [str(problem) for problem in collector.all]
    assert str(problems[0].location) == f"{kind}/données.xlsx"
    assert problems[0].hint and "\n" not in problems[0].text


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> float:
    """CPU seconds that a readable release takes here, read for the first time: a slow machine has longer bars."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBGEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        return cost_of("lint", SPECS / own_releases()[-1], cwd=ROOT).seconds


@pytest.mark.parametrize("name", KINDS)
def test_refused_in_two_seconds_and_150_megabytes(name: str, usual: float, tmp_path: Path) -> None:
    folder = release_with(KINDS[name], tmp_path / "r")
    cost = cost_of("lint", folder, cwd=ROOT)
    assert cost.code == 1, cost.output
    assert cost.seconds < max(2, 4 * usual) and cost.memory < (350 if name == LARGE_GRID else 150) * 10**6, cost


def hubgen(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", ["empty", "text", "encrypted", "damaged", "far cell", "DTD"])
def test_lint_and_generate_say_it_in_one_line(name: str, tmp_path: Path) -> None:
    release_with(KINDS[name], tmp_path / "r")
    for arguments in (("lint", "r"), ("generate", "r", "-o", "out", "-t", "json-schema")):
        done = hubgen(*arguments, cwd=tmp_path)
        lines = [line for line in (done.stdout + done.stderr).splitlines() if "unreadable-file" in line]
        assert done.returncode == 1 and len(lines) == 1, done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [("lint", "nowhere"), ("generate", "nowhere"), ("generate", "file.txt")])
def test_a_folder_that_is_not_there(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("")
    done = hubgen(*arguments, cwd=tmp_path)
    assert done.returncode == 1 and "missing-folder" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_workbooks(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    done = hubgen("lint", "r", cwd=tmp_path)
    assert done.returncode == 1 and "no-schema" in done.stdout


def test_a_sheet_that_release_yaml_names_and_nobody_has(tmp_path: Path) -> None:
    folder = release_with(lambda path: minimal(path, A1), tmp_path / "r")
    (folder / "release.yaml").write_text('release: "9.0"\nsheets: [RC-EDA]\n')
    collector = Collector()
    load(folder, collector)
    assert "missing-sheet" in {problem.code for problem in collector.errors}


def test_no_traceback_for_any_bytes_in_a_part(tmp_path: Path) -> None:
    """A sound workbook with one byte changed, at a hundred places, is read or refused."""
    path = minimal(tmp_path / "a.xlsx", A1)
    sound, random = path.read_bytes(), Random(1)
    for _ in range(100):
        changed = bytearray(sound)
        changed[random.randrange(len(sound))] = random.randrange(256)
        folder = tmp_path / "r"
        (folder / "models").mkdir(parents=True, exist_ok=True)
        (folder / "models" / "a.xlsx").write_bytes(changed)
        collector = Collector()
        load(folder, collector)
        assert collector.errors
