"""Real workbooks with single cells changed: the XML of a sheet is edited, all else stays byte for byte."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def copy_release(source: Path, target: Path) -> Path:
    """What `load` reads of a release folder, copied below `target`, under the same name."""
    folder = target / source.name
    for name in ("models", "nomenclatures"):
        shutil.copytree(source / name, folder / name)
    shutil.copy(source / "release.yaml", folder / "release.yaml")
    return folder


def edit(path: Path, changes: dict[tuple[str, str], str | None]) -> None:
    """Write texts into cells of a workbook, by sheet and address; None empties a cell."""
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    places = _sheet_parts(parts)
    for (sheet, cell), text in changes.items():
        part = places[sheet]
        parts[part] = _with_cell(parts[part].decode(), cell, text).encode()
    write_zip(path, parts)


def write_zip(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def minimal(path: Path, rows: str, *, extra: dict[str, bytes] | None = None, head: str = "") -> Path:
    """The smallest workbook: one sheet, « S », whose `sheetData` holds `rows` as they stand."""
    sheet = f'{head}<worksheet xmlns="{MAIN[1:-1]}"><sheetData>{rows}</sheetData></worksheet>'
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN[1:-1]}" xmlns:r="{relations}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    write_zip(path, {name: text.encode() for name, text in parts.items()} | (extra or {}))
    return path


class Content(str):
    """What a cell has in XML after its address: ` t="e"><v>#N/A</v>`."""


def cell_xml(cell: str, text: str | None) -> str:
    if text is None:
        return f"<c r={quoteattr(cell)}/>"
    if isinstance(text, Content):
        return f"<c r={quoteattr(cell)}{text}</c>"
    return f'<c r={quoteattr(cell)} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def column_number(cell: str) -> int:
    number = 0
    for letter in re.match("[A-Z]+", cell)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number


def _sheet_parts(parts: dict[str, bytes]) -> dict[str, str]:
    relations = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    targets = {item.get("Id"): str(item.get("Target")) for item in relations}
    sheets = ElementTree.fromstring(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet")
    paths = {str(item.get("name")): targets[item.get(RELATION)] for item in sheets}
    return {name: path.removeprefix("/") if path.startswith("/") else f"xl/{path}" for name, path in paths.items()}


def _with_cell(sheet: str, cell: str, text: str | None) -> str:
    number = int(re.sub("[A-Z]", "", cell))
    row = re.search(rf'<row\b[^>]*?\br="{number}"[^>]*?(/>|>(.*?)</row>)', sheet, re.DOTALL)
    if row is None:
        later = (item for item in re.finditer(r'<row\b[^>]*?\br="(\d+)"', sheet) if int(item[1]) > number)
        place = next((item.start() for item in later), sheet.index("</sheetData>"))
        return f'{sheet[:place]}<row r="{number}">{cell_xml(cell, text)}</row>{sheet[place:]}'
    cells = _with_cell_in_row(row[2] or "", cell, text)
    start = row[0][: row.start(1) - row.start()]
    return f"{sheet[: row.start()]}{start}>{cells}</row>{sheet[row.end() :]}"


def _with_cell_in_row(cells: str, cell: str, text: str | None) -> str:
    old = re.search(rf'<c\b[^>]*?\br="{cell}"[^>]*?(?:/>|>.*?</c>)', cells, re.DOTALL)
    if old:
        return cells[: old.start()] + cell_xml(cell, text) + cells[old.end() :]
    column = column_number(cell)
    later = (item for item in re.finditer(r'<c\b[^>]*?\br="([A-Z]+)\d+"', cells) if column_number(item[1]) > column)
    place = next((item.start() for item in later), len(cells))
    return cells[:place] + cell_xml(cell, text) + cells[place:]
