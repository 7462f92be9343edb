"""What the readers give: rows of the DSF as typed records that know their cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics import Diagnostic, Location
from generator.model.directory import Directory
from generator.readers.grid import Sheet
from generator.readers.manifest_record import Codes, ManifestRecord


class Layout(StrEnum):
    """The two layouts of the DSF workbooks, and with them how their cells were published.

    Lines 1.x and 2.x declare schemas in A1; their codes count as they stand, and a directive needs
    its blank (`REGEX: …`). Line 3.x has a table of schemas; its codes are trimmed.
    """

    FIRST_CELL = "first-cell"
    TABLE = "table"

    @property
    def codes(self) -> Codes:
        """How codes count in this layout, where release.yaml does not say it (`codes`)."""
        return Codes.VERBATIM if self is Layout.FIRST_CELL else Codes.TRIMMED


@dataclass(frozen=True, slots=True)
class SchemaDeclaration:
    """One schema that a sheet declares; `has_header` is None where the sheet does not say."""

    name: str
    perimeter: str
    root_element: str
    location: Location
    layout: Layout
    package: str = ""
    xml_namespace: str = ""
    has_header: bool | None = None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row of a data table, as text; `level` counts from 1.

    `perimeters` maps a perimeter's column to its cell, for the cells that are not empty. `nomenclature` is the id of
    the list in the column « Nomenclature », beside a pattern: for information, it constrains nothing.
    """

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    level: int
    label: str
    description: str
    examples: str
    name: str
    cardinality: str
    is_object: bool
    type: str
    details: str
    perimeters: Mapping[str, str]
    remark: str = ""
    nomenclature: str = ""

    def at(self, column: str) -> Location:
        """The place of this row's cell in `column`, or of its first cell."""
        return self.sheet.location(self.row, self.columns.get(column))


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """A sheet that declares schemas, with its data table and the perimeters it has columns for."""

    location: Location
    declarations: tuple[SchemaDeclaration, ...]
    rows: tuple[FieldRow, ...]
    perimeter_columns: Mapping[str, Location]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One row of a code list: `code` as the cell has it, blanks included.

    `labels` has one entry per level, empty where the cell is.
    """

    code: str
    labels: tuple[str, ...]
    description: str
    comment: str
    location: Location


@dataclass(frozen=True, slots=True)
class NomenclatureRecord:
    """One sheet of a nomenclature workbook: its key/value rows and its codes.

    `faults` are the cells of codes that cannot be read: errors of the schemas that use the list.
    """

    location: Location
    properties: Mapping[str, str]
    rows: tuple[CodeRow, ...]
    places: Mapping[str, Location] = field(default_factory=dict)
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class PathRow:
    """A JSON path below a step of a test case.

    `mark` is the cell « Sur » (an X: the value is the vendor's own); `level` and `values` are of
    the first layout, which lists the values to check.
    """

    path: str
    location: Location
    mark: str = ""
    level: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a test case, as text, with the paths below it."""

    number: str
    direction: str
    message: str
    description: str
    file: str
    location: Location
    paths: tuple[PathRow, ...]


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One sheet of a test-case workbook: its facts by their title, and its steps."""

    location: Location
    facts: Mapping[str, str]
    has_examples: bool
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class ReleaseRecords:
    """All that the readers found in a release folder."""

    manifest: ManifestRecord
    sheets: tuple[SheetRecord, ...]
    nomenclatures: tuple[NomenclatureRecord, ...]
    test_cases: tuple[CaseRecord, ...] = ()
    directory: Directory = field(default_factory=Directory)

    @property
    def layout(self) -> Layout:
        """The layout of the release: that of its first schema; the later one where there is none."""
        return next((item.layout for sheet in self.sheets for item in sheet.declarations), Layout.TABLE)

    @property
    def codes(self) -> Codes:
        """How the codes of the release count: as release.yaml says, or else as its layout does."""
        return self.manifest.codes or self.layout.codes
