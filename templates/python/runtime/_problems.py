"""What is wrong with a message: every problem of one reading, with its code and its path."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL = re.compile(r"['\\\x00-\x1f]")
ESCAPES = {
    "'": r"\'",
    "\\": r"\\",
    "\b": r"\b",
    "\f": r"\f",
    "\n": r"\n",
    "\r": r"\r",
    "\t": r"\t",
}
UNESCAPED = {escape: character for character, escape in ESCAPES.items()}
ESCAPED = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
STEP = re.compile(
    r"\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]", re.DOTALL
)
TEXTS = {
    "syntax": (
        "The text cannot be read: {detail}.",
        "Le texte est illisible : {detail}.",
    ),
    "message": (
        "{path} must hold exactly one message of this release.",
        "{path} doit porter un seul message, connu de cette version.",
    ),
    "required": ("{path} is required.", "Le champ {path} est obligatoire."),
    "unknown": (
        "{path} is not a field of the model.",
        "Le champ {path} n'existe pas dans le modèle.",
    ),
    "type": (
        "{path} is not of the right type (expected: {detail}).",
        "{path} n'est pas du bon type (attendu : {detail}).",
    ),
    "pattern": (
        "{path} does not match {detail}.",
        "{path} ne respecte pas le format {detail}.",
    ),
    "code": (
        "{path} is not a code of its list.",
        "{path} n'est pas un code de sa nomenclature.",
    ),
    "min-items": ("{path} has too few values.", "{path} n'a pas assez de valeurs."),
    "max-items": ("{path} has too many values.", "{path} a trop de valeurs."),
    "order": (
        "The element {path} is out of place.",
        "L'élément {path} n'est pas à sa place.",
    ),
}
TYPES = {
    "string": "texte",
    "integer": "entier",
    "number": "nombre",
    "boolean": "booléen",
    "array": "liste",
    "object": "objet",
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem; `path` starts at the document's root: `$.createCaseHealth.patient[0].sex`."""

    path: str
    code: str
    detail: str = ""

    @property
    def en(self) -> str:
        """The problem in English."""
        return TEXTS[self.code][0].format(path=self.path, detail=self.detail)

    @property
    def fr(self) -> str:
        """The problem in French."""
        detail = TYPES.get(self.detail, self.detail)
        return TEXTS[self.code][1].format(path=self.path, detail=detail)


class InvalidMessage(ValueError):
    """A text is not a message that this release accepts; `problems` says all that is wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        first = {(item.path, item.code): item for item in reversed(problems)}
        self.problems = [first[key] for key in sorted(first)]
        super().__init__(self.problems)

    def __str__(self) -> str:
        """All problems in English; made when asked for, since a large text may have many."""
        return " ".join(problem.en for problem in self.problems)


class ConversionError(ValueError):
    """A value that XML has no place for, such as a control character."""


def step(key: str | int) -> str:
    """One step of a path: `[0]`, `.name`, or `['a name that is none']` (RFC 9535, section 2.7)."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if NAME.fullmatch(key) else f"['{SPECIAL.sub(_escape, key)}']"


def steps(path: str) -> tuple[str | int, ...]:
    """The keys and the indexes of a path, as `step` writes them."""
    return tuple(map(_key, STEP.findall(path)))


def _key(parts: tuple[str, str, str]) -> str | int:
    index, name, quoted = parts
    return int(index) if index else name or ESCAPED.sub(_unescape, quoted)


def _unescape(found: re.Match[str]) -> str:
    text = found[0]
    return chr(int(text[2:], 16)) if text[1] == "u" else UNESCAPED[text]


def _escape(found: re.Match[str]) -> str:
    return ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"
