"""Code lists: what changed from one to another, code by code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from generator.diagnostics import Location
from generator.diff.changes import ABSENT, Difference, Side
from generator.diff.compare.describe import of_code
from generator.diff.compare.words import folded
from generator.model import Code, FieldType, Release

LONGEST = 300
SAME_MEANING = 0.5
"""Below this likeness of two labels a reader must look whether the code still means the same."""


@dataclass(frozen=True, slots=True)
class CodeList:
    """The codes that a field takes, from a nomenclature or written in the sheet."""

    id: str
    codes: tuple[Code, ...]
    location: Location | None

    @property
    def values(self) -> frozenset[str]:
        """The codes alone."""
        return frozenset(code.value for code in self.codes)


def code_list(kind: FieldType, release: Release) -> CodeList | None:
    """The list that a type is bound to, None where it takes any text."""
    if kind.nomenclature is not None:
        item = release.nomenclatures_by_id[kind.nomenclature]
        return CodeList(item.id, item.codes, item.location)
    if not kind.enum:
        return None
    place = kind.details_location
    return CodeList("", tuple(Code(value, (), place or Location("")) for value in kind.enum), place)


@lru_cache(maxsize=4096)
def of_lists(old: CodeList, new: CodeList) -> tuple[Difference, ...]:
    """The differences between two lists; their paths are empty."""
    before, after = _by_value(old), _by_value(new)
    gone = [code for value, code in before.items() if value not in after]
    added = [code for value, code in after.items() if value not in before]
    replaced = dict(_replacements(gone, added))
    taken = {code.value for code in replaced.values()}
    found = [*_gone(gone, replaced), *(_added(code) for code in added if code.value not in taken)]
    for value in before.keys() & after.keys():
        found += _of_code(before[value], after[value])
    found.sort(key=lambda item: _row((item.new.item or item.old.item).location))
    return (*found, *_order(old, new, before, after))


def _by_value(item: CodeList) -> dict[str, Code]:
    return {code.value: code for code in item.codes}


def _gone(gone: Sequence[Code], replaced: Mapping[str, Code]) -> Iterator[Difference]:
    for code in gone:
        old = Side(of_code(code), code.location, code)
        other = replaced.get(code.value)
        if other is None:
            yield Difference("COD-DEL", (), old, ABSENT, code.value)
        else:
            new = Side(of_code(other), other.location, other)
            evidence = (("same label", code.label),)
            yield Difference("COD-REPL", (), old, new, f"{code.value} → {other.value}", evidence=evidence)


def _added(code: Code) -> Difference:
    return Difference("COD-ADD", (), ABSENT, Side(of_code(code), code.location, code), code.value)


def _replacements(gone: Sequence[Code], added: Sequence[Code]) -> Iterator[tuple[str, Code]]:
    """Codes of which one took the place of the other: the same labels, which no third code has."""
    counts = Counter(map(_label_path, gone)), Counter(map(_label_path, added))
    by_path = {_label_path(code): code for code in added if code.labels}
    for code in gone:
        path = _label_path(code)
        if path in by_path and counts[0][path] == counts[1][path] == 1:
            yield code.value, by_path[path]


def _label_path(code: Code) -> tuple[str, ...]:
    return tuple(folded(label) for label in code.labels)


def _of_code(old: Code, new: Code) -> Iterator[Difference]:
    sides = Side(of_code(old), old.location, old), Side(of_code(new), new.location, new)
    if old.label != new.label:
        likeness = SequenceMatcher(None, folded(old.label)[:LONGEST], folded(new.label)[:LONGEST]).ratio()
        evidence = (("likeness", f"{likeness:.2f}"),)
        is_suspect = likeness < SAME_MEANING
        yield Difference("COD-LBL", (), *sides, new.value, evidence=evidence, is_suspect=is_suspect)
    if (old.parent, old.level) != (new.parent, new.level) or old.labels[:-1] != new.labels[:-1]:
        texts = [" > ".join((*code.labels[:-1], code.value)) for code in (old, new)]
        yield Difference("COD-LVL", (), Side(texts[0], old.location, old), Side(texts[1], new.location, new), new.value)
    for aspect in ("description", "comment"):
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            pair = Side(before, old.location, old), Side(after, new.location, new)
            yield Difference("DOC", (), *pair, f"{new.value} {aspect}")


def _order(old: CodeList, new: CodeList, before: Mapping[str, Code], after: Mapping[str, Code]) -> Iterator[Difference]:
    """One difference where the codes that both have stand in another order."""
    common = [value for value in before if value in after]
    moved = [value for value in after if value in before]
    if common != moved:
        texts = [", ".join(values) for values in (common, moved)]
        yield Difference("COD-LVL", (), Side(texts[0], old.location), Side(texts[1], new.location), "order")


def _row(place: Location) -> tuple[str, str, int]:
    digits = "".join(filter(str.isdigit, place.cell or ""))
    return (place.file, place.sheet or "", int(digits or place.line or 0))
