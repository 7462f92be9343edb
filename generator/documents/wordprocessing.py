"""WordprocessingML (ECMA-376, part 1, section 17): runs, paragraphs, links and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from generator.documents.xml import Xml, attribute_value, character_data

BREAK: Final = Xml("<w:br/>")
TAB: Final = Xml("<w:tab/>")
Cell = Xml
"""The paragraphs of a cell."""


def text(value: str) -> Xml:
    """The one way by which a text reaches a document; lines stay lines, tabs stay tabs."""
    lines = value.splitlines() or [""]
    return Xml(BREAK.join(TAB.join(_plain(part) for part in line.split("\t")) for line in lines))


def _plain(value: str) -> str:
    return f'<w:t xml:space="preserve">{character_data(value)}</w:t>'


def run(value: str, *, bold: bool = False, colour: str = "", style: str = "") -> Xml:
    """A text of one look; `colour` (hexadecimal) and `style` (a character style) are of ours."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/>" if bold else "")
    look += f'<w:color w:val="{colour}"/>' if colour else ""
    return Xml(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text(value)}</w:r>")


def paragraph(*runs: Xml, style: str = "", properties: str = "") -> Xml:
    """A paragraph of runs in a style of `styles.xml`; `properties` are of ours, and follow the style (17.3.1.26)."""
    shown = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return Xml(f"<w:p>{f'<w:pPr>{shown}</w:pPr>' if shown else ''}{''.join(runs)}</w:p>")


def link(anchor: str, *runs: Xml) -> Xml:
    """Runs that lead to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor="{attribute_value(anchor)}" w:history="1">{"".join(runs)}</w:hyperlink>')


def bookmark(number: int, anchor: str, *runs: Xml) -> Xml:
    """Runs that links lead to; `number` and `anchor` are a document's own, an anchor has at most 40 characters."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{attribute_value(anchor)}"/>'
    return Xml(f'{start}{"".join(runs)}<w:bookmarkEnd w:id="{number}"/>')


def field_begin(instruction: str) -> Xml:
    """The beginning of a field (17.16.5), such as `PAGE`; what follows is its result as it is known now."""
    return Xml(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {character_data(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END: Final = Xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def field(instruction: str, result: str) -> Xml:
    """A whole field with its result."""
    return Xml(field_begin(instruction) + run(result) + FIELD_END)


def table(widths: Sequence[int], titles: Sequence[str], rows: Iterable[Sequence[Cell]], *, caption: str = "") -> Xml:
    """A table with a header row that each page repeats; cells are paragraphs, widths twentieths of a point.

    `caption` is what a screen reader says of it.
    """
    head = [paragraph(run(title), style="TableHeader") for title in titles]
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>'
    first = _row(widths, head, "<w:cantSplit/><w:tblHeader/>", shade)
    body = (_row(widths, cells, "<w:cantSplit/>", "") for cells in rows)
    return _table("Grid", widths, (first, *body), caption)


def plain_table(widths: Sequence[int], rows: Iterable[Sequence[Cell]], *, caption: str = "") -> Xml:
    """A table of facts without a header row, its first column their names."""
    return _table("Facts", widths, (_row(widths, cells, "<w:cantSplit/>", "") for cells in rows), caption)


def unruled_table(widths: Sequence[int], rows: Iterable[Sequence[Cell]], *, caption: str = "") -> Xml:
    """Columns side by side; a row may go on on the next page."""
    return _table("Columns", widths, (_row(widths, cells, "", "") for cells in rows), caption)


def _table(style: str, widths: Sequence[int], rows: Iterable[str], caption: str) -> Xml:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    properties += f'<w:tblCaption w:val="{attribute_value(caption)}"/>' if caption else ""
    return Xml(f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")


def _row(widths: Sequence[int], cells: Sequence[Cell], properties: str, shade: str) -> str:
    columns = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(columns)}</w:tr>"
