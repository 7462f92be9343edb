"""Defects that people make in a DSF's workbooks, each put into a copy of a real one at a random place.

A defect is a function: from the records of the sound release and a source of randomness to the cells to change,
and to what must be reported, where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from generator.diagnostics import Location
from generator.readers.model_workbook import DETAILS, TYPE
from generator.readers.nomenclature_workbook import ID, NAME, REFERENCE
from generator.readers.records import CodeRow, FieldRow, Layout, NomenclatureRecord, ReleaseRecords, SheetRecord

Changes = dict[Location, str | None]


@dataclass(frozen=True)
class Defect:
    """Cells to change, and the problem that it makes: its code and its place."""

    changes: Changes
    code: str
    place: Location


Make = Callable[[ReleaseRecords, Random], Defect]
LABEL: Final = "Donnée (Niveau {})"


def rows(records: ReleaseRecords, wanted: Callable[[FieldRow], bool] = lambda row: True) -> list[FieldRow]:
    """The rows that some contract has."""
    return [row for sheet in records.sheets for row in of_sheet(sheet) if wanted(row)]


def of_sheet(sheet: SheetRecord) -> list[FieldRow]:
    return [row for row in sheet.rows if perimeters(sheet, row)]


def perimeters(sheet: SheetRecord, row: FieldRow) -> list[str]:
    return [item.perimeter for item in sheet.declarations if item.perimeter in row.perimeters]


def is_text(row: FieldRow) -> bool:
    return not row.is_object and row.type.lower() == "string"


def is_free_text(row: FieldRow) -> bool:
    """A text that nothing constrains: a defect there makes no list unused, and no example wrong."""
    return is_text(row) and not row.details.strip()


def has_children(sheet: SheetRecord, row: FieldRow) -> bool:
    after = sheet.rows[sheet.rows.index(row) + 1 :]
    return bool(after) and after[0].level > row.level


def in_cell(column: str, code: str, *texts: str | None, where: Callable[[FieldRow], bool] = lambda row: True) -> Make:
    """A defect of one cell of a row, reported at that cell."""

    def make(records: ReleaseRecords, random: Random) -> Defect:
        row = random.choice(rows(records, where))
        return Defect({row.at(column): random.choice(texts)}, code, row.at(column))

    return make


def uses_own_cardinality(row: FieldRow) -> bool:
    return any(cell.upper() == "X" for cell in row.perimeters.values()) and all(
        cell.upper() == "X" for cell in row.perimeters.values()
    )


def bad_perimeter_cell(records: ReleaseRecords, random: Random) -> Defect:
    sheet = random.choice([item for item in records.sheets if of_sheet(item)])
    row = random.choice(of_sheet(sheet))
    place = row.at(random.choice(perimeters(sheet, row)))
    return Defect({place: random.choice(["0..x", "oui", "1.1", "3..2"])}, "bad-cardinality", place)


def missing_column(records: ReleaseRecords, random: Random) -> Defect:
    row = random.choice(rows(records))
    title = random.choice(["Description", "Exemples", "Balise", "Cardinalité", "Objet", TYPE, DETAILS, LABEL.format(1)])
    header = header_row(records, row)
    place = row.sheet.location(header, row.columns[title])
    return Defect({place: "Autre"}, "missing-column", row.sheet.location(header, 0))


def missing_perimeter_column(records: ReleaseRecords, random: Random) -> Defect:
    sheet = random.choice([item for item in records.sheets if item.rows])
    declaration = random.choice(sheet.declarations)
    place = sheet.perimeter_columns[declaration.perimeter]
    return Defect({place: None}, "missing-column", declaration.location)


def header_row(records: ReleaseRecords, row: FieldRow) -> int:
    sheet = next(item for item in records.sheets if row in item.rows)
    cell = next(iter(sheet.perimeter_columns.values())).cell or ""
    return int("".join(filter(str.isdigit, cell))) - 1


def pairs(records: ReleaseRecords) -> Iterator[tuple[FieldRow, FieldRow]]:
    """Each row with the one before it."""
    for sheet in records.sheets:
        yield from zip(sheet.rows, sheet.rows[1:], strict=False)


def orphan_level(records: ReleaseRecords, random: Random) -> Defect:
    found = [(above, row) for above, row in pairs(records) if LABEL.format(above.level + 2) in row.columns]
    above, row = random.choice(found)
    place = row.at(LABEL.format(above.level + 2))
    return Defect({row.at(LABEL.format(row.level)): None, place: row.label}, "orphan-level", place)


def doubled_level(records: ReleaseRecords, random: Random) -> Defect:
    row = random.choice(rows(records))
    other = random.choice([level for level in (1, 2, 3, 4, 5, 6) if level != row.level])
    place = row.at(LABEL.format(other))
    return Defect({place: "Autre libellé"}, "doubled-level", row.at(LABEL.format(max(other, row.level))))


def missing_label(records: ReleaseRecords, random: Random) -> Defect:
    row = random.choice(rows(records))
    return Defect({row.at(LABEL.format(row.level)): None}, "missing-label", row.at(LABEL.format(1)))


def type_twice(records: ReleaseRecords, random: Random) -> Defect:
    """A later object gets the type name of one that other fields define."""
    found = []
    for sheet in records.sheets:
        objects = [row for row in of_sheet(sheet) if row.is_object and has_children(sheet, row)]
        plain = [row for row in objects if row.type != "codeAndLabel" and row.level == 1]
        for index, first in enumerate(plain):
            found += [(first, row) for row in plain[index + 1 :] if set(perimeters(sheet, first)) & set(row.perimeters)]
    first, second = random.choice(found)
    return Defect({second.at(TYPE): first.type or first.name}, "type-defined-twice", second.at(TYPE))


def empty_object(records: ReleaseRecords, random: Random) -> Defect:
    row = random.choice(rows(records, is_free_text))
    return Defect({row.at("Objet"): "X", row.at(TYPE): "nouveauType"}, "empty-object", row.at("Balise"))


def duplicate_field(records: ReleaseRecords, random: Random) -> Defect:
    above, row = random.choice(
        [
            (above, row)
            for above, row in pairs(records)
            if above.level == row.level and above.perimeters.keys() == row.perimeters.keys() and row.perimeters
        ]
    )
    return Defect({row.at("Balise"): above.name}, "duplicate-field", row.at("Balise"))


def stray_child(records: ReleaseRecords, random: Random) -> Defect:
    """An object leaves a contract, its first field stays in."""
    found = []
    for sheet in records.sheets:
        for above, row in zip(sheet.rows, sheet.rows[1:], strict=False):
            both = [name for name in perimeters(sheet, above) if name in row.perimeters]
            if row.level == above.level + 1 and both:
                found.append((above, row, random.choice(both)))
    above, row, perimeter = random.choice(found)
    return Defect({above.at(perimeter): None}, "parent-not-in-perimeter", row.at(perimeter))


def row_without_id(records: ReleaseRecords, random: Random) -> Defect:
    sheet = random.choice([item for item in records.sheets if len(item.rows) > 1])
    row = random.choice(sheet.rows[:-1])
    place = row.sheet.location(row.row, 0)
    return Defect({place: None}, "row-without-id", place)


def code_row(records: ReleaseRecords, random: Random) -> tuple[NomenclatureRecord, int, CodeRow]:
    """A row of a code list that has more than one."""
    found = random.choice([item for item in records.nomenclatures if len(item.rows) > 1])
    index = random.randrange(1, len(found.rows))
    return found, index, found.rows[index]


def duplicate_code(records: ReleaseRecords, random: Random) -> Defect:
    found, index, row = code_row(records, random)
    return Defect({row.location: found.rows[random.randrange(index)].code}, "duplicate-code", row.location)


def comma_in_code(records: ReleaseRecords, random: Random) -> Defect:
    _, _, row = code_row(records, random)
    return Defect({row.location: f"{row.code.strip()},X"}, "comma-in-code", row.location)


def space_around_code(records: ReleaseRecords, random: Random) -> Defect:
    _, _, row = code_row(records, random)
    text = random.choice(["NOUVEAU ", " NOUVEAU", "NOUVEAU\u00a0", "NOUVEAU\n"])
    return Defect({row.location: text}, "space-around-code", row.location)


def missing_code(records: ReleaseRecords, random: Random) -> Defect:
    _, _, row = code_row(records, random)
    return Defect({row.location: None}, "missing-code", row.location)


def list_names(item: NomenclatureRecord) -> tuple[str, str]:
    """What fields may call a list: its id, or « référentiel-nom »."""
    reference = f"{item.properties.get(REFERENCE, '')}-{item.properties.get(NAME, '')}"
    return item.properties.get(ID) or reference, reference


def duplicate_nomenclature(records: ReleaseRecords, random: Random) -> Defect:
    """A later list gets the id of an earlier one, or its name where neither has an id (line 1.x)."""
    key = ID if any(item.properties.get(ID) for item in records.nomenclatures) else NAME
    found = [item for item in records.nomenclatures if item.properties.get(key)]
    first, second = random.choice(
        [
            (first, second)
            for index, second in enumerate(found)
            for first in found[:index]
            if key == ID or first.properties.get(REFERENCE) == second.properties.get(REFERENCE)
        ]
    )
    return Defect({second.places[key]: first.properties[key]}, "duplicate-nomenclature", second.places[key])


def unused_nomenclature(records: ReleaseRecords, random: Random) -> Defect:
    """A field's list is taken away from it: « constrains nothing » is what the cell then says."""
    uses: dict[str, list[FieldRow]] = {}
    for sheet in records.sheets:
        for row in sheet.rows:
            if row.details.startswith("NOMENCLATURE"):
                uses.setdefault(row.details.partition(":")[2].strip(), []).append(row)
    used = [item for item in records.nomenclatures if uses.keys() & set(list_names(item))]
    item = random.choice(used)
    changes: Changes = {row.at(DETAILS): None for name in list_names(item) for row in uses.get(name, ())}
    return Defect(changes, "unused-nomenclature", item.location)


def duplicate_schema(records: ReleaseRecords, random: Random) -> Defect:
    """The first schema's name stands in a later declaration too."""
    declarations = [item for sheet in records.sheets for item in sheet.declarations]
    other = random.choice([item for item in declarations if item.location.sheet != declarations[0].location.sheet])
    text = declarations[0].name
    if records.layout is Layout.FIRST_CELL:
        text = f"{text}:{other.perimeter}:{other.root_element}"
    return Defect({other.location: text}, "duplicate-schema", other.location)


def _refuses(row: FieldRow) -> bool:
    """Whether the row has a type, a pattern or codes, so that an example can be wrong."""
    typed = row.type.lower() in {"integer", "number", "boolean", "date", "datetime", "phonenumber"}
    return not row.is_object and (typed or row.details.startswith(("ENUM: ", "NOMENCLATURE: ")))


def _has_directive(row: FieldRow) -> bool:
    return row.details.startswith("NOMENCLATURE: ")


CHECKS: Final[dict[str, Make]] = {
    "missing column": missing_column,
    "missing perimeter column": missing_perimeter_column,
    "bad cardinality": in_cell(
        "Cardinalité", "bad-cardinality", "1..", "2..1", "0-1", "n", "1..0", None, where=uses_own_cardinality
    ),
    "bad cardinality of a perimeter": bad_perimeter_cell,
    "orphan level": orphan_level,
    "doubled level": doubled_level,
    "missing label": missing_label,
    "missing balise": in_cell("Balise", "missing-balise", None),
    "unknown type": in_cell(TYPE, "unknown-type", "strng", "texte", "int", "dateTime ?", None, where=is_free_text),
    "type defined twice": type_twice,
    "empty object": empty_object,
    "missing nomenclature": in_cell(DETAILS, "missing-nomenclature", "NOMENCLATURE: NULLE.PART", where=is_free_text),
    "missing nomenclature of a codeAndLabel": in_cell(
        DETAILS, "missing-nomenclature", "NOMENCLATURE: NULLE.PART", where=_has_directive
    ),
    "duplicate nomenclature": duplicate_nomenclature,
    "duplicate code": duplicate_code,
    "space around a code": space_around_code,
    "comma in a code": comma_in_code,
    "missing code": missing_code,
    "unused list": unused_nomenclature,
    "bad pattern": in_cell(DETAILS, "bad-pattern", "REGEX: ([a-z", "REGEX: a{2", "REGEX: [z-a]", where=is_free_text),
    "non-portable pattern": in_cell(
        DETAILS, "non-portable-pattern", r"REGEX: ^(?=a)b$", r"REGEX: ^(a)\1$", r"REGEX: \bfin", where=is_free_text
    ),
    "bad example": in_cell("Exemples", "bad-example", "?!", "§ 3", where=_refuses),
    "bad name": in_cell("Balise", "bad-name", "2fois", "à côté", "a b", "a/b", 'x"y', "a;b", "été"),
    "two fields of one name": duplicate_field,
    "parent not in the perimeter": stray_child,
    "row without ID": row_without_id,
    "schema twice": duplicate_schema,
}
