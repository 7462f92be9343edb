"""What surrounds the pages: navigation, breadcrumbs, the way to the same page of another release."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.perimeters import perimeters_by_message
from generator.targets.docs.editions import Edition
from generator.targets.docs.html import Frame, Group, Link, Switch
from generator.targets.docs.theme import DEFAULT, Theme

HOME = "index.html"
MESSAGES = "messages/index.html"
LISTS = "codes/index.html"
CASES = "recette/index.html"
TRANSPORT = "transport.html"
FILES = "fichiers.html"
CHECKER = "verifier.html"
START = "demarrer/index.html"
GLOSSARY = "glossaire.html"
ALL_CHANGES = "differences/index.html"
CATALOGUE = "catalogue.html"
ALL_CORRESPONDENCES = "correspondances/index.html"
ALL_MIGRATIONS = "migration/index.html"
ALL_PERIMETERS = "Tous les périmètres"
"""Where the menu has what no perimeter has for its own: the header (DSF: transverse)."""


@dataclass(frozen=True)
class Frames:
    """Frames for the pages of a site; `editions` are all releases that it has, the oldest first.

    `messages_from_others` are, by version, the messages that others of the release can become.
    """

    editions: Sequence[Edition]
    has_catalogue: bool = False
    has_correspondences: bool = False
    theme: Theme = DEFAULT
    messages_from_others: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def is_whole_site(self) -> bool:
        """Whether the site has several releases, or may have."""
        return bool(self.editions) and self.editions[0].base != ""

    def of(self, edition: Edition, path: str) -> Frame:
        """The frame of a page of an edition; `path` is from the edition's folder."""
        up = "../" * path.count("/")
        top = up + "../" * edition.base.count("/")
        groups = self._groups[edition.base]
        switches, searched = self._switches(edition, path), self.searched(top, edition)
        return Frame(
            edition.base + path,
            top,
            up,
            edition.version,
            groups,
            switches,
            self.is_whole_site,
            searched,
            self.theme,
        )

    def of_site(self, path: str) -> Frame:
        """The frame of a page about all releases; its navigation leads to each of them."""
        up = "../" * path.count("/")
        links = tuple(Link(f"Version {item.version}", f"{item.base}{HOME}") for item in reversed(self.editions))
        site: tuple[Link, ...] = (Link("Toutes les versions", HOME), Link("Différences", ALL_CHANGES))
        site += (Link("Correspondances", ALL_CORRESPONDENCES),) if self.has_correspondences else ()
        site += (Link("Guides de migration", ALL_MIGRATIONS),) if len(self.editions) > 1 else ()
        site += (Link("Catalogue", CATALOGUE),) if self.has_catalogue else ()
        return Frame(
            path,
            up,
            up,
            "",
            (Group("Site", site), Group("Versions", links)),
            (),
            self.is_whole_site,
            self.searched(up),
            self.theme,
        )

    def searched(self, top: str, first: Edition | None = None) -> tuple[tuple[str, str], ...]:
        """The releases and the ways to them from a page; `first`, then the newest first."""
        others = [item for item in reversed(self.editions) if item is not first]
        return tuple((item.version, top + item.base) for item in (*((first,) if first else ()), *others))

    def _switches(self, edition: Edition, path: str) -> tuple[Switch, ...]:
        return tuple(
            Switch(
                item.version,
                item.base + (path if path in self._pages[item.base] else HOME),
                item is edition,
                item.release.is_lts,
                item.is_candidate,
            )
            for item in reversed(self.editions)
        )

    @cached_property
    def _pages(self) -> dict[str, frozenset[str]]:
        fixed = {HOME, MESSAGES, LISTS, CASES, TRANSPORT, FILES, CHECKER, START, GLOSSARY}
        return {item.base: frozenset({*fixed, *item.messages.values(), *item.lists.values()}) for item in self.editions}

    @cached_property
    def _groups(self) -> dict[str, tuple[Group, ...]]:
        return {item.base: tuple(_groups(item, self)) for item in self.editions}


def differences_page(edition: Edition) -> str:
    """The page that tells what an edition changed, from the root of the site."""
    older = edition.older.version if edition.older else ""
    return f"differences/{older}--{edition.version}.html"


def _groups(edition: Edition, site: Frames) -> list[Group]:
    up = "../" * edition.base.count("/")
    found = [Link("Accueil", HOME), Link("Démarrer", START), Link("Messages", MESSAGES), Link("Nomenclatures", LISTS)]
    if edition.release.test_cases:
        found.append(Link("Cahier de recette", CASES))
    found += [Link("Transport", TRANSPORT), Link("Fichiers", FILES), Link("Vérifier un message", CHECKER)]
    if edition.older:
        found.append(Link(f"Différences avec {edition.older.version}", up + differences_page(edition)))
    if len(site.editions) > 1:
        found.append(Link("Guides de migration", up + ALL_MIGRATIONS))
    if site.has_correspondences:
        found.append(Link("Correspondances", up + ALL_CORRESPONDENCES))
    if site.has_catalogue:
        found.append(Link("Catalogue", up + CATALOGUE))
    found.append(Link("Glossaire", GLOSSARY))
    perimeters, by_perimeter = perimeters_by_message(edition.release), dict[str, list[Link]]()
    for schema in edition.release.schemas:
        link = Link(schema.name, edition.messages[schema.name], schema.root.label)
        for name in perimeters[schema.name] or ("",):
            by_perimeter.setdefault(name, []).append(link)
    big_first = sorted(by_perimeter.items(), key=lambda item: (not item[0], -len(item[1])))
    return [
        Group(f"Version {edition.version}", tuple(found)),
        *(Group(name or ALL_PERIMETERS, tuple(links)) for name, links in big_first),
    ]
