"""The upgrade guide in French, whatever prints it: sentences in pieces, and a row for each step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.targets.upgrade.steps import Guide, Kind, Section

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
CODE_LISTS: Final = "Nomenclatures"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence: code, which holds what comes from a release, or words of our own."""

    text: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A name as code writes it, empty where there is none, and the type of a field whose type changes."""

    code: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What happens to a name, and the name before and after."""

    change: str
    before: Cell
    after: Cell


def title(section: Section) -> str:
    """The heading of a section: its message, or the code lists."""
    return section.message or CODE_LISTS


def rows(section: Section) -> Iterator[Row]:
    """The rows of a section: classes (or lists), then members (or codes)."""
    kinds = (CLASSES, MEMBERS) if section.message else (LISTS, CODES)
    for names, steps in zip(kinds, (section.classes, section.members), strict=True):
        for step in steps:
            before, after = (
                Cell(symbol.text if symbol else "", kind)
                for symbol, kind in zip((step.before, step.after), step.types, strict=True)
            )
            yield Row(names[step.kind], before, after)


def introduction(guide: Guide) -> Iterator[tuple[Piece, ...]]:
    """Which package replaces which, one sentence after another."""
    old, new = guide.old, guide.new
    roots = [Piece(side.language.root(side.release), is_code=True) for side in (old, new)]
    if old.package == new.package:
        versions = [Piece(side.release.version, is_code=True) for side in (old, new)]
        kept = (
            Piece("Le paquet "),
            Piece(new.package, is_code=True),
            Piece(" garde son nom\u00a0; sa version passe de "),
        )
        yield *kept, versions[0], Piece(" à "), versions[1], Piece(".")
    else:
        replaced = (Piece(" remplace "), Piece(old.package, is_code=True), Piece("\u00a0: "))
        becomes = (roots[0], Piece(" devient "), roots[1], Piece("."))
        yield Piece("Le paquet "), Piece(new.package, is_code=True), *replaced, *becomes
        yield (Piece("Les deux s’installent côte à côte, le temps de la bascule."),)
    if not guide.sections:
        yield (Piece("Rien d’autre n’est à changer dans votre code."),)
