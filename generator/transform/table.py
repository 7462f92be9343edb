"""The table of a transformation: what becomes of each field and each code from one release to another.

It is data: the interpreters of all languages read the same table (docs/transform.md). Terms: HL7 FHIR's
StructureMap (fields) and ConceptMap (codes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from generator.diagnostics import Location

Path = tuple[str, ...]
"""Names of fields (balises) below a message's root element, without indexes."""
Evidence = tuple[tuple[str, str], ...]


class Origin(StrEnum):
    """Why a field of the old release becomes a field of the new one."""

    IDENTICAL = "identical"
    RENAMED = "renamed"
    MOVED = "moved"
    DECLARED = "declared"
    DROPPED = "dropped"
    NO_PLACE = "no-place"


class Cast(StrEnum):
    """How a single value is rewritten for the type of its target."""

    NONE = ""
    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a target path: the field's name, and whether it holds a list."""

    name: str
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """What becomes of one field of an object.

    `target` is a path of steps from the new object that stands `up` levels above the one which this object becomes;
    it is empty where the field has no place. `code_map` names a map of codes, `below` the mapping of an object's
    own fields; a field of `is_copied` is carried over as a whole, since nothing inside it differs. `copies` are further
    fields that take the same value, where the new release says it twice.
    """

    name: str
    target: tuple[Step, ...]
    origin: Origin
    up: int = 0
    cast: Cast = Cast.NONE
    code_map: str = ""
    below: str = ""
    is_copied: bool = False
    copies: tuple[FieldMapping, ...] = ()
    evidence: Evidence = ()
    old_location: Location | None = None
    new_location: Location | None = None


@dataclass(frozen=True)
class ObjectMapping:
    """What becomes of the fields of one object.

    `accepts_others` tells that the new object is open: properties that no row describes are carried over.
    `coded_by` is set for a codeAndLabel: the map of its code, which decides the label too.
    """

    key: str
    fields: tuple[FieldMapping, ...]
    accepts_others: bool = False
    coded_by: str = ""

    @cached_property
    def by_name(self) -> Mapping[str, FieldMapping]:
        """The mappings, by the name of the old field."""
        return {item.name: item for item in self.fields}

    @cached_property
    def with_copies(self) -> tuple[FieldMapping, ...]:
        """The mappings that feed further fields, which they do where nothing else has filled them."""
        return tuple(item for item in self.fields if item.copies)


@dataclass(frozen=True, slots=True)
class CodeTarget:
    """What a code becomes: another one, or None where it has no counterpart; the labels are the codes' own.

    `is_merged` tells that further codes become the same one: what told them apart is lost.
    """

    code: str | None
    origin: str
    label: str = ""
    old_label: str = ""
    is_merged: bool = False
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class CodeMap:
    """The codes of one list in terms of another; a code that is not in `codes` stays as it is."""

    key: str
    codes: Mapping[str, CodeTarget]


@dataclass(frozen=True, slots=True)
class Default:
    """A value for a field of the new release that the old message does not fill: `value`, or one from the old message.

    That is what stands at `source`, or what `match` (a regular expression) finds in it: its first group, or all of it;
    or the texts of `template` with what stands at its paths between them. `path` is below the root; it is filled in
    each object that holds it and lacks it.
    """

    path: Path
    value: object = None
    source: Path = ()
    rule: str = ""
    match: str = ""
    template: tuple[str | Path, ...] = ()


@dataclass(frozen=True, slots=True)
class TextNote:
    """Values without a place that are written into a free text: `label: value` at the end of `target`."""

    source: Path
    target: Path
    label: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What the table leaves open: nobody has said what becomes of it.

    A required field was there and optional in the old release where `is_optional_before` is set.
    """

    kind: str
    path: Path
    text: str
    is_optional_before: bool = False


@dataclass(frozen=True)
class MessageMapping:
    """What becomes of one kind of message; the objects by their keys, the root's first.

    `has_header` tells that an RC-DE header stands beside the old message in its envelope.
    """

    old: str
    new: str
    old_root: str
    new_root: str
    objects: tuple[ObjectMapping, ...]
    defaults: tuple[Default, ...] = ()
    notes: tuple[TextNote, ...] = ()
    gaps: tuple[Gap, ...] = ()
    has_header: bool = False

    @cached_property
    def by_key(self) -> Mapping[str, ObjectMapping]:
        """The objects' mappings, by key."""
        return {item.key: item for item in self.objects}


@dataclass(frozen=True)
class Table:
    """A transformation of one release to another: messages, maps of codes, messages without a counterpart."""

    old: str
    new: str
    messages: tuple[MessageMapping, ...]
    code_maps: Mapping[str, CodeMap] = field(default_factory=dict)
    header: MessageMapping | None = None
    gaps: tuple[tuple[str, Gap], ...] = ()

    @cached_property
    def by_root(self) -> Mapping[str, MessageMapping]:
        """The messages' mappings, by the old root element."""
        return {item.old_root: item for item in self.messages}

    @cached_property
    def unchanged(self) -> frozenset[str]:
        """Root elements of messages that stay as they are: those to which messages of their own release lead."""
        return frozenset(item.new_root for item in self.messages if self.old == self.new)
