"""What goes into a workbook, line by line, before any cell exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.readers.records import Layout


@dataclass(frozen=True, slots=True)
class SchemaLine:
    """One schema that a sheet declares (DSF, table `schema` of line 3.x, or cell A1 before)."""

    name: str
    perimeter: str
    root_element: str
    package: str = ""
    xml_namespace: str = ""
    has_header: bool = True
    is_generated: bool = True
    is_subschema: bool = False

    @property
    def first_cell(self) -> str:
        """The declaration as cell A1 has it."""
        return f"{self.name}:{self.perimeter}:{self.root_element}"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One row of a data table; `level` counts from 1, `perimeters` maps a column to its cell."""

    level: int
    label: str
    name: str
    cardinality: str
    type: str
    perimeters: Mapping[str, str]
    is_object: bool = False
    details: str = ""
    description: str = ""
    examples: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ModelSheet:
    """A sheet of a model workbook: its schemas, its perimeter columns and its rows."""

    title: str
    layout: Layout
    schemas: tuple[SchemaLine, ...]
    perimeters: tuple[str, ...]
    lines: tuple[FieldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code of a list; `labels` has an entry per level, empty above and below its own."""

    value: str
    labels: tuple[str, ...]
    description: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """A sheet of a nomenclature workbook: key/value rows, then the codes on `levels` levels."""

    title: str
    properties: Mapping[str, str]
    levels: int
    codes: tuple[CodeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a test case; `ignored` maps a JSON path to what it is, `owned` are ids to replace."""

    number: str
    sender: str
    receiver: str
    is_sent: bool
    model: str
    description: str
    file: str
    ignored: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """A sheet of a test-case workbook (cahier de recette): one case, played in one role."""

    title: str
    role: str
    perimeter: str
    virtual_host: str
    case: str
    test: str
    description: str
    steps: tuple[StepLine, ...] = ()
