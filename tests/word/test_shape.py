"""What a reader expects of a Word document: contents, links, pages that fit, repeated header rows, numbered pages."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.diff.engine import compare
from generator.diff.report.formats import render as report
from generator.diff.witness import prove
from generator.documents.xml import NOT_XML
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Schema
from generator.targets.word import render
from generator.targets.word.contents import MANY
from generator.targets.word.lists import CHAPTER
from tests.conftest import SPECS, load_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release
from tests.word.opened import NS, W, headings, part, said, sections
from tests.word.test_content import documents

OWN = SPECS / "3.0"


def test_links_lead_somewhere_and_bookmarks_are_unique(real: Path) -> None:
    for content in documents(real).values():
        document = part(content)
        marks = document.findall(".//w:bookmarkStart", NS)
        names, numbers = ([mark.get(f"{W}{key}") for mark in marks] for key in ("name", "id"))
        assert len(set(names)) == len(names) and len(set(numbers)) == len(numbers)
        assert all(name.isascii() and len(name) <= 40 for name in names)
        assert {link.get(f"{W}anchor") for link in document.findall(".//w:hyperlink", NS)} <= set(names)
        assert len(document.findall(".//w:bookmarkEnd", NS)) == len(names)


def test_objects_are_links_to_their_type(real: Path) -> None:
    release = load_release(real)
    uses = sum(
        bool(field.type.object_type) for schema in release.schemas for item in schema.all_types for field in item.fields
    )
    cells = part(documents(real)["modele.docx"]).findall(".//w:tr/w:tc[4]/w:p/w:hyperlink", NS)
    assert len(cells) == uses


def test_the_contents_are_there_before_anyone_updates_them(real: Path) -> None:
    for content in documents(real).values():
        document = part(content)
        entries = contents_of(document)
        deepest = 2 if len(headings(document, 1)) + len(headings(document, 2)) <= MANY else 1
        expected = headings(document, 1) if deepest == 1 else None
        titles = [said(entry).partition("\t")[0].partition(" ")[2] for entry in entries]
        assert (
            titles == expected if expected else sorted(titles) == sorted(headings(document, 1) + headings(document, 2))
        )
        bookmarks = {item.get(f"{W}name") for item in document.iter(f"{W}bookmarkStart")}
        for entry in entries:
            (link,), (code,) = entry.findall("w:hyperlink", NS), entry.findall(".//w:instrText", NS)
            assert link.get(f"{W}anchor") in bookmarks and code.text.split() == [
                "PAGEREF",
                link.get(f"{W}anchor"),
                "\\h",
            ]
            kinds = [item.get(f"{W}fldCharType") for item in entry.findall(".//w:fldChar", NS)]
            assert kinds == ["begin", "separate", "end"]
        assert part(content, "word/settings.xml").find("w:updateFields", NS).get(f"{W}val") == "true"


def contents_of(document: Any) -> list[Any]:
    """The entries of the contents."""
    return document.xpath(".//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]", namespaces=NS)


def test_entries_have_the_numbers_of_their_headings() -> None:
    document = part(documents(OWN)["messages/RS-EDA.docx"])
    entries = [said(entry).partition("\t")[0] for entry in contents_of(document)]
    assert entries[0] == "1. RS-EDA" and entries[1].startswith("1.1 createCaseHealth")
    assert "2. Nomenclatures" in entries
    levels = [item.get(f"{W}val") for item in document.findall(".//w:pPr/w:numPr/w:ilvl", NS)]
    assert levels == ["0" if entry.split()[0].endswith(".") else "1" for entry in entries]


def test_pages_are_upright_but_for_tables_of_fields(real: Path) -> None:
    for content in documents(real).values():
        for blocks, properties in sections(part(content)):
            chapters = {"".join(item.itertext()) for item in blocks if style_of(item) == "Heading1"}
            is_wide = bool(chapters - {CHAPTER})
            size = properties.find("w:pgSz", NS)
            shown = (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient"))
            assert shown == (("16838", "11906", "landscape") if is_wide else ("11906", "16838", None))


def test_no_table_is_wider_than_its_page(real: Path) -> None:
    for content in (*documents(real).values(), notice()):
        for blocks, properties in sections(part(content)):
            page, margins = properties.find("w:pgSz", NS), properties.find("w:pgMar", NS)
            room = int(page.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
            for item in blocks:
                columns = [int(column.get(f"{W}w")) for column in item.iterfind("w:tblGrid/w:gridCol", NS)]
                assert sum(columns) <= room
                # The narrowest column has room for the word in its head.
                assert not columns or min(columns) >= 700


def test_every_page_but_the_first_has_a_header_and_its_number(real: Path) -> None:
    for content in documents(real).values():
        cover, *others = (properties for _, properties in sections(part(content)))
        kinds = [len(item.findall(f"w:{kind}Reference", NS)) for item in others for kind in ("header", "footer")]
        assert cover.find("w:headerReference", NS) is None and set(kinds) == {1}
        codes = [item.text.strip() for item in part(content, "word/footer1.xml").findall(".//w:instrText", NS)]
        assert codes == ["PAGE", "NUMPAGES"]


def test_the_notice_is_upright_but_for_its_table_of_changes() -> None:
    """After it stand the proofs of breaking changes; from a release to itself there are none."""
    for document, wanted in ((notice(), [None, "landscape", None]), (notice("3.0"), [None, "landscape"])):
        sizes = [properties.find("w:pgSz", NS).get(f"{W}orient") for _, properties in sections(part(document))]
        assert sizes == wanted


def notice(new: str = "1.0") -> bytes:
    pair = load_release(OWN), load_release(SPECS / new)
    return report(prove(compare(*pair), *pair), "docx", "fr")


def style_of(item: Any) -> str:
    """The style of a paragraph."""
    return "".join(style.get(f"{W}val") for style in item.iterfind("w:pPr/w:pStyle", NS))


def test_header_rows_are_repeated(real: Path) -> None:
    for content in documents(real).values():
        for table in part(content).xpath(".//w:tbl[w:tblPr/w:tblStyle/@w:val = 'Grid']", namespaces=NS):
            first, *others = table.findall("w:tr", NS)
            assert first.find("w:trPr/w:tblHeader", NS) is not None
            assert all(row.find("w:trPr/w:tblHeader", NS) is None for row in others)
            assert table.find("w:tblPr/w:tblCaption", NS).get(f"{W}val")


def test_styles_that_are_used_exist(real: Path) -> None:
    content = documents(real)["modele.docx"]
    known = {style.get(f"{W}styleId") for style in part(content, "word/styles.xml").findall("w:style", NS)}
    used = {item.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for item in part(content).iter(f"{W}{tag}")}
    assert used <= known


def test_python_docx_reads_it() -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    opened = docx.Document(io.BytesIO(documents(OWN)["messages/RS-SR.docx"]))
    assert opened.core_properties.title == "Hub Santé — RS-SR — version 3.0"
    assert [item.text for item in opened.paragraphs if item.style.name == "Heading 1"] == ["RS-SR", "Nomenclatures"]
    titles = [cell.text for table in opened.tables for cell in table.rows[0].cells]
    assert "Balise" in titles and "Libellé" in titles


def test_the_same_release_gives_the_same_bytes() -> None:
    again = {item.path: item.content for item in render(load_release(OWN))}
    assert again == documents(OWN)
    with zipfile.ZipFile(io.BytesIO(again["modele.docx"])) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_texts(text: str) -> None:
    for hostile, harmless in zip(render(release(text)), render(release("a")), strict=True):
        found, expected = part(hostile.content), part(harmless.content)
        ours = {"br", "tab", "t"}
        assert [tag for tag in tags(found) if tag not in ours] == [tag for tag in tags(expected) if tag not in ours]
        shown = "".join(said(found).split())
        lines = (NOT_XML.sub("\ufffd", line) for line in text.splitlines())
        assert "".join("".join(lines).split()) in shown


def test_all_documents_of_a_release_take_less_than_two_seconds(real: Path) -> None:
    found = load_release(real)
    start = time.process_time()
    assert sum(len(item.content) for item in render(found)) < 5_000_000
    assert time.process_time() - start < 2


def tags(document: object) -> list[str]:
    return [item.tag.removeprefix(W) for item in document.iter()]  # type: ignore[attr-defined]


def chain(length: int) -> Release:
    """A release with a message whose types are nested so deep."""
    place = Location("models/x.xlsx", "x", "A1")

    def item(name: str, below: str) -> ObjectType:
        field = Field("f", "", FieldType(object_type=below), Cardinality(0, None), place)
        return ObjectType(name, "", (field,) if below else (), place)

    names = [f"t{number}" for number in range(length)]
    types = tuple(item(name, below) for name, below in zip(names, [*names[1:], ""], strict=True))
    return Release("9.0", place, (Schema("RS-CHAIN", "15-15", "root", item("root", "t0"), types, place),))


def test_deep_types_and_empty_releases_have_documents() -> None:
    found = {item.path: item.content for item in render(chain(2000))}
    assert len(headings(part(found["messages/RS-CHAIN.docx"]), 2)) == 2001
    empty = {item.path: item.content for item in render(Release("9.0", Location("x")))}
    assert set(empty) == {"modele.docx", "nomenclatures.docx"}
    assert headings(part(empty["modele.docx"]), 1) == []
