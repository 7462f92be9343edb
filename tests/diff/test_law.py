"""The law: what compare_schema.py finds between two JSON Schemas is in our diff, and nothing else of the wire."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from generator.diff.changes import Change, Effect
from generator.diff.compare.schemas import pairs
from generator.diff.engine import compare
from generator.model import Release
from generator.targets.json_schema.document import schema_document
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.diff.judge import Finding, findings

WHOLE = {"MSG-ADD", "MSG-DEL", "MSG-REN"}
SILENT = {"NS-CHG", "ROOT-CHG", "HDR-CHG", "FLD-ORD"}
"""Rules on what JSON Schemas of one message do not say: names, headers, and the order in XML."""
STATED: frozenset[Finding] = frozenset({("recipient",)})
"""The header of line 1.x, which no workbook holds, was published with a required list that may be empty: the DST's has
one value at least, as that of the later lines has."""


def reported(changes: tuple[Change, ...], message: str) -> tuple[set[Finding], set[Finding]]:
    """The places of a message that a diff speaks of at all, and those where it sees the wire touched."""
    spoken, wire = set(), set()
    for change in changes:
        for place in change.places:
            if place.message != message or change.rule in WHOLE | SILENT:
                continue
            ends = {place.path, place.new_path} if change.rule in {"FLD-REN", "FLD-MOVE"} else {place.new_path}
            if change.rule not in {"DOC", "EX", "COD-LBL", "COD-LVL", "TYPE-REN", "LST-SWAP"}:
                spoken |= ends
            if max(change.forward, change.backward) > Effect.SAFE:
                wire |= ends
    return spoken, wire


def moved(changes: tuple[Change, ...], message: str) -> set[tuple[Finding, Finding]]:
    """The renamed and moved fields of a message: old path, new path."""
    places = (place for change in changes if change.rule in {"FLD-REN", "FLD-MOVE"} for place in change.places)
    return {(place.path, place.new_path) for place in places if place.message == message}


def check(old: Release, new: Release, documents: dict[str, tuple[dict, dict]]) -> int:
    comparison = compare(old, new)
    total = 0
    for name, (before, after) in documents.items():
        moves = moved(comparison.changes, name)
        found = findings(before, after, moves)
        spoken, wire = reported(comparison.changes, name)
        if name == "RC-DE" and "DST" in {item.location.file for side in (old, new) for item in side.schemas}:
            found -= STATED - spoken
        assert not found - spoken, f"missed in {name}: {sorted(found - spoken)[:5]}"
        ends = {path for pair in moves for path in pair}  # in an object that is new itself, the tool sees that alone
        invented = {path for path in wire - found if not (path in ends and covered(path, found))}
        assert not invented, f"invented in {name}: {sorted(invented)[:5]}"
        total += len(found)
    return total


def published(old: Path, new: Path, releases: tuple[Release, Release]) -> dict[str, tuple[dict, dict]]:
    """The pairs of published documents."""
    documents = {}
    for before, after in pairs(*releases, {}):
        if before and after:
            paths = [
                folder / "expected" / "json-schema" / f"{schema.name}.schema.json"
                for folder, schema in ((old, before), (new, after))
            ]
            if all(path.is_file() for path in paths):
                documents[after.name] = tuple(
                    json.loads(path.read_text("utf-8"), object_hook=_without_nothing) for path in paths
                )
    return documents


def _without_nothing(value: dict[str, Any]) -> dict[str, Any]:
    """Without what says nothing: an object takes unknown properties unless it is told not to (draft-07, 6.5.6)."""
    return {key: item for key, item in value.items() if (key, item) != ("additionalProperties", True)}


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_published_schemas(names: tuple[str, str]) -> None:
    folders = DSF / names[0], DSF / names[1]
    releases = load_release(folders[0]), load_release(folders[1])
    documents = published(*folders, releases)
    assert len(documents) >= 15
    assert check(*releases, documents) > 0


@pytest.mark.parametrize("names", list(permutations(own_releases(), 2)), ids="..".join)
def test_own_releases(names: tuple[str, str]) -> None:
    old, new = (load_release(SPECS / name) for name in names)
    check(old, new, rendered(old, new))


@pytest.mark.parametrize("real", [name for name in real_releases() if name != "none"])
@pytest.mark.parametrize("own", own_releases())
def test_strangers(own: str, real: str) -> None:
    """Releases that have little in common but some names: ours against a real one, both ways."""
    ours, theirs = load_release(SPECS / own), load_release(DSF / real)
    assert check(ours, theirs, rendered(ours, theirs)) == check(theirs, ours, rendered(theirs, ours))


def rendered(old: Release, new: Release) -> dict[str, tuple[dict, dict]]:
    return {
        after.name: (schema_document(before, old), schema_document(after, new))
        for before, after in pairs(old, new, {})
        if before and after
    }


@pytest.mark.parametrize(
    "names", [names for names in permutations(real_releases(), 3) if "none" not in names], ids="..".join
)
def test_two_steps_cover_the_whole_way(names: tuple[str, str, str]) -> None:
    """Where the wire differs from the first release to the last, one of the two steps speaks of it."""
    first, second, third = (load_release(DSF / name) for name in names)
    one, two, both = (compare(*pair).changes for pair in ((first, second), (second, third), (first, third)))
    for schema in third.schemas:
        before = next((item for item in second.schemas if item.root_element == schema.root_element), None)
        if before is None or not any(item.root_element == schema.root_element for item in first.schemas):
            continue
        whole = reported(both, schema.name)[1]
        steps = reported(one, before.name)[0] | reported(two, schema.name)[0]
        assert {path for path in whole if not covered(path, steps)} == set()


def covered(path: Finding, places: set[Finding]) -> bool:
    """Whether a place or one above it is spoken of: what is inside an added object comes with it."""
    return any(path[:length] in places for length in range(1, len(path) + 1))
