"""A message of the old release to one of the new: follows the table, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.messages.values import Value
from generator.transform.casts import NOT_CASTABLE, cast
from generator.transform.result import Filled, Record
from generator.transform.table import Cast, CodeMap, CodeTarget, FieldMapping, MessageMapping, ObjectMapping, Path, Step

Object = dict[str, Value]


@dataclass(slots=True)
class Sources:
    """Where the values of the new message came from: by object and field, the old path of each item.

    The objects are referenced, so that none takes the id of one that was removed.
    """

    paths: dict[int, dict[str, list[Path]]] = field(default_factory=dict)
    objects: list[Object] = field(default_factory=list)

    def add(self, holder: Object, name: str, path: Path) -> None:
        """Record that the next item of `name` in `holder` stood at `path`."""
        if id(holder) not in self.paths:
            self.objects.append(holder)
        self.paths.setdefault(id(holder), {}).setdefault(name, []).append(path)

    def of(self, holder: Object, name: str) -> list[Path]:
        """The old paths of the items of a field; empty where nothing was recorded."""
        return self.paths.get(id(holder), {}).get(name, [])

    def remove(self, holder: Object, name: str) -> None:
        """Forget the last item of a field, which was taken back."""
        if name in holder:
            self.of(holder, name).pop()
        else:
            self.paths.get(id(holder), {}).pop(name, None)


@dataclass(slots=True)
class Interpreter:
    """Transforms the objects of one message; what has no place goes to `record`."""

    mapping: MessageMapping
    code_maps: Mapping[str, CodeMap]
    record: Record
    sources: Sources = field(default_factory=Sources)

    def message(self, value: Object) -> Object:
        """The new object below the root element."""
        made: Object = {}
        self._object(value, self.mapping.objects[0], (), (made,))
        return made

    def _object(self, value: Object, mapping: ObjectMapping, path: Path, holders: tuple[Object, ...]) -> None:
        """Fill the last of `holders`, the new objects that stand for this old one and those around it."""
        for name, item in value.items():
            known = mapping.by_name.get(name)
            place = (*path, name)
            if known is None:
                self._further(item, name, mapping, place, holders[-1])
            elif known.target or not known.copies:
                self._field(item, known, place, holders)
        for known in mapping.with_copies:
            if known.name in value:
                self._copies(value[known.name], known, (*path, known.name), holders)

    def _further(self, value: Value, name: str, mapping: ObjectMapping, path: Path, holder: Object) -> None:
        """A property that no row describes: an open object takes it."""
        if mapping.accepts_others:
            holder[name] = value
            self.sources.add(holder, name, path)
        else:
            self.record.lose(value, path, "no-place")

    def _field(self, value: Value, mapping: FieldMapping, path: Path, holders: tuple[Object, ...]) -> None:
        if not mapping.target:
            self._without_place(value, mapping, path, holders)
            return
        holder = _descend(holders[-1 - mapping.up], mapping.target[:-1])
        if value == [] and mapping.target[-1].is_list:
            holder.setdefault(mapping.target[-1].name, [])
        for item in value if isinstance(value, list) else [value]:
            self._item(item, mapping, path, holders, holder)
        if not holder and len(mapping.target) > 1:
            self._remove_empty(holders[-1 - mapping.up], mapping.target[:-1])

    def _without_place(self, value: Value, mapping: FieldMapping, path: Path, holders: tuple[Object, ...]) -> None:
        """A field that has no target is lost; what is inside its objects may have one."""
        if not mapping.below:
            self.record.lose(value, path, mapping.origin.value)
            return
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                self._object(item, self.mapping.by_key[mapping.below], path, (*holders, {}))

    def _copies(self, value: Value, mapping: FieldMapping, path: Path, holders: tuple[Object, ...]) -> None:
        """Put a value into further fields, where nothing else has filled them; it is lost if it is in none."""
        placed = [self._copy(value, copy, path, holders) for copy in mapping.copies]
        if not mapping.target and not any(placed):
            self.record.lose(value, path, mapping.origin.value)

    def _copy(self, value: Value, mapping: FieldMapping, path: Path, holders: tuple[Object, ...]) -> bool:
        record = Record()
        Interpreter(self.mapping, self.code_maps, record, self.sources)._field(value, mapping, path, holders)
        if record.losses:
            return False
        filled = (*path[:-1], *(step.name for step in mapping.target))
        self.record.defaults.append(Filled(filled, value, dict(mapping.evidence).get("declared", "copy")))
        return True

    def _item(
        self, value: Value, mapping: FieldMapping, path: Path, holders: tuple[Object, ...], holder: Object
    ) -> None:
        step = mapping.target[-1]
        if not step.is_list and step.name in holder and not self._joins(value, mapping, path, holder):
            self.record.lose(value, path, "single")
        elif isinstance(value, dict) and mapping.below:
            self._nested(value, mapping, path, holders, holder)
        else:
            single = value if mapping.is_copied else self._single(value, mapping, path)
            if single is not NOT_CASTABLE:
                self._put(holder, step, single, path)

    def _joins(self, value: Value, mapping: FieldMapping, path: Path, holder: Object) -> bool:
        """Whether an object joins one that another field has begun."""
        name = mapping.target[-1].name
        is_begun = isinstance(holder[name], dict) and path not in self.sources.of(holder, name)
        return bool(mapping.below) and isinstance(value, dict) and is_begun

    def _nested(
        self, value: Object, mapping: FieldMapping, path: Path, holders: tuple[Object, ...], holder: Object
    ) -> None:
        step, below = mapping.target[-1], self.mapping.by_key[mapping.below]
        code = self._target_code(value, below)
        if code is not None and code.code is None:
            self.record.lose(value, path, "code")
            return
        made = {} if step.is_list else holder.get(step.name, {})
        assert isinstance(made, dict)
        self._put(holder, step, made, path)
        self._object(value, below, path, (*holders, made))
        if code is not None and "label" in made:
            self._label(made, code, value, path)
        if value and not made:
            self._remove_last(holder, step)

    def _target_code(self, value: Object, mapping: ObjectMapping) -> CodeTarget | None:
        code = value.get("code")
        if not mapping.coded_by or not isinstance(code, str):
            return None
        return self.code_maps[mapping.coded_by].codes.get(code)

    def _merged(self, value: Value, target: CodeTarget, path: Path) -> None:
        """A code that becomes the same as others is in the new message, but cannot be told from them any more."""
        if target.is_merged:
            self.record.lose(value, path, "merged", target.code or "")

    def _label(self, made: Object, code: CodeTarget, value: Object, path: Path) -> None:
        """The label that belongs to the new code; one that was not the old code's own is lost."""
        if value.get("label") != code.old_label:
            self.record.lose(value.get("label"), (*path, "label"), "label")
        made["label"] = code.label

    def _put(self, holder: Object, step: Step, value: Value, path: Path) -> None:
        self.sources.add(holder, step.name, path)
        if not step.is_list:
            holder[step.name] = value
            return
        items = holder.setdefault(step.name, [])
        assert isinstance(items, list)
        items.append(value)

    def _remove_empty(self, holder: Object, steps: tuple[Step, ...]) -> None:
        """Take back the objects along `steps` that hold nothing, from the innermost one on."""
        if len(steps) > 1:
            self._remove_empty(_descend(holder, steps[:1]), steps[1:])
        if not _descend(holder, steps[:1]):
            self._remove_last(holder, steps[0])

    def _remove_last(self, holder: Object, step: Step) -> None:
        items = holder[step.name]
        if isinstance(items, list) and len(items) > 1:
            items.pop()
        else:
            del holder[step.name]
        self.sources.remove(holder, step.name)

    def _single(self, value: Value, mapping: FieldMapping, path: Path) -> Value:
        """A single value in terms of its target; `NOT_CASTABLE`, and recorded, where there is none."""
        changed = value if mapping.cast is Cast.NONE else cast(value, mapping.cast)
        if changed is NOT_CASTABLE:
            self.record.lose(value, path, "cast", mapping.cast.value)
        elif mapping.code_map and isinstance(changed, str):
            target = self.code_maps[mapping.code_map].codes.get(changed)
            if target is not None and target.code is None:
                self.record.lose(value, path, "code")
                return NOT_CASTABLE
            if target is not None:
                self._merged(value, target, path)
                return target.code
        return changed


def _descend(holder: Object, steps: tuple[Step, ...]) -> Object:
    """The object at the end of `steps`, created where it is missing; of a list the first item."""
    for step in steps:
        inner = holder.setdefault(step.name, [{}] if step.is_list else {})
        first = inner[0] if isinstance(inner, list) else inner
        assert isinstance(first, dict)
        holder = first
    return holder
