"""Facts about cells, from the XML of a sheet as programs write it: prefixes, no addresses, hostile ones."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from generator.readers.cell_facts import NO_FACTS, CellFacts, Styles, find_facts

STRUCK = 7
PREFIXES = ("", "x:", "main:")
ROW = (
    '<{p}row r="3"><{p}c r="B3" t="e"><{p}v>#N/A</{p}v></{p}c><{p}c r="C3" t="str"><{p}f>A1&amp;"-"</{p}f></{p}c>'
    '<{p}c r="D3" s="1"><{p}f>A1</{p}f></{p}c><{p}c r="E3"><{p}f t="shared" si="0"/><{p}v/></{p}c>'
    '<{p}c r="F3"><{p}f>A1</{p}f><{p}v>2</{p}v></{p}c><{p}c r="G3" s="7"><{p}v>1</{p}v></{p}c><{p}c r="H3" s="7"/>'
    '<{p}c s="7" r="I3"><{p}v>1</{p}v></{p}c><{p}c r="J3" s="17"><{p}v>1</{p}v></{p}c></{p}row>'
)
FACTS = CellFacts({"B3": "#N/A"}, frozenset({"D3", "E3"}), ("K9:K11",), frozenset({"G3", "I3"}))


def sheet(rows: str, prefix: str = "") -> bytes:
    data = f"<{prefix}sheetData>{rows}</{prefix}sheetData>"
    merges = f'<{prefix}mergeCells count="1"><{prefix}mergeCell ref="K9:K11"/></{prefix}mergeCells>'
    return f"<{prefix}worksheet>{data}{merges}</{prefix}worksheet>".encode()


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        lambda text: text.replace('"', "'").replace("&amp;'-'", "&amp;1"),
        lambda text: text.replace("><", ">\r\n  <"),
    ],
    ids=["plain", "single quotes", "indented"],
)
def test_the_same_facts_however_they_are_written(prefix: str, written: Callable[[str], str]) -> None:
    assert find_facts(sheet(written(ROW.replace("{p}", prefix)), prefix), [STRUCK]) == FACTS


@pytest.mark.parametrize("prefix", PREFIXES)
def test_cells_without_an_address_come_after_the_one_before(prefix: str) -> None:
    error, plain = "<{p}c t='e'><{p}v>#REF!</{p}v></{p}c>", "<{p}c/>"
    rows = (
        f"<{{p}}row>{plain}{error}</{{p}}row><{{p}}row r='5'>{error}<{{p}}c r='D5'/>{error}</{{p}}row>"
        f"<{{p}}row>{plain}{plain}{error}</{{p}}row>"
    ).replace("{p}", prefix)
    assert list(find_facts(sheet(rows, prefix), ()).errors) == ["B1", "A5", "E5", "C6"]


@pytest.mark.parametrize("text", [b"", b"<", b"sheetData", b"<worksheet/>", b"<worksheet><sheetData/></worksheet>"])
def test_a_sheet_without_cells_has_no_facts(text: bytes) -> None:
    assert find_facts(text, [STRUCK]) == NO_FACTS


def test_attributes_and_texts_that_look_like_facts_are_none() -> None:
    rows = (
        '<row r="1" s="7" t="e"><c r="A1" format="e" xs="7"><v>1</v></c>'
        '<c r="B1" t="inlineStr"><is><t>t="e" s="7"</t></is></c></row>'
    )
    assert find_facts(sheet(rows), [STRUCK]) == CellFacts(merges=("K9:K11",))


def test_a_style_is_that_of_the_cell_that_is_asked_for() -> None:
    styles = Styles(sheet('<row r="1"><c r="A1" s="3"/><c s="4" r="B1"/><c r="C1"/><c r="AA1" s="5"/></row>'))
    assert [styles.at(cell) for cell in ("A1", "B1", "C1", "AA1", "ZZ1")] == [3, 4, 0, 5, 0]


@pytest.mark.parametrize(
    "piece",
    [
        '<c t="e">',
        '<c r="A1" t="e"/>',
        "<f>",
        "<f></f>",
        "<f/><v>",
        "<f/>" + " " * 50,
        '<c s="7">',
        ' t="e"',
        ' s="7"',
        "<c ",
        "<mergeCell ",
        "<row><c/>",
    ],
)
def test_the_cost_grows_with_the_size_and_no_faster(piece: str) -> None:
    assert_linear(lambda number: find_facts(sheet(piece * number), [STRUCK]))


def assert_linear(run: Callable[[int], object]) -> None:
    """Eight times as much may take 24 times as long: quadratic would be 64."""
    small, large = (min(_seconds(run, number) for _ in range(3)) for number in (4_000, 32_000))
    assert large < max(24 * small, 0.1)


def _seconds(run: Callable[[int], object], number: int) -> float:
    start = time.process_time()
    run(number)
    return time.process_time() - start
