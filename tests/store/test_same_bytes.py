"""With a cache, or a memo, after any change, the output is that of a run without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import store
from generator.pipeline import generate
from generator.site import write_site
from generator.store import Store
from generator.targets import registry
from generator.targets.memo import Memo
from tests.conftest import SPECS, load_release, own_releases
from tests.readers.edit import copy_release, edit
from tests.writer.runs import tree

NAME = own_releases()[-1]
Change = tuple[str, str, tuple[str, str], str]
CHANGES: tuple[Change, ...] = (
    ("models", "geoloc", ("GEO-POS", "B9"), "Un autre libellé"),
    ("models", "geoloc", ("GEO-POS", "K9"), "0..1"),
    ("models", "geoloc", ("GEO-POS", "K9"), "beaucoup"),
    ("models", "geoloc", ("GEO-POS", "K9"), "1..1"),
)


def test_a_run_after_a_change_is_a_first_run(tmp_path: Path) -> None:
    folder, memo = copy_release(SPECS / NAME, tmp_path), Memo()
    targets = tuple(registry.available())
    with store.using(Store(tmp_path / "store")):
        for number, change in enumerate((None, *CHANGES)):
            if change:
                apply(change, folder)
            cached = generate(folder, tmp_path / "cached", targets, processes=1 + number % 2)
            with memo.in_use():
                watched = generate(folder, tmp_path / "watched", targets)
            with store.using(None):
                plain = generate(folder, tmp_path / f"plain{number}", targets, use_cache=False)
            expected = tree(tmp_path / f"plain{number}" / plain.release)
            for found, out in ((cached, "cached"), (watched, "watched")):
                assert found.problems == plain.problems and found.release == plain.release
                assert tree(tmp_path / out / found.release) == expected, (out, change)


def apply(change: Change, folder: Path) -> None:
    kind, part, place, text = change
    edit(next(path for path in (folder / kind).glob("*.xlsx") if part in path.name), {place: text})


def test_the_site_after_a_change_is_a_first_one(tmp_path: Path) -> None:
    folders, memo = [copy_release(SPECS / name, tmp_path) for name in own_releases()[-2:]], Memo()
    with store.using(Store(tmp_path / "store")):
        for number, folder in enumerate((folders[0], *folders)):
            if number:
                apply(("models", "geoloc", ("GEO-POS", "K9"), f"{number - 1}..1"), folder)
                apply(CHANGES[0], folder)
            with memo.in_use():
                watched = write_site(folders, tmp_path / "watched")
            with store.using(None):
                plain = write_site(folders, tmp_path / f"plain{number}")
            assert watched.releases == plain.releases and watched.changes.written
            assert tree(tmp_path / "watched" / "docs") == tree(tmp_path / f"plain{number}" / "docs"), number


@pytest.mark.parametrize("name", registry.available())
def test_a_target_is_a_function_of_the_release(name: str) -> None:
    """Under a memo, filled by a run or not, a target gives what it gives without one."""
    release, memo = load_release(SPECS / NAME), Memo()
    plain = registry.available()[name].render(release, {})
    for _ in range(2):
        with memo.in_use():
            assert registry.available()[name].render(release, {}) == plain


def test_a_target_that_carries_files_takes_those_that_are_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    release, points = load_release(SPECS / NAME), registry.available()
    carried = {name: points[name].render(release, {}) for name in points["docs"].carries if name in points}
    plain = points["docs"].render(release, {})
    monkeypatch.setattr(registry, "load", None)  # none of them is rendered again
    assert carried and points["docs"].render(release, carried) == plain


def test_two_processes_give_what_one_gives(tmp_path: Path) -> None:
    targets = ("json-schema", "xsd", "ruby", "ir")
    for processes in (1, 2):
        generate(SPECS / NAME, tmp_path / str(processes), targets, use_cache=False, processes=processes)
    assert tree(tmp_path / "1" / NAME) == tree(tmp_path / "2" / NAME)
