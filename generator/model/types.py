"""Types and fields of one schema, in the words of the source (DSF): no language, no spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Location
from generator.model.rules import Bounds, Choice, ListBounds


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
    """What a value of a field is: a scalar, an object, or neither, which is a value of any kind.

    A scalar may be bound to a code list (`nomenclature`, an id of the release), to codes written
    in the sheet (`enum`), or to a `pattern` as the workbook has it (an ECMA 262 regular
    expression, searched, not matched whole, as in JSON Schema draft-07, section 6.3.3). What only an AsyncAPI
    document can say is in `rules`, which no workbook gives. `informative_list` is the id of the code list whose codes
    are expected: for information, it constrains nothing.
    """

    scalar: Scalar | None = None
    object_type: str | None = None
    nomenclature: str | None = None
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    details_location: Location | None = None
    rules: ValueRules | None = None
    informative_list: str | None = None

    @property
    def named_list(self) -> str | None:
        """The id of the code list that the type names: the one it is bound to, else the one for information."""
        return self.nomenclature if self.nomenclature is not None else self.informative_list

    @property
    def is_any(self) -> bool:
        """Whether the value may be of several kinds: `rules` say which, all where there are none."""
        return self.scalar is None and self.object_type is None

    @property
    def word(self) -> str:
        """The type in a few words: `string`, an object's name, `string | null`, `array of number`, `any`."""
        word = self.object_type or (self.scalar.value if self.scalar else "any")
        rules = self.rules
        if rules is None:
            return word
        if rules.array is not None:
            word = f"array of {rules.array.items.word}"
        elif rules.union is not None:
            word = " | ".join(dict.fromkeys(branch.word for branch in rules.union.branches))
        elif rules.values and self.is_any:
            word = " | ".join(rules.values)
        return f"{word} | null" if rules.is_nullable else word

    def parts(self) -> Iterator[FieldType]:
        """The type, then those of the values of its list and of its union's branches."""
        yield self
        if self.rules is not None and self.rules.array is not None:
            yield from self.rules.array.items.parts()
        if self.rules is not None and self.rules.union is not None:
            for branch in self.rules.union.branches:
                yield from branch.parts()

    def object_types(self) -> Iterator[str]:
        """The names of the objects that a value may be or hold, directly or in lists and unions."""
        if self.object_type is not None:
            yield self.object_type
        if self.rules is not None and self.rules.array is not None:
            yield from self.rules.array.items.object_types()
        if self.rules is not None and self.rules.union is not None:
            for branch in self.rules.union.branches:
                yield from branch.object_types()

    @property
    def is_nullable(self) -> bool:
        """Whether the value may be null beside what it is else."""
        return self.rules is not None and self.rules.is_nullable


@dataclass(frozen=True, slots=True)
class ArrayOf:
    """A list as a value: in a list, in a union, or where it may be null."""

    items: FieldType
    bounds: ListBounds


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A value that one of the branches accepts; exactly one where `is_exclusive` (`oneOf`)."""

    branches: tuple[FieldType, ...]
    is_exclusive: bool = False


@dataclass(frozen=True, slots=True)
class ValueRules:
    """Rules beside the type of a value; each of them narrows, but `is_nullable`, which also accepts null.

    `values` are the only ones that are accepted, as JSON texts, where they are not all strings (else they are the
    type's `enum`). `format` asserts nothing (7.2). A bound applies to values of its own type only (6.2, 6.3).
    """

    is_nullable: bool = False
    bounds: Bounds | None = None
    format: str = ""
    values: tuple[str, ...] = ()
    array: ArrayOf | None = None
    union: AnyOf | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object; `name` is its balise, the name on the wire in JSON and XML.

    `is_deprecated` tells that it will go: JSON Schema's and AsyncAPI's `deprecated`, which no workbook can say.
    `bounds` are a list's, where its cardinality is wider than they are.
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
    bounds: ListBounds | None = None

    @property
    def is_required(self) -> bool:
        """Whether the field must be present; a list may have to be, and be empty."""
        return self.bounds.is_required if self.bounds is not None else self.cardinality.is_required

    @property
    def counts(self) -> ListBounds:
        """How many values the field takes, where it is present."""
        least, most = self.cardinality.minimum, self.cardinality.maximum
        return self.bounds or ListBounds(self.cardinality.is_required, least, most)


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object: its fields in the order of the sheet, which is the order of XML elements.

    `is_open` tells that properties which no row describes are accepted, `additional` what their values are (any
    where it is None). With a `choice`, the fields are those of all its branches, and accept whatever one of them does.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    location: Location
    is_open: bool = False
    description: str = ""
    additional: FieldType | None = None
    choice: Choice | None = None

    def value_types(self) -> Iterator[FieldType]:
        """The types of all values in an object, in the order of its fields."""
        for field in self.fields:
            yield from field.type.parts()
        if self.additional is not None:
            yield from self.additional.parts()

    def object_types(self) -> Iterator[str]:
        """The names of the types that this one refers to, in the order of its fields."""
        for field in self.fields:
            yield from field.type.object_types()
        if self.additional is not None:
            yield from self.additional.object_types()
        if self.choice is not None:
            yield from self.choice.branches
