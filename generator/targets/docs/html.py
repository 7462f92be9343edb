"""Pages: every text of a workbook reaches them escaped, and what surrounds them is made in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import jinja2

from generator.jinja import strict_environment
from generator.paths import TEMPLATES
from generator.targets.base import OutputFile
from generator.targets.docs.theme import DEFAULT, Theme
from generator.targets.french import count, day, grouped

FOLDER: Final = TEMPLATES / "docs"


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the address that it leads to, from the folder of the edition (or of the site)."""

    text: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the navigation."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A release that the reader may go to; `href` from the root of the site."""

    version: str
    href: str
    is_current: bool
    is_lts: bool
    is_candidate: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page; `top` leads to the root of the site and `base` to the folder of the edition.

    `searched` are the releases that the page searches, the first one first: version and way to its folder.
    """

    path: str
    top: str
    base: str
    version: str
    groups: Sequence[Group]
    switches: Sequence[Switch]
    is_whole_site: bool
    searched: Sequence[tuple[str, str]] = ()
    theme: Theme = DEFAULT

    @property
    def newer(self) -> Switch | None:
        """The same page of the newest final release, where that is newer than this one."""
        newest = next((item for item in self.switches if not item.is_candidate), None)
        here = next((place for place, item in enumerate(self.switches) if item.is_current), 0)
        return newest if newest and self.switches.index(newest) < here else None

    def current(self, link: Link) -> str:
        """The value of `aria-current` for a link: the page itself, the overview that it is part of, or neither."""
        here = self.path.split("/")[self.base_depth :]
        if link.href == "/".join(here):
            return "page"
        return "true" if len(here) > 1 and link.href == f"{here[0]}/index.html" else ""

    @property
    def base_depth(self) -> int:
        """How many folders of the path are above the edition's."""
        return self.path.count("/") - self.base.count("../")


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """The templates of the site: texts are escaped, and a missing value is a fault."""
    made = strict_environment(FOLDER, TEMPLATES / "catalogue", TEMPLATES / "diff", autoescape=True)
    made.globals["policy"] = _policy()
    made.filters.update(day=day, count=count, grouped=grouped)
    return made


def page(template: str, frame: Frame, title: str, crumbs: Sequence[Link] = (), **view: Any) -> OutputFile:
    """A page of the site; `view` holds the values of its template."""
    text = environment().get_template(template).render(frame=frame, title=title, crumbs=crumbs, **view)
    return OutputFile(frame.path, text.encode("utf-8", "replace"))


def _policy() -> str:
    """What the browser may load: our own files, nothing else (CSP Level 3)."""
    own = "'self' file:"
    parts = (
        "default-src 'none'",
        f"script-src {own}",
        f"style-src {own}",
        "img-src data:",
        "form-action 'none'",
        "base-uri 'none'",
    )
    return "; ".join(parts)
