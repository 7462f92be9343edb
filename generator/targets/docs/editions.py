"""What the pages of one release are made from: its model, its names, and what is known of other releases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.diff.places import Places, Row, places_of
from generator.model import Nomenclature, Release, Schema
from generator.model.rewrite import without_prose
from generator.model.versions import parse_version
from generator.targets.docs.lives import Life, Lives, Past, first_lives
from generator.targets.docs.slugs import slugs

if TYPE_CHECKING:
    from generator.targets.docs.steps import Pair, Step


@dataclass(frozen=True)
class Edition:
    """A release in the site; `base` is the folder of its pages (`3.0/`, or nothing where it is alone).

    `pair` is the release before it and this one, and `step` what changed, where the site has that.
    """

    release: Release
    base: str = ""
    pair: Pair | None = None
    step: Step | None = None
    lives: Lives = field(default_factory=dict)

    @property
    def version(self) -> str:
        """The release's version."""
        return self.release.version

    @property
    def is_candidate(self) -> bool:
        """Whether the release is not final yet (`3.1.0-rc.1`)."""
        version = parse_version(self.version)
        return version is not None and not version.is_final

    @property
    def older(self) -> Release | None:
        """The release before it, where the site has it."""
        return self.pair.older if self.pair else None

    @cached_property
    def messages(self) -> Mapping[str, str]:
        """The page of each message, from the folder of the edition."""
        return {name: f"messages/{page}.html" for name, page in slugs(s.name for s in self.release.schemas).items()}

    @cached_property
    def list_names(self) -> Mapping[str, str]:
        """The name of each code list in addresses."""
        return slugs(item.id for item in self.release.nomenclatures)

    @cached_property
    def lists(self) -> Mapping[str, str]:
        """The page of each code list, by its id."""
        return {name: f"codes/{page}.html" for name, page in self.list_names.items()}

    @cached_property
    def places(self) -> Places:
        """Every message and field, at each of its places."""
        return places_of(self.release)

    @property
    def rows(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each message, by its name."""
        return self.places.rows

    @cached_property
    def older_lists(self) -> Mapping[str, Nomenclature]:
        """The code lists of the release before, by id."""
        return self.older.nomenclatures_by_id if self.older else {}

    @cached_property
    def structure(self) -> Release:
        """The release without its prose: what is made of it stays as it is when a description changes."""
        return without_prose(self.release)

    def life(self, schema: Schema) -> Life | None:
        """Since when a message is there; None where the site has this release only."""
        return self.lives.get((schema.name, ()))

    def past(self, schema: Schema) -> Past:
        """What is known of a message and its fields in the releases before."""
        paths = ((), *(row.path for row in self.rows[schema.name])) if self.lives else ()
        lives = {path: self.lives[schema.name, path] for path in paths if (schema.name, path) in self.lives}
        return Past(self.version, self.older is not None, lives)


def alone(release: Release) -> Edition:
    """A release as its own site."""
    return Edition(release)


def editions(releases: Sequence[Release]) -> tuple[Edition, ...]:
    """Several releases in one site, oldest first; neighbours are compared once.

    Of two releases with one version the first counts.
    """
    # Imported late: a release alone has nothing to compare.
    from generator.diff.history import in_order
    from generator.targets.docs.steps import Pair, next_lives, step

    found: list[Edition] = []
    for release in in_order(list({release.version: release for release in reversed(releases)}.values())):
        version, base, places = release.version, f"{release.version}/", places_of(release)
        if not found:
            found.append(Edition(release, base, lives=first_lives(version, places)))
            continue
        before = found[-1]
        pair = Pair(before.release, release)
        brought = step(pair)
        lives = next_lives(before.lives, before.places, places, brought, version)
        found.append(Edition(release, base, pair, brought, lives))
    return tuple(found)
