"""Words of the source as identifiers: what every language's naming starts from.

A language adds its reserved words (as data) and its way out of a clash; see `unique`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache

LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "đ": "d"}
)
WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")
LONGEST = 80


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, lower case, accents folded first: « Événement de santé », `callerURI`."""
    return tuple(word.lower() for word in WORD.findall(_folded(text)))


def snake(text: str) -> str:
    """`case_id`; `x` where the text has no letter or digit."""
    return _leading_letter("_".join(words(text))[:LONGEST].rstrip("_"), "x")


def pascal(text: str) -> str:
    """`CaseId`."""
    return _leading_letter("".join(word.capitalize() for word in words(text))[:LONGEST], "X")


def camel(text: str) -> str:
    """`caseId`."""
    name = pascal(text)
    return name[0].lower() + name[1:]


def constant(text: str) -> str:
    """`T2_INTER`; a code that begins with a digit gets `CODE_` before it."""
    name = "_".join(words_of_code(text))[:LONGEST].rstrip("_")
    return name if name[:1].isalpha() else f"CODE_{name}".rstrip("_")


@lru_cache(maxsize=20_000)
def words_of_code(text: str) -> tuple[str, ...]:
    """The parts of a code, upper case: a code is not split where its case changes."""
    return tuple(re.findall(r"[A-Z0-9]+", _folded(text).upper()))


def _folded(text: str) -> str:
    """A text with plain letters for those that have an accent or are two in one."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(char for char in plain if not unicodedata.combining(char))


def unique(
    texts: Iterable[str], make: Callable[[str], str], reserved: Collection[str], escape: Callable[[str], str]
) -> dict[str, str]:
    """A name for each text, in order: `make(text)`, escaped where reserved, numbered where taken.

    Names that differ in case only count as one: some languages and file systems see them so.
    """
    taken: set[str] = set()
    names: dict[str, str] = {}
    for text in texts:
        if text in names:
            continue
        base = make(text)
        base = escape(base) if base in reserved else base
        name, number = base, 1
        while name.casefold() in taken or (number > 1 and name in reserved):
            number += 1
            name = f"{base}_{number}" if "_" in base or base.islower() else f"{base}{number}"
        taken.add(name.casefold())
        names[text] = name
    return names


def id_without_referential(nomenclature_id: str) -> str:
    """A code list's id without the referential before it (`HubSante.sexe` → `sexe`)."""
    head, separator, tail = nomenclature_id.partition(".")
    return tail if separator and head.isalnum() else nomenclature_id


def _leading_letter(name: str, letter: str) -> str:
    return name if name[:1].isalpha() else f"{letter}{name}"
