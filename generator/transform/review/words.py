"""The French words of correspondences: why a field or code becomes another, and what is open."""

from __future__ import annotations

from typing import Final

from generator.transform.table import Cast, Origin

ORIGINS: Final = {
    Origin.RENAMED: "renommé",
    Origin.MOVED: "déplacé",
    Origin.DECLARED: "déclaré",
    Origin.DROPPED: "abandonné par une règle déclarée",
    Origin.NO_PLACE: "sans place",
}
CODES: Final = {
    "label": "même libellé",
    "ancestor": "code plus général",
    "spelling": "même code, autre graphie",
    "suffix": "même dernier segment",
    "declared": "déclaré",
    "none": "sans correspondance",
}
MERGED: Final = "partagé par plusieurs anciens codes"
CASTS: Final = {
    Cast.TEXT: "converti en texte",
    Cast.NUMBER: "converti en nombre",
    Cast.INTEGER: "converti en entier",
    Cast.BOOLEAN: "converti en booléen",
}
FIELD, CODE, FILLED, NOTE, OPEN, MESSAGE = (
    "Champ",
    "Code",
    "Valeur ajoutée",
    "Repris en texte",
    "À\u00a0trancher",
    "Message",
)
"""What a row is about."""
COPIED: Final = "repris aussi dans {places}"
SINGLE: Final = "seule la première valeur a une place"
REQUIRED: Final = "nouveau champ obligatoire"
WAS_OPTIONAL: Final = "devenu obligatoire"
NO_MESSAGE: Final = "la nouvelle version n’a pas ce message"
COLUMNS: Final = ("Nature", "Messages", "Champ du code", "Avant", "Après", "Origine", "Cellule avant", "Cellule après")
