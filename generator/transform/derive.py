"""The mappings of the objects of one message, derived from which field stands for which."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.model import Field, ObjectType, Schema
from generator.transform.casts import cast_of
from generator.transform.code_maps import CodeMaps
from generator.transform.matches import SchemaMatch
from generator.transform.table import Cast, Evidence, FieldMapping, ObjectMapping, Origin, Path, Step

CODED = ("code", "label")
"""The fields of a codeAndLabel (DSF)."""


@dataclass(frozen=True, slots=True)
class _Here:
    """Two objects that stand for each other: their types, the old path, and the new path at each of its levels."""

    old: ObjectType
    new: ObjectType
    path: Path = ()
    news: tuple[Path, ...] = ((),)

    def below(self, old: ObjectType, name: str, new: ObjectType, path: Path) -> _Here:
        """The two objects of a field: `name` in the old one, at `path` in the new message."""
        return _Here(old, new, (*self.path, name), (*self.news, path))


@dataclass(frozen=True, slots=True)
class _Target:
    """The field of the new release that an old one becomes: its path, and why."""

    path: Path
    origin: Origin
    evidence: Evidence = ()


@dataclass(slots=True)
class ObjectMappings:
    """Derives the mappings of one message's objects: each pair of types once, but where one place differs.

    `special` are old paths whose codes have a map of their own; fields that move are special too.
    """

    match: SchemaMatch
    codes: CodeMaps
    special: frozenset[Path] = frozenset()
    _found: dict[str, ObjectMapping | None] = field(default_factory=dict)
    _copied: dict[tuple[str, str], bool] = field(default_factory=dict)

    def all(self) -> tuple[ObjectMapping, ...]:
        """The root's mapping, then those below it."""
        self._object(_Here(self.match.old.root, self.match.new.root))
        return tuple(item for item in self._found.values() if item is not None)

    def _object(self, here: _Here) -> str:
        key = f"{here.old.name}>{here.new.name}"
        if self._is_special(here.path):
            key += f"@{'/'.join(here.path)}"
        if key not in self._found:
            self._found[key] = None  # under way: a type may be inside itself
            fields = tuple(self._field(item, here) for item in here.old.fields)
            is_coded = tuple(item.name for item in here.old.fields) == CODED
            coded_by = next((item.code_map for item in fields if item.name == CODED[0]), "") if is_coded else ""
            self._found[key] = ObjectMapping(key, fields, here.new.is_open, coded_by)
        return key

    def _is_special(self, path: Path) -> bool:
        return any(old[: len(path)] == path for old in (*self.match.moves, *self.match.copies, *self.special))

    def _field(self, old: Field, here: _Here) -> FieldMapping:
        target = self._target(old, here)
        if target is None or not target.path:
            origin = target.origin if target else Origin.NO_PLACE
            mapping = FieldMapping(old.name, (), origin, old_location=old.location)
        else:
            mapping = self._onto(old, target, here)
        copies = self.match.copies.get((*here.path, old.name), ())
        found = tuple(self._onto(old, _Target(item.path, item.origin, item.evidence), here) for item in copies)
        return replace(mapping, copies=found) if found else mapping

    def _target(self, old: Field, here: _Here) -> _Target | None:
        move = self.match.moves.get((*here.path, old.name))
        if move is not None:
            return _Target(move.path, move.origin, move.evidence)
        match = self.match.fields.get((here.old.name, here.new.name), {}).get(old.name)
        return _Target((*here.news[-1], match.new.name), match.origin, match.evidence) if match else None

    def _onto(self, old: Field, target: _Target, here: _Here) -> FieldMapping:
        """The mapping of a field that has a target: where it starts from, and what becomes of the value."""
        up = next(up for up, new in enumerate(reversed(here.news)) if target.path[: len(new)] == new)
        fields = fields_along(self.match.new, target.path)
        new = fields[-1]
        steps = tuple(Step(item.name, item.cardinality.is_list) for item in fields[len(here.news[-1 - up]) :])
        mapping = FieldMapping(
            old.name,
            steps,
            target.origin,
            up,
            evidence=target.evidence,
            old_location=old.location,
            new_location=new.location,
        )
        kinds = old.type.object_type, new.type.object_type
        if kinds == (None, None):
            place = "/".join((self.match.old.name, *here.path, old.name))
            code_map = self.codes.of(old.type, new.type, place)
            return replace(mapping, cast=cast_of(old.type.scalar, new.type.scalar), code_map=code_map)
        if None in kinds:
            return replace(mapping, target=(), origin=Origin.NO_PLACE)
        types = self.match.old.types_by_name[str(kinds[0])], self.match.new.types_by_name[str(kinds[1])]
        below = here.below(types[0], old.name, types[1], target.path)
        if self._is_copied(*types) and not self._is_special(below.path):
            return replace(mapping, is_copied=True)
        return replace(mapping, below=self._object(below))

    def _is_copied(self, old: ObjectType, new: ObjectType) -> bool:
        """Whether a whole object is carried over as it is: each field of it stands for itself."""
        key = old.name, new.name
        if key not in self._copied:
            self._copied[key] = True  # for a type inside itself
            matches = self.match.fields.get(key, {})
            self._copied[key] = (new.is_open or not old.is_open) and all(
                item.name in matches and self._is_same(item, matches[item.name].new) for item in old.fields
            )
        return self._copied[key]

    def _is_same(self, old: Field, new: Field) -> bool:
        if old.name != new.name or old.cardinality.is_list != new.cardinality.is_list:
            return False
        kinds = old.type.object_type, new.type.object_type
        if None not in kinds:
            types = self.match.old.types_by_name[str(kinds[0])], self.match.new.types_by_name[str(kinds[1])]
            return self._is_copied(*types)
        is_single = kinds == (None, None) and cast_of(old.type.scalar, new.type.scalar) is Cast.NONE
        return is_single and not self.codes.of(old.type, new.type, f"{self.match.old.name}/{old.name}")


def fields_along(schema: Schema, path: Path) -> tuple[Field, ...]:
    """The fields that a path leads through. Raises `KeyError` where it leads nowhere."""
    found: list[Field] = []
    parent = schema.root
    for name in path:
        item = next((item for item in parent.fields if item.name == name), None)
        if item is None:
            raise KeyError("/".join(path))
        found.append(item)
        parent = (
            schema.types_by_name[item.type.object_type]
            if item.type.object_type
            else ObjectType("", "", (), item.location)
        )
    return tuple(found)
