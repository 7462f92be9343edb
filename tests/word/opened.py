"""A .docx opened as XML: what the tests look at."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}


def part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of the package, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, huge_tree=True))


def said(item: etree._Element) -> str:
    """The text of an element as a reader sees it: breaks and tabs as characters, paragraphs as lines."""
    return "\n".join("".join(_pieces(paragraph)) for paragraph in item.iter(f"{W}p"))


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.getparent().tag == f"{W}r":
            yield "\n" if node.tag == f"{W}br" else "\t"


def headings(document: etree._Element, level: int) -> list[str]:
    """The headings of a level, in order."""
    found = document.xpath(f".//w:p[w:pPr/w:pStyle/@w:val = 'Heading{level}']", namespaces=NS)
    return ["".join(_pieces(paragraph)) for paragraph in found]


def tables(document: etree._Element, first_title: str) -> list[list[list[str]]]:
    """The rows, as texts, of the tables whose first title is this one; header rows left out."""
    found = []
    for table in document.iter(f"{W}tbl"):
        rows = [[said(cell) for cell in row.iterfind("w:tc", NS)] for row in table.iterfind("w:tr", NS)]
        if rows and rows[0][0] == first_title and table.find("w:tr/w:trPr/w:tblHeader", NS) is not None:
            found.append(rows[1:])
    return found


def sections(document: etree._Element) -> Iterator[tuple[list[etree._Element], etree._Element]]:
    """The blocks of each section, and its properties: those in the paragraph that ends it, or the body's own."""
    blocks: list[etree._Element] = []
    for block in document.find("w:body", NS):
        if block.tag == f"{W}sectPr":
            yield blocks, block
            return
        blocks.append(block)
        if (properties := block.find("w:pPr/w:sectPr", NS)) is not None:
            yield blocks, properties
            blocks = []
