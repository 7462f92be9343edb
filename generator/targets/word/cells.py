"""The cells of a table of fields: what each column says, in the words of the DSF."""

from __future__ import annotations

from generator.diagnostics import Location
from generator.documents.wordprocessing import link, paragraph, run
from generator.documents.xml import Xml
from generator.model import Field, FieldType
from generator.model.formats import PATTERNS
from generator.targets.french import count
from generator.targets.french import kind as kind_of
from generator.targets.word.anchors import Bookmarks
from generator.targets.word.parts import joined

TITLES = ("Donnée", "Balise", "Card.", "Type", "Contraintes", "Description", "Exemples", "Cellule")
WIDTHS = (2050, 2250, 720, 2000, 2150, 3588, 1400, 980)
EMPTY = paragraph(style="Cell")


def cell(*runs: Xml) -> Xml:
    """A paragraph of a cell."""
    return paragraph(*runs, style="Cell")


def said(text: str) -> Xml:
    """A text as the paragraph of a cell."""
    return cell(run(text)) if text else EMPTY


def field_row(field: Field, known: Bookmarks) -> tuple[Xml, ...]:
    """The cells of a field's row."""
    return (
        said(field.label),
        cell(run(field.name, style="Balise")),
        cell(run(str(field.cardinality), bold=field.cardinality.is_required)),
        _type(field.type, known),
        _constraints(field, known),
        said(field.description),
        joined(*(said(text) for text in field.examples)) or EMPTY,
        cell(run(place(field.location), style="Muted")),
    )


def place(location: Location) -> str:
    """The cell or line that a thing comes from, without its file and sheet."""
    return location.cell or (f"l. {location.line}" if location.line else "")


def _type(kind: FieldType, known: Bookmarks) -> Xml:
    if kind.object_type is None:
        return said("code" if kind.nomenclature or kind.enum else kind_of(kind.scalar))
    anchor = known.types.get(kind.object_type)
    name = run(kind.object_type, style="Hyperlink" if anchor else "")
    return cell(link(anchor.name, name) if anchor else name)


def _constraints(field: Field, known: Bookmarks) -> Xml:
    kind = field.type
    found = []
    if kind.nomenclature is not None:
        found.append(_code_list(kind.nomenclature, known))
    if kind.informative_list is not None:
        found.append(_expected_codes(kind.informative_list, known))
    if kind.enum:
        found.append(cell(run("Valeurs\u00a0: "), run(", ".join(kind.enum), style="Mono")))
    if kind.pattern is not None and (kind.scalar is None or kind.pattern != PATTERNS.get(kind.scalar)):
        found.append(cell(run("Expression régulière\u00a0: "), run(kind.pattern, style="Mono")))
    if field.remark:
        found.append(cell(run(field.remark)))
    return joined(*found) or EMPTY


def _code_list(identifier: str, known: Bookmarks) -> Xml:
    found = known.lists.get(identifier)
    size = f" ({count(found.codes, 'code')})" if found else ""
    name = run(identifier, style="Hyperlink" if found else "")
    return cell(run("Nomenclature "), link(found.anchor.name, name) if found else name, run(size))


def _expected_codes(identifier: str, known: Bookmarks) -> Xml:
    """A list for information, which leads to its chapter where the document has it."""
    found = known.lists.get(identifier)
    name = run(identifier, style="Hyperlink" if found else "")
    size = f", {count(found.codes, 'code')}" if found else ""
    shown = link(found.anchor.name, name) if found else name
    return cell(run("Codes attendus\u00a0: "), shown, run(f"{size}, non imposés par le schéma"))
