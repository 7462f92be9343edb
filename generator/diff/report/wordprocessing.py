"""WordprocessingML (ECMA-376, part 1): paragraphs and tables as text, and the package around them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from generator.paths import TEMPLATES

FOLDER: Final = TEMPLATES / "diff" / "word"
PARTS: Final = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_relations.xml",
    "word/_rels/document.xml.rels": "document_relations.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/footer1.xml": "footer.xml",
}
EPOCH: Final = (1980, 1, 1, 0, 0, 0)
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PAGE: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)


def text(value: str) -> str:
    """The one way by which a text reaches the document; lines stay lines."""
    lines = NOT_XML.sub("\ufffd", value).splitlines() or [""]
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in lines)


def run(value: str, *, bold: bool = False, colour: str = "") -> str:
    """A text of one look; `colour` is of ours, in hexadecimal."""
    look = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text(value)}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs in a style of `styles.xml`."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def table(widths: Sequence[int], titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a header row that each page repeats; cells are paragraphs, widths twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(widths, [paragraph(run(title), style="TableHeader") for title in titles], is_header=True)
    body = "".join(_row(widths, cells, is_header=False) for cells in rows)
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    properties = f'<w:tblPr><w:tblStyle w:val="Grid"/>{width}<w:tblLayout w:type="fixed"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def package(body: Iterable[str]) -> bytes:
    """The file of a document, the same bytes for the same body."""
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NAMESPACES}><w:body>'
    document += f"{''.join(body)}{PAGE}</w:body></w:document>"
    parts = {name: (FOLDER / file).read_bytes() for name, file in PARTS.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in {**parts, "word/document.xml": document.encode()}.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content)
    return out.getvalue()


def _row(widths: Sequence[int], cells: Sequence[str], *, is_header: bool) -> str:
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_header else ''}</w:trPr>"
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>' if is_header else ""
    columns = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr>{properties}{''.join(columns)}</w:tr>"
