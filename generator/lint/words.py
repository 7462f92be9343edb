"""A problem in the language of its reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diagnostics import Diagnostic, Severity
from generator.explain.catalogue import entry_of

LANGUAGES: Final = ("fr", "en")
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "error": "erreur", "warning": "avertissement", "note": "remarque",
        "more": "et {count} de plus : --all les montre", "named": "{name} : {text}",
        "error count": "{count} erreur(s)", "warning count": "{count} avertissement(s)",
        "note count": "{count} remarque(s)",
    },
    "en": {
        "error": "error", "warning": "warning", "note": "note",
        "more": "and {count} more: --all shows them", "named": "{name}: {text}",
        "error count": "{count} errors", "warning count": "{count} warnings", "note count": "{count} notes",
    },
}  # fmt: skip


def named(name: str, text: str, language: str) -> str:
    """A name and what is said of it, punctuated as the language does."""
    return WORDS[language]["named"].format(name=name, text=text)


def severity_name(severity: Severity, language: str) -> str:
    """How bad a problem is, in a word."""
    return WORDS[language][severity]


def title(code: str, language: str) -> str:
    """The title of a code; the code itself where the catalogue does not have it."""
    entry = entry_of(code)
    return entry.title[language] if entry else code


def text(problem: Diagnostic, language: str) -> str:
    """What is wrong."""
    if language == "en":
        return problem.text
    from generator.lint.french import french_text

    return french_text(problem)


def remedy(problem: Diagnostic, language: str) -> str:
    """What to do about this very problem; in French what the catalogue says of its code."""
    entry = entry_of(problem.code)
    return entry.remedy["fr"] if language == "fr" and entry else problem.hint


def counts(problems: tuple[Diagnostic, ...], name: str, language: str) -> str:
    """How many problems of each severity a release has."""
    words = WORDS[language]
    numbers = ((kind, sum(item.severity is kind for item in problems)) for kind in Severity)
    texts = [words[f"{kind} count"].format(count=count) for kind, count in numbers]
    if language == "fr":
        texts = [one.replace("(s)", "" if one.startswith(("0 ", "1 ")) else "s") for one in texts]
    return named(name, ", ".join(texts), language)
