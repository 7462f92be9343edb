"""Rows of the clinicians' table as declared codes: each row names a field, and codes of two releases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.diagnostics import Collector
from generator.diff.compare.lists import code_list
from generator.model import Field, ObjectType, Release, Schema
from generator.transform.declared import Declared, DeclaredMessage
from generator.transform.derive import fields_along
from generator.transform.sheet import CodeRow
from generator.transform.table import CodeTarget, Path


@dataclass(slots=True)
class CodeRows:
    """Turns rows into rules; rows of other versions are left alone, those that name nothing are errors."""

    old: Release
    new: Release
    collector: Collector
    proposals: int = 0
    _found: dict[str, dict[Path, dict[str, CodeTarget]]] = field(default_factory=dict)

    def declared(self, rows: Iterable[CodeRow], declared: Declared) -> Declared:
        """`declared` with the codes of the rows; those of the file count where both name one code."""
        for row in rows:
            if _is_of(row.old_version, self.old) and _is_of(row.new_version, self.new):
                self._row(row)
        messages = dict(declared.messages)
        for name, codes in self._found.items():
            known = messages.get(name) or DeclaredMessage(self.old.location)
            joined = {path: {**found, **known.codes.get(path, {})} for path, found in codes.items()}
            messages[name] = replace(known, codes={**known.codes, **joined})
        return replace(declared, messages=messages)

    def _row(self, row: CodeRow) -> None:
        if not row.is_valid:
            self.proposals += 1
            return
        places = [(schema.name, path) for schema in self.old.schemas for path in _coded_places(schema, row.balise)]
        if not places:
            text = f"{self.old.version} has no coded field {row.balise!r}"
            self.collector.error(
                "stale-transform", row.location, text, "give the balise, a path below the root, or MESSAGE/path"
            )
            return
        self._check(row, places)
        for name, path in places:
            target = CodeTarget(row.new_code or None, "declared", evidence=(("row", str(row.location)),))
            self._found.setdefault(name, {}).setdefault(path, {})[row.old_code] = target

    def _check(self, row: CodeRow, places: list[tuple[str, Path]]) -> None:
        """The old code is one of the field's list in some of its places."""
        schemas = {item.name: item for item in self.old.schemas}
        lists = [code_list(_field(schemas[name], path).type, self.old) for name, path in places]
        if not any(codes is None or row.old_code in codes.values for codes in lists):
            text = f"{row.old_code!r} is no code of {row.balise} in {self.old.version}"
            self.collector.error("stale-transform", row.location, text, "correct the code, or remove the row")


def _is_of(version: str, release: Release) -> bool:
    """Whether a version of the table is this release's: its own, without « v », or one of its DSF versions."""
    text = version.strip().lower().removeprefix("v")
    return text in {release.version, *(item for part in release.perimeters for item in part.versions)}


def _coded_places(schema: Schema, balise: str) -> Iterator[Path]:
    """The places of a coded field: by balise, by path, or by message and path; of a codeAndLabel its `code`."""
    wanted = tuple(balise.split("/"))
    if wanted[0] == schema.name:
        wanted = wanted[1:]
    for path, item in _single_values(schema):
        whole = path[:-1] if path[-1] == "code" and path[-len(wanted) :] != wanted else path
        if whole[-len(wanted) :] == wanted and (item.type.nomenclature or item.type.enum or item.type.pattern):
            yield path


def _single_values(schema: Schema) -> Iterator[tuple[Path, Field]]:
    todo: list[tuple[ObjectType, Path, frozenset[str]]] = [(schema.root, (), frozenset())]
    while todo:
        kind, path, above = todo.pop()
        for item in kind.fields:
            inner = schema.types_by_name.get(item.type.object_type or "")
            if inner is None:
                yield (*path, item.name), item
            elif inner.name not in above:
                todo.append((inner, (*path, item.name), above | {inner.name}))


def _field(schema: Schema, path: Path) -> Field:
    return fields_along(schema, path)[-1]
