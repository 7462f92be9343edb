"""Who sends what to whom, in the words of the DSF and the DST; a message that they do not tell of goes both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from generator.model import Release
from generator.model.perimeters import messages_of
from generator.targets.purposes import short_purpose


class Way(Enum):
    """The way of a message, seen from the dispatch centre."""

    BOTH = "dans les deux sens"
    TO_PARTNER = "vers le partenaire"
    FROM_PARTNER = "depuis le partenaire"
    FROM_HUB = "du hub vers chacun"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes part: a name, and what it is."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A message of a contract: its way, and what it carries in a few words (empty where nobody has said)."""

    message: str
    way: Way
    purpose: str


DISPATCH: Final = Actor("LRM", "régulation médicale (SAMU)")
PARTNERS: Final[Mapping[str, Actor]] = {
    "15-15": Actor("LRM", "autre SAMU"),
    "15-smur": Actor("Logiciel SMUR", "équipe mobile"),
    "15-gps": Actor("Géolocalisation", "traceur ou SMUR"),
    "15-nexsis": Actor("NexSIS", "services d’incendie"),
    "15-sas": Actor("Plateforme SAS", "soins non programmés"),
}
ANYONE: Final = Actor("Partenaire", "système tiers")

WAYS: Final[Mapping[str, Mapping[str, Way]]] = {
    "15-smur": {
        **dict.fromkeys(("RS-EDA", "RS-EDA-MAJ", "RS-ER"), Way.TO_PARTNER),
        **dict.fromkeys(("RS-SR", "RS-URL", "RS-BPV", "RS-RPIS", "RPIS"), Way.FROM_PARTNER),
    },
}
HUB_MESSAGES: Final = frozenset({"RS-INFO", "RS-ERROR"})
LAST: Final = ("customContent", "RC-REF", *sorted(HUB_MESSAGES, reverse=True))
"""What every contract has, below what is its own."""


def partner(perimeter: str) -> Actor:
    """Whom the dispatch centre speaks to in a contract."""
    return PARTNERS.get(perimeter.casefold(), ANYONE)


def flows(release: Release, perimeter: str) -> tuple[Flow, ...]:
    """The messages of a contract and their ways: its own in the release's order, then those of every contract."""
    messages = sorted(messages_of(release, perimeter), key=lambda name: LAST.index(name) + 1 if name in LAST else 0)
    return tuple(_flow(perimeter, message) for message in messages)


def _flow(perimeter: str, message: str) -> Flow:
    way = Way.FROM_HUB if message in HUB_MESSAGES else WAYS.get(perimeter.casefold(), {}).get(message, Way.BOTH)
    return Flow(message, way, short_purpose(message))
