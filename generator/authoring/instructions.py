"""The sheet `#Mode d'emploi` of a workbook: how to fill it in, in the words of the model team."""

from __future__ import annotations

from functools import cache
from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import fit_height, put, set_page, set_widths
from generator.paths import CODE
from generator.readers.records import Layout
from generator.readers.yaml import Node, read_yaml

TITLE: Final = "#Mode d'emploi"
WORDS: Final = CODE / "authoring" / "instructions.yaml"
WIDTHS: Final = [30.0, 110.0]
LISTS: Final = ("lists",)
CASES: Final = ("cases",)


def model_sections(layout: Layout) -> tuple[str, ...]:
    """The sections for a model workbook of a layout."""
    return ("sheets", layout.value, "fields", "values")


def fill_instructions(worksheet: Worksheet, subject: str, sections: tuple[str, ...]) -> None:
    """Write the sheet; `subject` is its title line, `sections` are keys of instructions.yaml."""
    put(worksheet, 1, 1, subject, font=styles.TITLE, alignment=styles.ABOVE)
    worksheet.row_dimensions[1].height = 28
    row = 3
    for section in sections:
        row = _fill_section(worksheet, row, section) + 2
    if "fields" in sections:
        _fill_legend(worksheet, row)
    set_widths(worksheet, WIDTHS)
    set_page(worksheet, 1)
    worksheet.page_setup.fitToHeight = 1


def _fill_section(worksheet: Worksheet, row: int, name: str) -> int:
    """Write a section from a row on; gives its last row."""
    section = _mapping(_words()[name])
    put(worksheet, row, 1, str(section["title"].value), font=styles.SECTION, alignment=styles.ABOVE)
    for rule, node in _mapping(section["rules"]).items():
        row += 1
        text = str(node.value)
        put(worksheet, row, 1, rule, font=styles.BOLD, fill=styles.fill(styles.PALE), border=styles.BOX)
        put(worksheet, row, 2, text, border=styles.BOX)
        fit_height(worksheet, row, [(text, WIDTHS[1])])
    return row


def _fill_legend(worksheet: Worksheet, row: int) -> None:
    put(worksheet, row, 1, "Les couleurs", font=styles.SECTION, alignment=styles.ABOVE)
    for level, colour in enumerate(styles.LEVELS, 1):
        put(worksheet, row + level, 1, f"Niveau {level}", fill=styles.fill(colour), border=styles.BOX)
    text = "En gras : un objet. En gris italique : une ligne qui n'est dans aucun périmètre."
    put(worksheet, row + 1, 2, text, font=styles.NOTE)


@cache
def _words() -> dict[str, Node]:
    return _mapping(read_yaml(WORDS.read_text("utf-8")))


def _mapping(node: Node) -> dict[str, Node]:
    assert isinstance(node.value, dict)
    return node.value
