"""The gate: waivers, fingerprints, thresholds, versions, the changelog."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Collector, Location
from generator.diff.changelog import entry, inserted
from generator.diff.changes import Bump, Comparison, Verdict
from generator.diff.engine import compare
from generator.diff.files import read_renames, read_waivers
from generator.diff.gate import fails, waive
from generator.diff.versioning import proposed, version_problems
from generator.model import Release
from generator.model.versions import parse_version

PLACE = Location("release.yaml")


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_waived_changes_stop_nothing_until_their_day(own_diff: Comparison, tmp_path: Path) -> None:
    breaking = [item for item in own_diff.changes if item.verdict is Verdict.BREAKING]
    lines = "".join(f'  - {{fingerprint: "{x.fingerprint}", reason: agreed, until: 2030-06-30}}\n' for x in breaking)
    waivers = read_waivers(write(tmp_path / "waivers.yaml", f"waivers:\n{lines}"), Collector())
    assert fails(own_diff, "breaking")
    accepted = waive(own_diff, waivers, date(2030, 6, 30), Collector())
    assert not fails(accepted, "breaking") and accepted.bump < Bump.MAJOR
    late = Collector()
    assert fails(waive(own_diff, waivers, date(2030, 7, 1), late), "breaking")
    assert {item.code for item in late.warnings} == {"expired-waiver"}


def test_a_waiver_needs_a_reason(tmp_path: Path) -> None:
    collector = Collector()
    path = write(tmp_path / "w.yaml", "waivers:\n  - {fingerprint: abc, until: 2030-01-01}\n")
    assert read_waivers(path, collector) == ()
    assert [item.code for item in collector.errors] == ["bad-waivers"]


@pytest.mark.parametrize("text", ["", "waivers: 3", "- a", "waivers:\n  - 3", "waivers: [{until: soon}]", "a: ["])
def test_bad_waivers_are_reported(tmp_path: Path, text: str) -> None:
    collector = Collector()
    read_waivers(write(tmp_path / "w.yaml", text), collector)
    assert collector.errors


def test_bad_renames_are_reported(tmp_path: Path) -> None:
    collector = Collector()
    read_renames(write(tmp_path / "r.yaml", "fields: [a]"), collector)
    assert collector.errors


def test_fingerprints_survive_unrelated_edits(own_pair: tuple[Release, Release], own_diff: Comparison) -> None:
    """Every cell moves, another message changes: the fingerprints of the rest stay."""
    old, new = own_pair

    def moved(schema):  # type: ignore[no-untyped-def]
        def lower(field):  # type: ignore[no-untyped-def]
            return replace(field, location=replace(field.location, cell=f"Z{field.location.cell}"))

        def in_type(item):  # type: ignore[no-untyped-def]
            return replace(item, fields=tuple(map(lower, item.fields)))

        return replace(schema, root=in_type(schema.root), types=tuple(map(in_type, schema.types)))

    schemas = tuple(moved(schema) for schema in new.schemas)
    edited = replace(schemas[-1], root_element=schemas[-1].root_element + "Edited")
    again = compare(old, replace(new, schemas=(*schemas[:-1], edited)))
    name = schemas[-1].name
    first = {x.fingerprint for x in own_diff.changes if name not in x.messages}
    second = {x.fingerprint for x in again.changes if name not in x.messages}
    assert first == second


def test_fingerprints_are_distinct(own_diff: Comparison) -> None:
    found = [item.fingerprint for item in own_diff.changes]
    assert len(set(found)) == len(found)


def fake(old: str, new: str, own_diff: Comparison, bump: Bump) -> Comparison:
    change = replace(own_diff.changes[0], bump=bump)
    return Comparison(old, new, (change,))


@pytest.mark.parametrize(
    ("old", "new", "bump", "codes"),
    [
        ("3.0.0", "4.0.0", Bump.MAJOR, []),
        ("3.0.0", "3.1.0", Bump.MAJOR, ["version-too-low"]),
        ("3.0.0", "3.1.0", Bump.MINOR, []),
        ("3.0.0", "3.0.1", Bump.MINOR, ["version-too-low"]),
        ("3.0.0", "3.0.0", Bump.PATCH, ["version-not-bumped"]),
        ("3.0.0", "3.0.0", Bump.NONE, []),
        ("3.0", "2.9", Bump.PATCH, ["version-went-back"]),
        ("3.1.0-rc1", "3.1.0-rc1", Bump.PATCH, ["version-not-bumped"]),
        ("3.1.0-rc1", "3.1.0-rc2", Bump.MAJOR, []),
        ("3.1.0-rc2", "3.1.0-rc1", Bump.PATCH, ["version-went-back"]),
        ("3.0.2", "3.1.0-rc1", Bump.MINOR, []),
        ("3.1.0-rc2", "3.1.0", Bump.MINOR, []),
        ("main", "3.1.0", Bump.MINOR, ["unreadable-version"]),
    ],
)
def test_declared_versions(own_diff: Comparison, old: str, new: str, bump: Bump, codes: list[str]) -> None:
    assert [item.code for item in version_problems(fake(old, new, own_diff, bump), PLACE)] == codes


def test_proposed_versions(own_diff: Comparison) -> None:
    assert proposed(fake("3.3.2", "3.3.3", own_diff, Bump.MAJOR)) == "4.0.0"
    assert proposed(fake("3.3.2", "3.3.3", own_diff, Bump.MINOR)) == "3.4.0"
    assert proposed(fake("3.3", "3.3.3", own_diff, Bump.PATCH)) == "3.3.1"
    assert proposed(fake("3.1.0-rc1", "3.1.0", own_diff, Bump.MAJOR)) == "3.1.0"


def test_candidates_come_before_their_version() -> None:
    texts = ["3.0", "3.1.0-alpha1", "3.1.0-rc1", "3.1.0-rc2", "3.1.0", "3.10"]
    found = [parse_version(text) for text in texts]
    assert None not in found and sorted(found) == found  # type: ignore[type-var]


def test_the_entry_of_a_version_is_replaced(own_diff: Comparison) -> None:
    text = entry(own_diff, "en", "2030-01-01")
    once = inserted("# Changelog\n\n## 0.1 - 2020-01-01\n\n- first\n", text)
    assert inserted(once, text) == once
    assert once.index("## 0.1") > once.index(f"## {own_diff.new} - 2030-01-01")


def test_a_changelog_has_no_heading_without_a_change(own_diff: Comparison) -> None:
    breaking = [item for item in own_diff.changes if item.verdict is Verdict.BREAKING]
    text = entry(replace(own_diff, changes=tuple(breaking)), "en", "")
    assert [line for line in text.splitlines() if line.startswith("### ")] == ["### Breaking"]


def test_a_changelog_counts_every_change(own_diff: Comparison) -> None:
    """A line for each cause, with the number of its changes; documentation is counted in one line."""
    counted = [item for item in own_diff.changes if item.verdict is not Verdict.DOCUMENTATION]
    lines = [line for line in entry(own_diff, "en", "").splitlines() if line.startswith("- ")]
    numbers = [re.search(r" ×(\d+) · ", line) for line in lines]
    assert sum(int(found[1]) if found else 1 for found in numbers) == len(counted) > len(lines)
