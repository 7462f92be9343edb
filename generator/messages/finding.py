"""What is wrong with a message: codes, paths and texts, the same in every language (docs/packages.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Location

TEXTS: Final = {
    "en": {
        "syntax": "cannot be read: {detail}.",
        "message": "{path} holds {detail}.",
        "required": "{path} is required.",
        "unknown": "{path} is not a field of this object.",
        "type": "{path} is not of type {detail}.",
        "pattern": "{path} is {value!r}, which does not match {detail}.",
        "code": "{path} is {value!r}, which is no code of {detail}.",
        "min-items": "{path} has fewer than {detail} values.",
        "max-items": "{path} has more than {detail} values.",
        "bounds": "{path} is {value}, which is not {detail}.",
        "length": "{path} has a length that is not {detail}.",
        "unique": "{path} stands in its list already.",
        "choice": "{path} agrees with {detail} of the forms that it may have; it must be one.",
        "order": "{path} stands after an element that it must stand before.",
    },
    "fr": {
        "syntax": "Lecture impossible : {detail}.",
        "message": "{path} : message non identifié ({detail}).",
        "required": "Le champ {path} est obligatoire.",
        "unknown": "Le champ {path} n'existe pas dans cet objet.",
        "type": "Le champ {path} n'est pas du type {detail}.",
        "pattern": "Le champ {path} vaut {value!r}, qui ne respecte pas {detail}.",
        "code": "Le champ {path} vaut {value!r}, qui n'est pas un code de {detail}.",
        "min-items": "Le champ {path} a moins de {detail} valeurs.",
        "max-items": "Le champ {path} a plus de {detail} valeurs.",
        "bounds": "Le champ {path} vaut {value}, ce qui n'est pas {detail}.",
        "length": "La longueur du champ {path} n'est pas {detail}.",
        "unique": "La valeur {path} figure déjà dans sa liste.",
        "choice": "Le champ {path} correspond à {detail} des formes permises ; il en faut une.",
        "order": "Le champ {path} vient après un élément qu'il doit précéder.",
    },
}
SHOWN: Final = 200
"""Characters of a value that a text shows."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: its code, the place in the message, and the rule that it breaks with the rule's cell.

    `path` starts at the document's root, in JSON's terms for XML too; `line` is XML's, 0 where unknown;
    `detail` is what was expected, `near` codes that the value may stand for.
    """

    code: str
    path: str
    detail: str = ""
    value: str = ""
    label: str = ""
    location: Location | None = None
    line: int = 0
    near: tuple[str, ...] = ()

    def text(self, language: str = "en") -> str:
        """The error as a sentence, in `en` or `fr`."""
        return TEXTS[language][self.code].format(path=self.path, detail=self.detail, value=self.value[:SHOWN])
