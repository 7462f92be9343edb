"""Each pair of schemas is compared once in a run that shares comparisons, whoever asks, and nothing stays of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diff.compare import compared
from generator.diff.compare.compared import compare_schemas, shared_comparisons
from generator.diff.compare.objects import ObjectComparer
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.correspondence import correspond
from generator.diff.engine import compare
from generator.model import Release
from generator.site import write_site
from tests.conftest import SPECS, load_release, own_releases

FOLDERS = [SPECS / name for name in own_releases()]


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[tuple[str, str, str]]]:
    """How often two releases' schemas were compared, by the versions and the new name."""
    found: Counter[tuple[str, str, str]] = Counter()

    def counted(before: Release, after: Release, *others: object) -> ObjectComparer:
        comparer = ObjectComparer(before, after, *others)  # type: ignore[arg-type]
        found[before.version, after.version, comparer.new.name] += 1
        return comparer

    monkeypatch.setattr(compared, "ObjectComparer", counted)
    yield found


def test_a_site_compares_each_pair_once_each_way(
    comparisons: Counter[tuple[str, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUBGEN_CACHE", "off")
    write_site(FOLDERS[-2:], tmp_path, use_cache=False)
    between = {item: count for item, count in comparisons.items() if item[0] != item[1]}
    assert {(old, new) for old, new, _ in between} == {
        (load_release(old).version, load_release(new).version)
        for old in FOLDERS[-2:]
        for new in FOLDERS[-2:]
        if old != new
    }
    assert set(between.values()) == {1}
    messages = {name for old, new, name in comparisons if old == new}
    assert messages == {"RC-EDA", "RS-EDA", "RC-DE"}, "the messages that become each other, and their envelope"


def test_nothing_is_shared_outside_or_afterwards(comparisons: Counter[tuple[str, str, str]]) -> None:
    old, new = (load_release(folder) for folder in FOLDERS[-2:])
    for _ in range(2):
        with shared_comparisons():
            compare(old, new)
            with shared_comparisons():
                compare(old, new)
            compare(old, new)
    assert set(comparisons.values()) == {2}
    compare(old, new)
    compare(old, new)
    assert set(comparisons.values()) == {4}


@pytest.mark.parametrize("way", [1, -1], ids=["forward", "backward"])
def test_what_is_shared_is_what_each_would_compute(way: int) -> None:
    old, new = [load_release(folder) for folder in FOLDERS[-2:]][::way]
    both = [(before, after) for before, after in pairs(old, new, {}) if before and after]
    apart = compare(old, new), [correspond(pair, (old, new)) for pair in both]
    with shared_comparisons():
        assert (compare(old, new), [correspond(pair, (old, new)) for pair in both]) == apart


def test_what_differs_in_any_input_is_compared_by_itself(comparisons: Counter[tuple[str, str, str]]) -> None:
    old, new = (load_release(folder) for folder in FOLDERS[-2:])
    before, after = next((before, after) for before, after in pairs(old, new, {}) if before and after)
    with shared_comparisons():
        known = compare_schemas(before, after, old, new, NO_RENAMES)
        same = compare_schemas(before, after, replace(old, schemas=()), new, NO_RENAMES)
        assert same is known  # schemas and code lists are the same
        for other in (
            (replace(before), after, old, new, NO_RENAMES),
            (before, replace(after), old, new, NO_RENAMES),
            (before, after, replace(old, nomenclatures=(*old.nomenclatures,)[1:]), new, NO_RENAMES),
            (before, after, old, replace(new, nomenclatures=(*new.nomenclatures,)[1:]), NO_RENAMES),
            (before, after, old, new, Renames()),
        ):
            assert compare_schemas(*other) is not known
    assert comparisons.total() == 6
