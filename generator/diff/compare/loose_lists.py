"""Code lists as such: their facts, and the codes of those that no field uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.diff.changes import ABSENT, Difference, Effect, Side
from generator.diff.compare.lists import CodeList, of_lists
from generator.model import Nomenclature, Release

FACTS = ("name", "description", "version", "valid_from")


def of_loose_lists(old: Release, new: Release) -> Iterator[Difference]:
    """What changed of the lists themselves; nothing of it reaches a message."""
    before, after = old.nomenclatures_by_id, new.nomenclatures_by_id
    used = (_used(old) & _used(new)) | _expected(old, new)
    for name in dict.fromkeys((*after, *before)):
        if name not in before or name not in after:
            sides = (_side(before.get(name)), _side(after.get(name)))
            yield Difference("DOC", (), *sides, f"{name} list")
            continue
        yield from _facts(before[name], after[name])
        if name not in used:
            lists = (CodeList(item.id, item.codes, item.location) for item in (before[name], after[name]))
            for item in of_lists(*lists):
                base = "COD-LBL" if item.rule == "COD-SHIFT" else item.base  # nobody exchanges the code
                subject = f"{name} {item.subject}"
                yield replace(item, base=base, subject=subject, forward=Effect.SAFE, backward=Effect.SAFE)


def _facts(old: Nomenclature, new: Nomenclature) -> Iterator[Difference]:
    for fact in FACTS:
        before, after = getattr(old, fact), getattr(new, fact)
        if before != after:
            sides = Side(before, old.location, old), Side(after, new.location, new)
            yield Difference("DOC", (), *sides, f"{new.id} {fact}")
    if old.valid_until != new.valid_until:
        earlier = bool(new.valid_until) and (not old.valid_until or new.valid_until < old.valid_until)
        sides = Side(old.valid_until, old.location, old), Side(new.valid_until, new.location, new)
        yield Difference("DEPR", (), *sides, new.id, is_suspect=earlier)


def _used(release: Release) -> set[str]:
    return {
        field.type.nomenclature
        for schema in release.schemas
        for item in schema.all_types
        for field in item.fields
        if field.type.nomenclature
    }


def _expected(old: Release, new: Release) -> set[str]:
    """The lists that one field names for information in both releases: they are compared there."""
    return {name for *_, name in _informative(old) & _informative(new)}


def _informative(release: Release) -> set[tuple[str, str, str, str]]:
    return {
        (schema.name, item.name, field.name, field.type.informative_list)
        for schema in release.schemas
        for item in schema.all_types
        for field in item.fields
        if field.type.informative_list
    }


def _side(item: Nomenclature | None) -> Side:
    return Side(f"{item.id} ({len(item.codes)} codes)", item.location, item) if item else ABSENT
