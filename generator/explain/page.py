"""The page `docs/diagnostics.md`: the whole catalogue, French and English."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.catalogue import GROUPS, LANGUAGES, Entry, catalogue
from generator.explain.words import WORDS

HEAD = """\
# Diagnostics

Every code that hubgen can report, with an example and the remedy. Generated from `generator/explain/entries/`:
`hubgen explain --format markdown`. In the terminal: `hubgen explain CODE [--lang fr|en]`, for the rules of
`hubgen diff` too.
"""


def page() -> str:
    """The page in Markdown (CommonMark)."""
    parts = [HEAD, "\n".join(_contents()) + "\n"]
    for group, names in GROUPS.items():
        parts.append(f"## {names['fr']} / {names['en']}\n")
        parts += [_section(entry) for entry in catalogue().values() if entry.group == group]
    return "\n".join(parts)


def _contents() -> Iterator[str]:
    for group, names in GROUPS.items():
        links = (f"[{code}](#{code})" for code, entry in catalogue().items() if entry.group == group)
        yield f"* {names['fr']} / {names['en']}: {', '.join(links)}"


def _section(entry: Entry) -> str:
    lines = [f"### {entry.code}", "", f"{', '.join(entry.severities)}: `{entry.wrong}` → `{entry.right}`", ""]
    for language in LANGUAGES:
        remedy = f"*{WORDS[language]['remedy']}* {_plain(entry.remedy[language])}"
        title = _plain(entry.title[language])
        lines += [f"**{language}** **{title}.** {_plain(entry.meaning[language])} {remedy}", ""]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """A text of the catalogue without anything that Markdown would act upon."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|$" else char for char in text)
