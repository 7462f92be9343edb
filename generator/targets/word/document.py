"""A whole document: title page, contents, parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.documents.sections import PORTRAIT, section, section_end
from generator.documents.word_package import package
from generator.documents.wordprocessing import paragraph, run
from generator.documents.xml import Xml
from generator.targets import memo
from generator.targets.word.contents import columns, contents
from generator.targets.word.messages import facts_table
from generator.targets.word.parts import Part, in_sections

OWNER = "Hub Santé"


@memo.value
def document(title: str, subject: str, version: str, facts: Sequence[tuple[str, str]], parts: Sequence[Part]) -> bytes:
    """The .docx of parts; `title` and `subject` are on its title page, and below them the facts that have a value."""
    body = (*_cover(title, subject, facts), *_contents(parts), *in_sections(parts))
    last = parts[-1].page if parts else PORTRAIT
    return package(body, title=f"{OWNER} — {title} — version {version}", last=last)


def _cover(title: str, subject: str, facts: Sequence[tuple[str, str]]) -> Iterator[Xml]:
    yield paragraph(run(OWNER), style="CoverOwner")
    yield paragraph(run(title), style="CoverTitle")
    yield paragraph(run(subject), style="CoverSubtitle")
    yield paragraph(style="CoverOwner", properties='<w:spacing w:before="0" w:after="300"/>')
    yield facts_table([(name, value) for name, value in facts if value], "À propos du document", PORTRAIT)
    yield section_end(section(PORTRAIT, is_running=False))


def _contents(parts: Sequence[Part]) -> Iterator[Xml]:
    yield paragraph(run("Sommaire"), style="ContentsTitle")
    yield contents(parts)
    yield section_end(section(PORTRAIT, columns=columns(parts)))
