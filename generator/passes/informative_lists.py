"""Fields whose pattern is that of a code list are bound to it for information: nothing else is refused for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from generator.diagnostics import Collector
from generator.model import Field, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.model.rewrite import map_fields
from generator.patterns import BadPattern, Matcher, matchers

CODE_AND_LABEL = frozenset({"code", "libelle", "label"})
"""The fields of a codeAndLabel (DSF), of which the first two are enough."""
WORD = "nomenclature"
"""What a description says of a field whose codes are a list's."""


def bind_informative_lists(release: Release, collector: Collector) -> Release:
    """Give each text with a pattern the list that its row names, or else the one whose codes all match.

    The latter only where no other list matches, and the description or the name of the codeAndLabel points to a list.
    """
    if not release.nomenclatures:
        return release
    ids = {item.reference: item.id for item in reversed(release.nomenclatures)}
    ids |= {item.id: item.id for item in release.nomenclatures}
    parents = _code_and_labels(release)
    matching: dict[str, Nomenclature | None] = {}
    padded = frozenset(f" {_folded(name)} " for item in release.nomenclatures for name in (item.id, item.reference))

    def in_field(field: Field) -> Field:
        kind = field.type
        if kind.informative_list is not None:
            if kind.informative_list not in ids:
                collector.warning(
                    "unknown-informative-list",
                    field.location,
                    f"{field.name}: no workbook has the list {kind.informative_list!r}",
                    "correct the id in the column Nomenclature, or add the list to nomenclatures/*.xlsx",
                )
            return replace(field, type=replace(kind, informative_list=ids.get(kind.informative_list)))
        if kind.pattern is None or kind.scalar is not Scalar.STRING or kind.nomenclature or kind.enum:
            return field
        if kind.pattern not in matching:
            matching[kind.pattern] = _only_match(kind.pattern, release)
        found = matching[kind.pattern]
        if found is None or not _points(field, parents.get(id(field)), found, padded):
            return field
        return replace(field, type=replace(kind, informative_list=found.id))

    return map_fields(release, in_field)


def _only_match(pattern: str, release: Release) -> Nomenclature | None:
    """The list whose every code the pattern accepts, where it is the only one."""
    try:
        accepts = matchers(pattern)
        found = list(islice((item for item in release.nomenclatures if _accepts_all(accepts, item)), 2))
    except BadPattern:  # reported by its own pass
        return None
    return found[0] if len(found) == 1 else None


def _accepts_all(accepts: Iterable[Matcher], item: Nomenclature) -> bool:
    return bool(item.codes) and all(matches(code.value) is not None for matches in accepts for code in item.codes)


def _points(field: Field, parent: ObjectType | None, found: Nomenclature, names: frozenset[str]) -> bool:
    """Whether the field's texts speak of a list, or the codeAndLabel that it is the code of is named like this one.

    Never where they give the id of another list; `names` has those of all, with a blank before and after.
    """
    texts = _folded(f"{field.label} {field.description} {field.remark}")
    if any(_folded(name) in texts for name in (found.id, found.name, found.reference) if name):
        return True
    padded = f" {texts} "
    if any(name in padded for name in names):
        return False
    if WORD in texts:
        return True
    own = {_folded(found.id.rpartition(".")[2]), _folded(found.name), _folded(found.reference)} - {""}
    return parent is not None and bool({_folded(parent.name), _folded(parent.label)} & own)


def _code_and_labels(release: Release) -> dict[int, ObjectType]:
    """The codeAndLabel of each field that is the code of one, by the field's identity."""

    def codes(schema: Schema) -> dict[int, ObjectType]:
        return {
            id(field): item
            for item in schema.types
            if "code" in (names := {entry.name for entry in item.fields}) and len(names & CODE_AND_LABEL) > 1
            for field in item.fields
            if field.name == "code"
        }

    return {key: item for schema in release.schemas for key, item in codes(schema).items()}


def _folded(text: str) -> str:
    """A text without accents and case, every sign but letters and digits a blank."""
    plain = (char for char in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in plain).split())
