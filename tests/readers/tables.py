"""A small sound release, its cells by name, to be changed in one place at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics import Collector, Diagnostic
from generator.loading import load
from generator.model import Release

TITLES = (
    *("ID", "Donnée (Niveau 1)", "Donnée (Niveau 2)", "Donnée (Niveau 3)", "Description", "Exemples", "Balise"),
    *("Cardinalité", "Objet", "Format (ou type)", "Détails de format", "15-15", "15-18", "CUT", "note"),
)
FIRST_ROW = 9
ROWS = (
    ("1", "Identifiant", "", "", "Un numéro", "A-1", "caseId", "1..1", "", "string", "REGEX: ^[A-Z]-[0-9]$", "X", "X"),
    ("2", "Priorité", "", "", "Une lettre", "P0", "priority", "0..1", "", "string", "ENUM: P0, P1", "X", "0..n"),
    ("3", "Patient", "", "", "Une personne", "", "patient", "0..n", "X", "person", "", "X", "X"),
    ("4", "", "Âge", "", "En années", "42", "age", "1..1", "", "integer", "", "X", "X"),
    ("5", "", "Adresse", "", "Un lieu", "", "address", "0..1", "X", "", "", "X", "X"),
    ("6", "", "", "Ville", "Un nom", "Lyon", "city", "1..1", "", "string", "", "X", "X"),
    ("7", "Motif", "", "", "Un code", "001", "reason", "0..1", "", "string", "NOMENCLATURE: T.L", "X", "X"),
)
CODES = (("001", "un"), ("002", "deux"))
LIST = (
    *(("Identifiant nomenclature", "T.L"), ("Référentiel nomenclature", "T"), ("Nom Nomenclature", "L"), ()),
    *(("Code", "Libellé niveau 1", "Description", "Commentaire"), *CODES),
)
Change = Callable[[Worksheet], object]


def unchanged(sheet: Worksheet) -> None:
    """No change."""


def write_release(folder: Path, change: Change = unchanged, change_list: Change = unchanged, more: str = "") -> Path:
    """A release folder of one message, its model sheet and its code list changed before they are saved."""
    for name in ("models", "nomenclatures"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "release.yaml").write_text(f'release: "9.0"\n{more}')
    model = [
        ["schema", "perimeter", "rootElement", "header"],
        ["RS-T", "15-15", "test", "N"],
        ["RC-T", "15-18", "t", "N"],
    ]
    _save(folder / "models" / "m.xlsx", "RS-T", [*model, *[[]] * 4, list(TITLES), *map(list, ROWS)], change)
    _save(folder / "nomenclatures" / "n.xlsx", "T.L", list(map(list, LIST)), change_list)
    return folder


def _save(path: Path, title: str, rows: list[list[str]], change: Change) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append([cell or None for cell in row])
    change(sheet)
    book.save(path)


def read(folder: Path) -> tuple[Release | None, tuple[Diagnostic, ...]]:
    """What `load` gives of a folder."""
    collector = Collector()
    return load(folder, collector), collector.all


def places(problems: tuple[Diagnostic, ...]) -> set[str]:
    """The problems as « severity code cell »."""
    return {f"{item.severity} {item.code} {item.location.cell or item.location.line}" for item in problems}
