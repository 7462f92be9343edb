"""Random edits of real models: the law, the mirror, applying the changes, and the proof of each verdict."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from generator.diff.changes import Change, Verdict
from generator.diff.contract import contracts
from generator.diff.engine import compare
from generator.diff.rules import RULES, Scope
from generator.diff.witness import prove
from generator.model import Release
from tests.conftest import DSF, load_release, real_releases
from tests.diff.apply import apply
from tests.diff.edits import CARRYING, EDITS, inside
from tests.diff.test_law import check, rendered

BATCHES = 10
PER_BATCH = int(os.environ.get("HUBGEN_EDITS", "200")) // BATCHES
"""Pairs of each law; `make soak` has a thousand."""
NOT_PROVABLE = {"RX-UNK", "HDR-CHG"}
"""No message can prove what is undecidable, nor that a header is one too many where headers are open."""


@cache
def part(name: str, seed: int) -> Release:
    """A real release with a few of its messages, and the lists that they use."""
    release = load_release(DSF / name)
    chosen = Random(seed).sample(release.messages, 4)
    return replace(release, schemas=(release.header, *chosen))


def pairs_of(seed: int, rule: str | None = None, tries: int = 60) -> tuple[Release, Release]:
    rng = Random(seed)
    names = real_releases()
    if names == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    for attempt in range(tries):
        old = new = part(rng.choice(names), rng.randrange(30) + attempt)
        for name in [rule] if rule else rng.choices(sorted(EDITS), k=rng.randrange(1, 4)):
            new = EDITS[name](rng, new) or new
        shown = rule and rule.partition(" ")[0]
        if new != old and (rule is None or any(item.rule == shown for item in compare(old, new).changes)):
            return old, new
    pytest.fail(f"no edit shows {rule}")


def hold(old: Release, new: Release) -> tuple[Change, ...]:
    """Every law, on one pair of releases."""
    proven = hold_without_proof(old, new)
    assert not unproven(proven)
    return proven


def hold_without_proof(old: Release, new: Release) -> tuple[Change, ...]:
    """Nothing missed, nothing invented, the mirror, the changes applied; gives the changes with their proofs."""
    check(old, new, rendered(old, new))
    comparison = compare(old, new)
    assert apply(comparison, old, new) == contracts(new)
    assert mirrored(comparison.changes) == outline(compare(new, old).changes)
    return prove(comparison, old, new).changes


def unproven(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    """The changes that ought to have a message as proof, and have none: the reports mark them as warnings."""
    return [
        (item.rule, item.path)
        for item in changes
        if item.is_wire and RULES[item.rule].scope is Scope.MESSAGE and item.rule not in NOT_PROVABLE
        if not item.is_proven and item.verdict in (Verdict.BREAKING, Verdict.COORDINATION)
    ]


def mirrored(changes: tuple[Change, ...]) -> set[tuple[object, ...]]:
    """What the changes back should be: mirror rules, places and values the other way round.

    Whether messages are stopped is mirrored; how surely (●, ◐) is not, by the table itself.
    """
    found: set[tuple[object, ...]] = set()
    for item in changes:
        rules = frozenset(RULES[RULES[item.difference.base or item.rule].id].mirrors)
        key = (rules, item.difference.new.text, item.difference.old.text, item.backward > 0, item.forward > 0)
        found.add((*key, frozenset(place.new_path for place in item.places)))
    return found


def outline(changes: tuple[Change, ...]) -> set[tuple[object, ...]]:
    """Changes as `mirrored` tells them: a rule by the mirrors of its mirrors."""
    found: set[tuple[object, ...]] = set()
    for item in changes:
        rule = item.difference.base or item.rule
        group = frozenset(RULES[RULES[rule].mirrors[0]].mirrors)
        key = (group, item.difference.old.text, item.difference.new.text, item.forward > 0, item.backward > 0)
        found.add((*key, frozenset(place.path for place in item.places)))
    return found


@pytest.mark.parametrize("rule", sorted(EDITS))
def test_each_rule(rule: str) -> None:
    for seed in range(3):
        old, new = pairs_of(seed, rule)
        assert rule.partition(" ")[0] in {item.rule for item in hold(old, new)}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_random_edits(batch: int) -> None:
    for number in range(PER_BATCH):
        hold(*pairs_of(1_000 * batch + number))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_random_edits_inside_what_has_another_place(batch: int) -> None:
    """An object is renamed or moved, then edited inside.

    One pair in five hundred has a move that no message shows by itself: the object that held the field was edited too.
    """
    pairs = [carried_pair(77_000 + 1_000 * batch + number) for number in range(PER_BATCH)]
    found = [item for pair in pairs for item in unproven(hold_without_proof(*pair))]
    assert len(found) <= 1, found


def carried_pair(seed: int, tries: int = 300) -> tuple[Release, Release]:
    if real_releases() == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    rng = Random(seed)
    for _ in range(tries):
        old = part(rng.choice(real_releases()), rng.randrange(30))
        new = CARRYING[rng.choice(sorted(CARRYING))](rng, old) or old
        edited = new
        for name in rng.choices(sorted(EDITS), k=rng.randrange(1, 4)):
            edited = EDITS[name](rng, edited) or edited
        if inside(old, new, edited):
            return old, edited
    pytest.fail("no edit reached the inside of an object that has another place")


@pytest.mark.parametrize("name", real_releases())
def test_nothing_changed(name: str) -> None:
    if name == "none":
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    release = load_release(DSF / name)
    assert compare(release, release).changes == ()
