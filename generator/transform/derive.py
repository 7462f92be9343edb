"""The mappings of the objects of one message, derived from which field stands for which."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from generator.model import Field, ObjectType, Schema
from generator.transform.casts import cast_of
from generator.transform.code_maps import CodeMaps, copied_place
from generator.transform.matches import SchemaMatch, Target
from generator.transform.table import Cast, FieldMapping, ObjectMapping, Origin, Path, Step

CODED: Final = ("code", "label")
"""The fields of a codeAndLabel (DSF)."""


@dataclass(frozen=True, slots=True)
class _Here:
    """An old object and the new one that stands for it, None where there is none.

    `path` is the old path, `news` the new path at each of its levels, None for levels without a new object.
    """

    old: ObjectType
    new: ObjectType | None
    path: Path = ()
    news: tuple[Path | None, ...] = ((),)

    def below(self, old: ObjectType, name: str, new: ObjectType | None, path: Path | None) -> _Here:
        """The objects of a field: `name` in the old one, at `path` in the new message."""
        return _Here(old, new, (*self.path, name), (*self.news, path))

    @property
    def types(self) -> tuple[str, str]:
        """The names of both types."""
        return self.old.name, self.new.name if self.new else ""


@dataclass(slots=True)
class ObjectMappings:
    """Derives the mappings of one message's objects: each pair of types once, but where one place differs."""

    match: SchemaMatch
    codes: CodeMaps
    _found: dict[str, ObjectMapping | None] = field(default_factory=dict)
    _copied: dict[tuple[str, str], bool] = field(default_factory=dict)

    def all(self) -> tuple[ObjectMapping, ...]:
        """The root's mapping, then those below it."""
        self._object(_Here(self.match.old.root, self.match.new.root))
        return tuple(item for item in self._found.values() if item is not None)

    def _object(self, here: _Here) -> str:
        key = ">".join(here.types)
        if here.new is None or self.match.is_special(here.path):
            key += f"@{'/'.join(here.path)}"
        if key not in self._found:
            self._found[key] = None  # under way: a type may be inside itself
            fields = tuple(self._field(item, here) for item in here.old.fields)
            is_open = here.new is not None and here.new.is_open
            self._found[key] = ObjectMapping(key, fields, is_open, _coded_by(here.old, fields))
        return key

    def _field(self, old: Field, here: _Here) -> FieldMapping:
        path = (*here.path, old.name)
        target = self.match.target(old, path, here.types, here.news[-1])
        if target is not None and target.path:
            mapping = self._onto(old, target, here)
        else:
            mapping = self._without_place(old, target.origin if target else Origin.NO_PLACE, here)
        if (copy := self.match.copies.get(path)) is not None:
            mapping = replace(mapping, copies=(self._onto(old, copy, here, is_copy=True),))
        return mapping

    def _without_place(self, old: Field, origin: Origin, here: _Here) -> FieldMapping:
        """A field that has no target; what is inside its object may have one."""
        mapping = FieldMapping(old.name, (), origin, old_location=old.location)
        kind = self.match.old.types_by_name.get(old.type.object_type or "")
        if kind is None or not self.match.is_special((*here.path, old.name)) or origin is not Origin.NO_PLACE:
            return mapping
        return replace(mapping, below=self._object(here.below(kind, old.name, None, None)))

    def _onto(self, old: Field, target: Target, here: _Here, *, is_copy: bool = False) -> FieldMapping:
        """The mapping of a field that has a target: where it starts from, and what becomes of the value."""
        levels = [path is not None and target.path[: len(path)] == path for path in reversed(here.news)]
        up = levels.index(True)
        start = here.news[-1 - up]
        fields = fields_along(self.match.new, target.path)
        steps = tuple(Step(item.name, item.cardinality.is_list) for item in fields[len(start or ()) :])
        mapping = FieldMapping(
            old.name,
            steps,
            target.origin,
            up,
            evidence=target.evidence,
            old_location=old.location,
            new_location=fields[-1].location,
        )
        place = "/".join((self.match.old.name, *here.path, old.name))
        place = copied_place(place, target.path) if is_copy else place
        return self._valued(mapping, (old, fields[-1]), target.path, here, place)

    def _valued(
        self, mapping: FieldMapping, pair: tuple[Field, Field], path: Path, here: _Here, place: str
    ) -> FieldMapping:
        """The mapping with what becomes of the values of the old field in the new one, which stands at `path`."""
        old, new = pair
        types = self.match.old.types_by_name.get(old.type.object_type or ""), self._new_type(new)
        if types[0] is not None and types[1] is not None:
            below = here.below(types[0], old.name, types[1], path)
            if self._is_copied(types[0], types[1]) and not self.match.is_special(below.path):
                return replace(mapping, is_copied=True)
            return replace(mapping, below=self._object(below))
        if types != (None, None):
            return replace(mapping, target=(), origin=Origin.NO_PLACE)
        code_map = self.codes.of(old.type, new.type, place)
        return replace(mapping, cast=cast_of(old.type.scalar, new.type.scalar), code_map=code_map)

    def _new_type(self, new: Field) -> ObjectType | None:
        return self.match.new.types_by_name.get(new.type.object_type or "")

    def _is_copied(self, old: ObjectType, new: ObjectType) -> bool:
        """Whether a whole object is carried over as it is: each field of it stands for itself."""
        key = old.name, new.name
        if key not in self._copied:
            self._copied[key] = True  # for a type inside itself
            matches = self.match.found.fields.get(key, {})
            self._copied[key] = (new.is_open or not old.is_open) and all(
                item.name in matches and self._is_same(item, matches[item.name].new) for item in old.fields
            )
        return self._copied[key]

    def _is_same(self, old: Field, new: Field) -> bool:
        if old.name != new.name or old.cardinality.is_list != new.cardinality.is_list:
            return False
        types = self.match.old.types_by_name.get(old.type.object_type or ""), self._new_type(new)
        if types[0] is not None and types[1] is not None:
            return self._is_copied(types[0], types[1])
        is_single = types == (None, None) and cast_of(old.type.scalar, new.type.scalar) is Cast.NONE
        return is_single and not self.codes.of(old.type, new.type, f"{self.match.old.name}/{old.name}")


def _coded_by(old: ObjectType, fields: tuple[FieldMapping, ...]) -> str:
    """The map of the code of a codeAndLabel; empty for other objects."""
    if tuple(item.name for item in old.fields) != CODED:
        return ""
    return next((item.code_map for item in fields if item.name == CODED[0]), "")


def fields_along(schema: Schema, path: Path) -> tuple[Field, ...]:
    """The fields that a path leads through. Raises `KeyError` where it leads nowhere."""
    found: list[Field] = []
    parent: ObjectType | None = schema.root
    for name in path:
        item = next((item for item in parent.fields if item.name == name), None) if parent else None
        if item is None:
            raise KeyError("/".join(path))
        found.append(item)
        parent = schema.types_by_name.get(item.type.object_type or "")
    return tuple(found)
