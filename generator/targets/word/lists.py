"""The parts of the code lists: the facts about each, and its codes as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.documents.sections import PORTRAIT
from generator.documents.wordprocessing import link, paragraph, run, table
from generator.documents.xml import Xml
from generator.model import Code, Nomenclature
from generator.targets import memo
from generator.targets.french import count, day
from generator.targets.word.anchors import Anchor
from generator.targets.word.cells import cell, said
from generator.targets.word.parts import Part, joined
from generator.targets.word.side_by_side import side_by_side

CHAPTER = "Nomenclatures"
CHAPTER_ANCHOR = Anchor("nomenclatures", 1_000_000)
CHARACTER, PADDING = 125, 200
"""Twentieths of a point that a wide letter of a code takes, and a cell beside its text."""
NARROWEST, WIDEST = 1000, 3300
"""Widths between which the column of codes is as wide as the longest of them."""


def list_parts(lists: Iterable[Part], *, has_index: bool = False) -> Iterator[Part]:
    """The chapter of code lists, if there are any; `has_index` puts links to each at its head."""
    found = list(lists)
    if found:
        lines = [_entry(part) for part in found] if has_index else []
        yield Part(1, CHAPTER, CHAPTER_ANCHOR, side_by_side(lines, "Nomenclatures de ce document", PORTRAIT))
    yield from found


def _entry(part: Part) -> Xml:
    return paragraph(link(part.anchor.name, run(part.title, style="Hyperlink")), style="Branch")


@memo.value
def list_part(item: Nomenclature, anchor: Anchor) -> Part:
    """A code list; codes of lower levels are indented below those above them."""
    title = item.id if item.id.endswith(item.name) else f"{item.id} — {item.name}"
    widths, titles = _columns(item)
    rows = (_row(code, titles, is_own_level=item.levels > 1) for code in item.codes)
    content = joined(
        *([paragraph(run(item.description), properties="<w:keepNext/>")] if item.description else []),
        paragraph(run(" · ".join(_facts(item))), style="Notice"),
        table(widths, titles, rows, caption=f"Codes de la nomenclature {item.id}"),
    )
    return Part(2, title, anchor, content)


def _facts(item: Nomenclature) -> Iterator[str]:
    """What there is to say of a list, in one line."""
    if item.reference != item.id:
        yield f"Référence {item.reference}"
    if item.version:
        yield f"version {item.version}"
    if item.valid_from:
        yield f"en vigueur depuis le {day(item.valid_from)}"
    if item.valid_until:
        yield f"jusqu’au {day(item.valid_until)}"
    yield count(len(item.codes), "code")
    if item.levels > 1:
        yield f"{item.levels} niveaux"
    yield f"source {item.location}"


def _columns(item: Nomenclature) -> tuple[tuple[int, ...], tuple[str, ...]]:
    extra = [
        title
        for title, is_used in (
            ("Description", any(code.description for code in item.codes)),
            ("Commentaire", any(code.comment for code in item.codes)),
        )
        if is_used
    ]
    own = max((len(code.value) for code in item.codes), default=0) * CHARACTER + PADDING
    own = min(max(own, NARROWEST), WIDEST)
    others = (PORTRAIT.text_width - own) // (len(extra) + 1)
    return (own, *(others,) * (len(extra) + 1)), ("Code", "Libellé", *extra)


def _row(code: Code, titles: tuple[str, ...], *, is_own_level: bool) -> tuple[Xml, ...]:
    shown = {"Description": code.description, "Commentaire": code.comment}
    return (
        cell(run(code.value, style="Balise")),
        _label(code, is_own_level),
        *(said(shown[title]) for title in titles[2:]),
    )


def _label(code: Code, is_own_level: bool) -> Xml:
    """The code's own label; before it, in grey, those of the upper levels where the list has any."""
    above = "".join(f"{label} › " for label in code.labels[:-1])
    own = run(code.label, bold=is_own_level and code.level == 1)
    return cell(*([run(above, style="Muted")] if above else []), own)
