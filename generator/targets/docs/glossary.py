"""The page of the words: what each term of the documents means (`generator/wording/glossary.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import GLOSSARY, HOME, Frames
from generator.targets.docs.html import Link, page
from generator.targets.docs.slugs import slugs
from generator.wording.glossary import terms


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with what it means, at its place on the page."""

    term: str
    meaning: str
    anchor: str


def glossary_page(edition: Edition, frames: Frames) -> OutputFile:
    """The terms that have a meaning to tell, in the order of the file."""
    shown = [item for item in terms() if item.meaning]
    anchors = slugs(item.term for item in shown)
    entries = [Entry(item.term, item.meaning, anchors[item.term]) for item in shown]
    crumbs = (Link(f"Version {edition.version}", HOME),)
    return page("glossary.html.jinja", frames.of(edition, GLOSSARY), "Glossaire", crumbs, entries=entries)
