"""An object of the old release to one of the new: follows the table, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._casts import NOT_CASTABLE, cast
from ._record import Path, Record
from ._sources import Sources
from ._table import Data, Field, Message, Object

Values = dict[str, Any]
Holders = tuple[Values, ...]
"""The new objects that stand for an old one and those around it, the innermost last."""


@dataclass(slots=True)
class Interpreter:
    """Transforms the objects of one message; what has no place goes to `record`."""

    mapping: Message
    record: Record
    sources: Sources = field(default_factory=Sources)

    def message(self, value: Values) -> Values:
        """The new object below the root element."""
        made: Values = {}
        self._object(value, self.mapping.start, (), (made,))
        return made

    def _object(
        self, value: Values, mapping: Object, path: Path, holders: Holders
    ) -> None:
        fields, holder = mapping.fields, holders[-1]
        for name, item in value.items():
            known = fields.get(name)
            if (
                known is not None
                and known.is_plain
                and known.last not in holder
                and not isinstance(item, dict | list)
            ):
                holder[known.last] = item
                self.sources.add(holder, known.last, (*path, name))
            elif known is None:
                self._further(item, name, mapping, (*path, name), holder)
            elif known.last or not known.copies:
                self._field(item, known, (*path, name), holders)
        for known in mapping.with_copies:
            if known.name in value:
                self._copies(value[known.name], known, (*path, known.name), holders)

    def _further(
        self, value: Any, name: str, mapping: Object, path: Path, holder: Values
    ) -> None:
        """A property that no row describes: an open object takes it."""
        if mapping.is_open:
            holder[name] = value
            self.sources.add(holder, name, path)
        else:
            self.record.lose(value, path, "no-place")

    def _field(self, value: Any, known: Field, path: Path, holders: Holders) -> None:
        if not known.last:
            self._without_place(value, known, path, holders)
            return
        start = holders[-1 - known.up]
        holder = descend(start, known.to) if known.to else start
        if isinstance(value, list):
            if not value and known.is_list:
                holder.setdefault(known.last, [])
            for item in value:
                self._item(item, known, path, holders, holder)
        else:
            self._item(value, known, path, holders, holder)
        if known.to and not holder:
            self._remove_empty(start, known.to)

    def _without_place(
        self, value: Any, known: Field, path: Path, holders: Holders
    ) -> None:
        """A field that has no target is lost; what is inside its objects may have one."""
        if not known.below:
            self.record.lose(value, path, known.origin)
            return
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                below = self.mapping.objects[known.below]
                self._object(item, below, path, (*holders, {}))

    def _copies(self, value: Any, known: Field, path: Path, holders: Holders) -> None:
        """Put a value into further fields, where nothing else has filled them; it is lost if it is in none."""
        placed = [self._copy(value, copy, path, holders) for copy in known.copies]
        if not known.last and not any(placed):
            self.record.lose(value, path, known.origin)

    def _copy(self, value: Any, copy: Field, path: Path, holders: Holders) -> bool:
        record = Record()
        Interpreter(self.mapping, record, self.sources)._field(
            value, copy, path, holders
        )
        if record.losses:
            return False
        filled = (*path[:-1], *(name for name, _ in copy.to), copy.last)
        self.record.defaults.append((filled, value, copy.rule))
        return True

    def _item(
        self, value: Any, known: Field, path: Path, holders: Holders, holder: Values
    ) -> None:
        name = known.last
        if (
            not known.is_list
            and name in holder
            and not self._joins(value, known, path, holder)
        ):
            self.record.lose(value, path, "single")
        elif known.below and isinstance(value, dict):
            self._nested(value, known, path, holders, holder)
        else:
            single = value if known.is_whole else self._single(value, known, path)
            if single is not NOT_CASTABLE:
                self._put(holder, known, single, path)

    def _joins(self, value: Any, known: Field, path: Path, holder: Values) -> bool:
        """Whether an object joins one that another field has begun."""
        if not known.below or not isinstance(value, dict):
            return False
        begun = isinstance(holder[known.last], dict)
        return begun and path not in self.sources.of(holder, known.last)

    def _nested(
        self, value: Values, known: Field, path: Path, holders: Holders, holder: Values
    ) -> None:
        below = self.mapping.objects[known.below]
        code = _target_code(value, below)
        if code is not None and code["to"] is None:
            self.record.lose(value, path, "code")
            return
        made = {} if known.is_list else holder.get(known.last, {})
        self._put(holder, known, made, path)
        self._object(value, below, path, (*holders, made))
        if code is not None and "label" in made:
            if value.get("label") != code.get("old_label", ""):
                self.record.lose(value.get("label"), (*path, "label"), "label")
            made["label"] = code.get("label", "")
        if value and not made:
            self._remove_last(holder, known.last)

    def _single(self, value: Any, known: Field, path: Path) -> Any:
        """A single value in terms of its target; `NOT_CASTABLE`, and recorded, where there is none."""
        changed = cast(value, known.cast) if known.cast else value
        if changed is NOT_CASTABLE:
            self.record.lose(value, path, "cast", known.cast)
        elif known.codes and isinstance(changed, str) and changed in known.codes:
            target = known.codes[changed]
            if target["to"] is None:
                self.record.lose(value, path, "code")
                return NOT_CASTABLE
            if target.get("merged"):
                self.record.lose(value, path, "merged", target["to"])
            return target["to"]
        return changed

    def _put(self, holder: Values, known: Field, value: Any, path: Path) -> None:
        self.sources.add(holder, known.last, path)
        if known.is_list:
            holder.setdefault(known.last, []).append(value)
        else:
            holder[known.last] = value

    def _remove_empty(
        self, holder: Values, steps: tuple[tuple[str, bool], ...]
    ) -> None:
        """Take back the objects along `steps` that hold nothing, from the innermost one on."""
        inner = descend(holder, steps[:1])
        if len(steps) > 1:
            self._remove_empty(inner, steps[1:])
        if not inner:
            self._remove_last(holder, steps[0][0])

    def _remove_last(self, holder: Values, name: str) -> None:
        items = holder[name]
        if isinstance(items, list) and len(items) > 1:
            items.pop()
        else:
            del holder[name]
        self.sources.remove(holder, name)


def _target_code(value: Values, mapping: Object) -> Data | None:
    code = value.get("code")
    if mapping.coded_by is None or not isinstance(code, str):
        return None
    return mapping.coded_by.get(code)


def descend(holder: Values, steps: tuple[tuple[str, bool], ...]) -> Values:
    """The object at the end of `steps`, created where it is missing; of a list the first item."""
    for name, is_list in steps:
        inner = holder.setdefault(name, [{}] if is_list else {})
        holder = inner[0] if isinstance(inner, list) else inner
    return holder
