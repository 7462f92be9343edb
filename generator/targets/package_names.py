"""What the packages of a release are named after, as the ecosystems spell it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.model import PackageNames


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name in the spellings of ecosystems: of a registry (`acme-orders`), and of code."""

    kebab: str
    snake: str
    pascal: str
    domain: str
    """The group of a Maven coordinate, and what Java's packages begin with."""


HUB_NAMES: Final = PackageNames()
HUB_KEYWORDS: Final = ("hub-sante", "samu", "edxl-de", "urgence")
HUB: Final = Spelling("hubsante", "hubsante", "HubSante", "fr.gouv.esante.hub")
"""The Hub Santé's own, which no rule of spelling gives."""


def spelling(names: PackageNames) -> Spelling:
    """The names of a release in each spelling; the Hub Santé's where the release says nothing."""
    if (names.name, names.namespace) == (HUB_NAMES.name, HUB_NAMES.namespace):
        return HUB
    words = [word.lower() for word in re.split(r"[.-]", names.namespace) if word]
    return Spelling(
        kebab="-".join(word.lower() for word in re.split(r"[.-]", names.name) if word),
        snake="_".join(words),
        pascal="".join(word[0].upper() + word[1:] for word in words),
        domain=".".join(words),
    )


def french(names: PackageNames) -> str:
    """The title as French says it after « les messages »: `du Hub Santé`, `de « Acme Orders »`."""
    return "du Hub Santé" if names.title == HUB_NAMES.title else f"de «\xa0{names.title}\xa0»"


def english(names: PackageNames) -> str:
    """The title as English says it after "messages of"."""
    return "the Hub Santé" if names.title == HUB_NAMES.title else names.title


def keywords(names: PackageNames) -> tuple[str, ...]:
    """The words by which a registry finds the packages."""
    return HUB_KEYWORDS if names.name == HUB_NAMES.name else (spelling(names).kebab, "messages")
