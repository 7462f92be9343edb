"""The words around an entry, in French and English."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "fr": {
        "error": "erreur",
        "warning": "avertissement",
        "note": "remarque",
        "wrong": "Refusé",
        "right": "Attendu",
        "remedy": "À faire :",
        "rule": "règle de hubgen diff",
        "mirrors": "Changement inverse :",
        "bump": "Version demandée :",
        "verdict": "Effet :",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "note": "note",
        "wrong": "Refused",
        "right": "Expected",
        "remedy": "Remedy:",
        "rule": "rule of hubgen diff",
        "mirrors": "The change back:",
        "bump": "Version asked for:",
        "verdict": "Effect:",
    },
}
