"""An entry, or a rule of `hubgen diff`, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from generator.diff.report.view import LANGUAGES as REPORTS
from generator.diff.rules import RULES
from generator.explain.catalogue import GROUPS, Entry, catalogue
from generator.explain.words import WORDS

WIDTH = 100


def explain(code: str, language: str) -> str | None:
    """What `code` means in `language` (`fr` or `en`); None where no diagnostic, message error or rule has it."""
    entry = catalogue().get(code)
    if entry is not None:
        return "\n".join(_entry(entry, language)) + "\n"
    return "\n".join(_rule(code, language)) + "\n" if code in RULES else None


def listing(language: str) -> str:
    """Every code with its title, group by group; then the rules of `hubgen diff`."""
    lines: list[str] = []
    for group, names in GROUPS.items():
        entries = [entry for entry in catalogue().values() if entry.group == group]
        lines += [names[language], *(f"  {entry.code:24} {entry.title[language]}" for entry in entries), ""]
    titles = REPORTS[language].RULES
    lines += [WORDS[language]["rule"].capitalize(), *(f"  {code:24} {titles[code][0]}" for code in RULES)]
    return "\n".join(lines) + "\n"


def known_codes() -> Iterator[str]:
    """Every code that can be explained."""
    yield from catalogue()
    yield from RULES


def _entry(entry: Entry, language: str) -> Iterator[str]:
    words = WORDS[language]
    kinds = ", ".join(words[kind] for kind in entry.severities)
    yield f"{entry.code} ({kinds}) · {entry.title[language]}"
    yield ""
    yield fill(entry.meaning[language], WIDTH)
    yield ""
    yield f"  {words['wrong']:8} {entry.wrong}"
    yield f"  {words['right']:8} {entry.right}"
    yield ""
    yield fill(f"{words['remedy']} {entry.remedy[language]}", WIDTH)


def _rule(code: str, language: str) -> Iterator[str]:
    words, report, rule = WORDS[language], REPORTS[language], RULES[code]
    title, action = report.RULES[code]
    yield f"{code} ({words['rule']}) · {title}"
    yield ""
    yield f"{words['verdict']} {report.VERDICTS[rule.verdict.value]}"
    yield f"{words['bump']} {report.BUMPS[str(rule.bump)]}"
    if rule.mirrors:
        yield f"{words['mirrors']} {', '.join(rule.mirrors)}"
    yield fill(f"{words['remedy']} {action}", WIDTH)
