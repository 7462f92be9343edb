"""Comments of a sheet as SpreadsheetML has them: a part with the texts, a part with the boxes that show them.

ECMA-376, part 1, 18.7 (comments), part 4, 19 (VML). The parts are edited as texts: an XML library would drop
namespaces that `mc:Ignorable` names, and a spreadsheet then refuses the file.
"""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

AUTHOR: Final = "hubgen lint"
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NO_COMMENTS: Final = f'<comments xmlns="{MAIN}"><authors></authors><commentList></commentList></comments>'
NO_BOXES: Final = """\
<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>"""
BOX: Final = """\
<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}" type="#_x0000_t202" \
style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
<v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, \
{right}, 15, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>\
</x:ClientData></v:shape>"""
EMPTY: Final = re.compile(r"<(\w+:)?(authors|commentList)\s*/>")
END_OF_AUTHORS: Final = re.compile(r"</(\w+:)?authors>")
END_OF_LIST: Final = re.compile(r"</(\w+:)?commentList>")
AUTHORS: Final = re.compile(r"<(?:\w+:)?author\b[^>]*>([^<]*)<|<(?:\w+:)?author\s*/>")
COMMENT: Final = re.compile(r"""<(\w+:)?comment\s[^>]*?\bref=["']([A-Z]+[0-9]+)["'].*?</(?:\w+:)?comment>""", re.S)
SHAPE_ID: Final = re.compile(r"_x0000_s([0-9]{1,9})\b")
END_OF_BOXES: Final = re.compile(r"</xml>\s*$")
THREADED: Final = re.compile(r"^tc=\{")
COLUMNS_WIDE, LINE_LENGTH, MOST_LINES = 5, 60, 24


def with_comment(comments: str, cell: str, text: str) -> tuple[str, bool]:
    """The part with `text` at a cell, below what stands there, and whether the cell had no comment before."""
    comments = EMPTY.sub(r"<\1\2></\1\2>", comments)
    known = next((match for match in COMMENT.finditer(comments) if match[2] == cell), None)
    if known is not None:
        prefix = known[1] or ""
        end = comments.rindex(f"</{prefix}text>", known.start(), known.end())
        return comments[:end] + _run(prefix, f"\n\n{text}") + comments[end:], False
    comments, author = _with_author(comments)
    end_of_list = END_OF_LIST.search(comments)
    assert end_of_list is not None, "a part of comments has a list of them (18.7.4)"
    p, end = end_of_list[1] or "", end_of_list.start()
    made = f'<{p}comment ref="{cell}" authorId="{author}"><{p}text>{_run(p, text)}</{p}text></{p}comment>'
    return comments[:end] + made + comments[end:], True


def threaded_cells(comments: str) -> frozenset[str]:
    """The cells whose comment stands for a thread: a spreadsheet shows the thread, and not the text."""
    threads = {str(number) for number, name in enumerate(_authors(comments)) if THREADED.match(name)}
    found = (re.search(r"""authorId=["']([0-9]+)["']""", match[0]) for match in COMMENT.finditer(comments))
    pairs = zip(COMMENT.finditer(comments), found, strict=True)
    return frozenset(match[2] for match, author in pairs if author and author[1] in threads)


def with_box(boxes: str, row: int, column: int, text: str) -> str:
    """The part with one more hidden box; `row` and `column` are those of its cell, counted from 0."""
    number = max((int(item) for item in SHAPE_ID.findall(boxes)), default=1024) + 1
    lines = sum(1 + len(line) // LINE_LENGTH for line in text.splitlines())
    top = max(0, row - 1)
    box = BOX.format(
        id=number,
        left=column + 1,
        right=column + 1 + COLUMNS_WIDE,
        top=top,
        bottom=top + min(MOST_LINES, lines + 2),
        row=row,
        column=column,
    )
    return END_OF_BOXES.sub(lambda end: box + end[0], boxes)


def _with_author(comments: str) -> tuple[str, int]:
    names = _authors(comments)
    if AUTHOR in names:
        return comments, names.index(AUTHOR)
    made = END_OF_AUTHORS.sub(lambda end: f"<{end[1] or ''}author>{AUTHOR}</{end[1] or ''}author>{end[0]}", comments)
    return made, len(names)


def _authors(comments: str) -> list[str]:
    return [match[1] or "" for match in AUTHORS.finditer(comments)]


def _run(prefix: str, text: str) -> str:
    return f'<{prefix}r><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}r>'
