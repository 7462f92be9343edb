"""The words of the French documents, from the one file that has them: `glossary.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from generator.typography import typeset

FILE: Final = Path(__file__).with_name("glossary.yaml")


@dataclass(frozen=True, slots=True)
class Term:
    """The one French term for a thing; `meaning` is empty for a word of every day.

    `banned` finds the forms that no text of ours has in its place; None where there are none.
    """

    term: str
    meaning: str
    banned: re.Pattern[str] | None


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    # Imported late: few runs need it.
    from generator.readers.yaml import read_yaml

    entries = read_yaml(FILE.read_text("utf-8")).value
    assert isinstance(entries, list)
    return tuple(_term(entry.value) for entry in entries)


def banned_forms(text: str) -> tuple[tuple[str, str], ...]:
    """The banned forms in a French text, each with the term to write instead."""
    known = ((item.banned, item.term) for item in terms() if item.banned)
    return tuple((found.group(), term) for pattern, term in known for found in pattern.finditer(text))


def _term(entry: object) -> Term:
    assert isinstance(entry, dict)
    meaning = typeset(str(entry["meaning"].value)) if "meaning" in entry else ""
    forms = [str(item.value) for item in entry["banned"].value] if "banned" in entry else []
    pattern = re.compile(rf"(?<![\w./-])(?:{'|'.join(forms)})(?![\w/-]|\.\w)", re.IGNORECASE) if forms else None
    return Term(str(entry["term"].value), meaning, pattern)
