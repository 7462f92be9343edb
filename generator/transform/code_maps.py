"""The codes of one list in terms of another, for every pair of fields that stand for each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.diff.compare.lists import CodeList, code_list, expected_list
from generator.model import FieldType, Release
from generator.transform.table import CodeMap, CodeTarget, Path

Matcher = Callable[[CodeList, CodeList], Mapping[str, CodeTarget]]
"""The codes of the first list that are others in the second one, or none."""


BELOW: Final = ".*"
"""What a declared code ends with that stands for all codes below it."""


def copied_place(place: str, target: Path) -> str:
    """The name of the place from which a copy is taken: its codes may become others than the field's own."""
    return f"{place} to {'/'.join(target)}"


@dataclass(slots=True)
class CodeMaps:
    """The maps of one transformation, each pair of lists once; `declared` are codes by the old list's id or a path."""

    old: Release
    new: Release
    match: Matcher
    declared: Mapping[str, Mapping[str, CodeTarget]] = field(default_factory=dict)
    found: dict[str, CodeMap] = field(default_factory=dict)

    def of(self, old: FieldType, new: FieldType, place: str) -> str:
        """The key of the map for two types; empty where no code changes. `place` names lists without an id.

        A list for information says as well what a code means, but imposes none: what has no counterpart stays, unless
        the new list gives the same code to another meaning.
        """
        lists = named_codes(old, self.old), named_codes(new, self.new)
        if lists[0] is None or lists[1] is None:
            return ""
        key = f"{lists[0].id or place}>{lists[1].id or place}"
        if place in self.declared:
            key = f"{key}@{place}"
        if key not in self.found:
            declared = {**self._declared(lists[0].id), **self._declared(place)}
            derived = self.match(lists[0], lists[1])
            if code_list(new, self.new) is None:
                derived = {code: to for code, to in derived.items() if to.code is not None or code in lists[1].values}
            codes = {**derived, **_for_each(declared, lists[0])}
            self.found[key] = CodeMap(key, codes)
        return key if self.found[key].codes else ""

    def _declared(self, name: str) -> Mapping[str, CodeTarget]:
        return self.declared.get(name, {}) if name else {}


def named_codes(kind: FieldType, release: Release) -> CodeList | None:
    """The list that a type is bound to, else the one that it names for information."""
    return code_list(kind, release) or expected_list(kind, release)


def _for_each(declared: Mapping[str, CodeTarget], codes: CodeList) -> Mapping[str, CodeTarget]:
    """The rules of each code; `SIS.*` stands for every code that begins with `SIS.` and has no rule of its own."""
    found: dict[str, CodeTarget] = {}
    for name, target in declared.items():
        if name.endswith(BELOW):
            found |= {value: target for value in codes.values if value.startswith(name[:-1])}
    return {**found, **{name: target for name, target in declared.items() if not name.endswith(BELOW)}}
