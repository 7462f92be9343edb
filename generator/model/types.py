"""Types and fields of one schema, in the words of the source (DSF): no language, no spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Location


class Scalar(StrEnum):
    """The types of a single value (DSF, column « Format (ou type) »)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    PHONE_NUMBER = "phoneNumber"


@dataclass(frozen=True, slots=True)
class Cardinality:
    """`min..max`: how many values a field takes; `maximum` is None for « n »."""

    minimum: int
    maximum: int | None

    @property
    def is_list(self) -> bool:
        """Whether the field holds several values."""
        return self.maximum != 1

    @property
    def is_required(self) -> bool:
        """Whether the field must be present."""
        return self.minimum > 0

    def __str__(self) -> str:
        return f"{self.minimum}..{'n' if self.maximum is None else self.maximum}"


@dataclass(frozen=True, slots=True)
class FieldType:
    """What a value of a field is: exactly one of `scalar` and `object_type` is set.

    A scalar may be bound to a code list (`nomenclature`, an id of the release), to codes written
    in the sheet (`enum`), or to a `pattern` as the workbook has it (an ECMA 262 regular
    expression, searched, not matched whole, as in JSON Schema draft-07, section 6.3.3).
    """

    scalar: Scalar | None = None
    object_type: str | None = None
    nomenclature: str | None = None
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    details_location: Location | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object; `name` is its balise, the name on the wire in JSON and XML.

    `is_deprecated` tells that it will go: JSON Schema's and AsyncAPI's `deprecated`, which no workbook can say.
    """

    name: str
    label: str
    type: FieldType
    cardinality: Cardinality
    location: Location
    description: str = ""
    examples: tuple[str, ...] = ()
    example_cell: str | None = None
    remark: str = ""
    is_deprecated: bool = False


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object: its fields in the order of the sheet, which is the order of XML elements.

    `is_open` tells that properties which no row describes are accepted.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    location: Location
    is_open: bool = False
    description: str = ""
