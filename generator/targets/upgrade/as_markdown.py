"""The upgrade guide in Markdown, in French: what was written and what is written now, as the language spells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.diff.report.as_markdown import inert
from generator.targets.upgrade.steps import Guide, Kind, Section, Step

PLAIN: Final = re.compile(r"[\w.:#()@/ \"-]+", re.ASCII)
"""What stands between backticks as it is."""
NONE: Final = "—"
CLASSES: Final = {Kind.RENAMED: "Classe renommée", Kind.REMOVED: "Classe supprimée", Kind.ADDED: "Nouveau message"}
MEMBERS: Final = {
    Kind.RENAMED: "Champ renommé",
    Kind.REMOVED: "Champ supprimé",
    Kind.MOVED: "Champ déplacé",
    Kind.RETYPED: "Type changé",
    Kind.REQUIRED: "Désormais obligatoire",
}
LISTS: Final = {Kind.RENAMED: "Nomenclature renommée", Kind.REMOVED: "Nomenclature supprimée"}
CODES: Final = {Kind.RENAMED: "Code remplacé", Kind.REMOVED: "Code supprimé"}


def render(guide: Guide) -> str:
    """The guide: which package replaces which, then a table for each message, and one for the code lists."""
    return "\n".join(_lines(guide)) + "\n"


def _lines(guide: Guide) -> Iterator[str]:
    old, new, title = guide.old, guide.new, inert(guide.new.language.title)
    releases = f"{inert(old.release.version)} à la version {inert(new.release.version)}"
    yield f"# Passer de la version {releases}\u00a0: {title}"
    yield ""
    roots = [code(side.language.root(side.release)) for side in (old, new)]
    yield f"Le paquet {code(new.package)} remplace {code(old.package)}\u00a0: {roots[0]} devient {roots[1]}."
    if old.package != new.package:
        yield "Les deux s’installent côte à côte, le temps de la bascule."
    if not guide.sections:
        yield "\nRien d’autre n’est à changer dans votre code."
    for section in guide.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"\n## {inert(section.message) or 'Nomenclatures'}\n"
    yield "| Changement | Avant | Après |"
    yield "| --- | --- | --- |"
    kinds = (CLASSES, MEMBERS) if section.message else (LISTS, CODES)
    for names, steps in zip(kinds, (section.classes, section.members), strict=True):
        for step in steps:
            before, after = _cells(step)
            yield f"| {names[step.kind]} | {before} | {after} |"


def _cells(step: Step) -> tuple[str, str]:
    cells = []
    for symbol, kind in zip((step.before, step.after), step.types, strict=True):
        cells.append((code(symbol.text) if symbol else NONE) + (f"\u00a0: {inert(kind)}" if kind else ""))
    return cells[0], cells[1]


def code(text: str) -> str:
    """A text as code, in a cell of a table; one that has marks of Markdown in it is shown as a text."""
    return f"`{text}`" if PLAIN.fullmatch(text) else inert(text)
