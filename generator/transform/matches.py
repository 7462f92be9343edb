"""What the comparison of two releases says about which field and which code stands for which.

One matching for both: `generator.diff` tells people what changed, and this package carries messages across by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.diff.compare import renames
from generator.diff.compare.lists import CodeList, _replacements
from generator.model import Field, ObjectType, Schema
from generator.transform.table import CodeTarget, Evidence, Origin, Path


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """Two fields of which one stands for the other, in objects that stand for each other."""

    old: Field
    new: Field
    origin: Origin
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A field that stands in another object now: its new path, empty where it is to be left out."""

    path: Path
    evidence: Evidence = ()
    origin: Origin = Origin.MOVED


@dataclass(frozen=True, slots=True)
class SchemaMatch:
    """Two schemas that stand for one message: their fields by the names of the types that hold them, and moves."""

    old: Schema
    new: Schema
    fields: Mapping[tuple[str, str], Mapping[str, FieldMatch]]
    moves: Mapping[Path, Move] = field(default_factory=dict)
    copies: Mapping[Path, tuple[Move, ...]] = field(default_factory=dict)


def match_schemas(old: Schema, new: Schema) -> SchemaMatch:
    """The fields of two schemas that stand for each other."""
    found: dict[tuple[str, str], Mapping[str, FieldMatch]] = {}
    todo = [(old.root, new.root)]
    while todo:
        pair = todo.pop()
        key = pair[0].name, pair[1].name
        if key in found:
            continue
        found[key] = {item.old.name: item for item in _of_objects(*pair)}
        for item in found[key].values():
            kinds = item.old.type.object_type, item.new.type.object_type
            if None not in kinds:
                todo.append((old.types_by_name[str(kinds[0])], new.types_by_name[str(kinds[1])]))
    return SchemaMatch(old, new, found)


def _of_objects(old: ObjectType, new: ObjectType) -> Iterator[FieldMatch]:
    before = {item.name: item for item in old.fields}
    after = {item.name: item for item in new.fields}
    for name in before.keys() & after.keys():
        yield FieldMatch(before[name], after[name], Origin.IDENTICAL)
    gone = [item for item in old.fields if item.name not in after]
    added = [item for item in new.fields if item.name not in before]
    for match in renames.probable(gone, added):
        yield FieldMatch(match.old, match.new, Origin.RENAMED, match.evidence)


def match_codes(old: CodeList, new: CodeList) -> Mapping[str, CodeTarget]:
    """The codes of `old` that are others in `new`, or none."""
    after = new.values
    gone = [code for code in old.codes if code.value not in after]
    added = [code for code in new.codes if code.value not in old.values]
    others = dict(_replacements(gone, added))
    found = {}
    for code in gone:
        other = others.get(code.value)
        found[code.value] = (
            CodeTarget(None, "none", old_label=code.label)
            if other is None
            else CodeTarget(other.value, "label", other.label, code.label)
        )
    return found
