"""Code lists: what changed from one to another, code by code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.diagnostics import Location
from generator.diff.changes import ABSENT, Difference, Side
from generator.diff.compare.describe import of_code
from generator.diff.matching.code_matching import CodeMatch, CodeMatching, CodeShift
from generator.diff.matching.code_shifts import SAME_MEANING
from generator.diff.matching.codes import match_codes
from generator.diff.matching.likeness import likeness
from generator.model import Code, FieldType, Release


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


def expected_list(kind: FieldType, release: Release) -> CodeList | None:
    """The list that a type names for information, None where it names none."""
    item = release.nomenclatures_by_id.get(kind.informative_list or "")
    return CodeList(item.id, item.codes, item.location) if item else None


@lru_cache(maxsize=4096)
def of_lists(old: CodeList, new: CodeList) -> tuple[Difference, ...]:
    """The differences between two lists; their paths are empty."""
    before, after = _by_value(old), _by_value(new)
    gone = [code for value, code in before.items() if value not in after]
    added = [code for value, code in after.items() if value not in before]
    matching = match_codes(old.codes, new.codes)
    taken = {match.new.value for match in matching.replaced.values() if match.is_sure}
    found = [*_gone(gone, matching), *(_added(code) for code in added if code.value not in taken)]
    for value in before.keys() & after.keys():
        found += _of_code(before[value], after[value], matching.shifts.get(value))
    found.sort(key=lambda item: _row((item.new.item or item.old.item).location))
    return (*found, *_order(old, new, before, after))


def _by_value(item: CodeList) -> dict[str, Code]:
    return {code.value: code for code in item.codes}


def _gone(gone: Sequence[Code], matching: CodeMatching) -> Iterator[Difference]:
    """Codes that one other stands for are replaced; what others may stand for is evidence beside a removal."""
    for code in gone:
        old = Side(of_code(code), code.location, code)
        match = matching.replaced.get(code.value)
        if match is not None and match.is_sure:
            new = Side(of_code(match.new), match.new.location, match.new)
            subject = f"{code.value} → {match.new.value}"
            yield Difference("COD-REPL", (), old, new, subject, evidence=_evidence(match))
        else:
            match = match or matching.merged.get(code.value)
            yield Difference("COD-DEL", (), old, ABSENT, code.value, evidence=_evidence(match) if match else ())


def _evidence(match: CodeMatch) -> tuple[tuple[str, str], ...]:
    """Why a code stands for another; the code itself where it is only offered, or stands for others as well."""
    name = match.evidence.value if match.is_sure else "candidate code"
    return ((name, of_code(match.new)), ("likeness", f"{match.likeness:.2f}"))


def _added(code: Code) -> Difference:
    return Difference("COD-ADD", (), ABSENT, Side(of_code(code), code.location, code), code.value)


def _of_code(old: Code, new: Code, shift: CodeShift | None) -> Iterator[Difference]:
    if shift is not None:
        yield Difference("COD-SHIFT", (), *_sides(old, new), new.value, evidence=_moves(shift))
    elif old.label != new.label:
        sides, alike = _sides(old, new), likeness(old.label, new.label)
        evidence = (("likeness", f"{alike:.2f}"),)
        yield Difference("COD-LBL", (), *sides, new.value, evidence=evidence, is_suspect=alike < SAME_MEANING)
    if (old.parent, old.level) != (new.parent, new.level) or old.labels[:-1] != new.labels[:-1]:
        texts = [" > ".join((*code.labels[:-1], code.value)) for code in (old, new)]
        yield Difference("COD-LVL", (), Side(texts[0], old.location, old), Side(texts[1], new.location, new), new.value)
    for aspect in ("description", "comment"):
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            pair = Side(before, old.location, old), Side(after, new.location, new)
            yield Difference("DOC", (), *pair, f"{new.value} {aspect}")


def _sides(old: Code, new: Code) -> tuple[Side, Side]:
    return Side(of_code(old), old.location, old), Side(of_code(new), new.location, new)


def _moves(shift: CodeShift) -> tuple[tuple[str, str], ...]:
    """Where the old meaning went, and where the new one was."""
    codes = (("old meaning now", shift.successor), ("new meaning before", shift.source))
    named = tuple((name, of_code(code)) for name, code in codes if code is not None)
    return (*named, ("likeness", f"{shift.likeness:.2f}"))


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
