"""The catalogue as a page of the documentation site, with its menu, search and theme."""

from __future__ import annotations

from generator.catalogue.as_html import view
from generator.catalogue.model import Catalogue
from generator.targets.base import OutputFile
from generator.targets.docs.frames import ALL_MIGRATIONS, CATALOGUE, HOME, Frames
from generator.targets.docs.html import Link, page


def catalogue_page(found: Catalogue, frames: Frames) -> OutputFile:
    """The page of a site, which leads to the messages of each release and to its upgrade guides."""
    editions = {item.version: f"{item.base}{HOME}" for item in frames.editions}
    messages = {
        (item.version, name): item.base + path for item in frames.editions for name, path in item.messages.items()
    }
    guides = ALL_MIGRATIONS if len(editions) > 1 else ""
    crumbs = (Link("Toutes les versions", HOME),)
    return page(
        "catalogue_page.html.jinja",
        frames.of_site(CATALOGUE),
        "Catalogue des messages",
        crumbs,
        **view(found, editions, messages, guides),
    )
