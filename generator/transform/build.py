"""The whole table of two releases."""

from __future__ import annotations

from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.model import Release, Schema
from generator.transform.code_maps import CodeMaps
from generator.transform.derive import ObjectMappings
from generator.transform.matches import match_codes, match_schemas
from generator.transform.table import Gap, MessageMapping, Table


def derive_table(old: Release, new: Release, renames: Renames = NO_RENAMES) -> Table:
    """What becomes of every message of `old` under `new`."""
    codes = CodeMaps(old, new, match_codes)
    found: list[MessageMapping] = []
    gaps: list[tuple[str, Gap]] = []
    for before, after in pairs(old, new, renames.messages):
        if before is None:
            continue
        if after is None:
            gaps.append((before.name, Gap("message", (), f"{new.version} has no such message")))
        else:
            found.append(_message(before, after, codes))
    header = next((item for item in found if item.old == old.header.name), None)
    messages = tuple(item for item in found if item is not header)
    return Table(old.version, new.version, messages, codes.found, header, tuple(gaps))


def _message(old: Schema, new: Schema, codes: CodeMaps) -> MessageMapping:
    objects = ObjectMappings(match_schemas(old, new), codes).all()
    return MessageMapping(old.name, new.name, old.root_element, new.root_element, objects)
