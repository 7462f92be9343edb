"""With a store, after any change, the output is what a run without one makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import store, workers
from generator.pipeline import generate
from generator.site import write_site
from generator.store import Store
from generator.targets import registry
from tests.conftest import SPECS, own_releases
from tests.readers.edit import copy_release, edit
from tests.writer.runs import tree

NAME = own_releases()[-1]
CHANGES = (
    ("models", "geoloc", ("GEO-POS", "B9"), "Un autre libellé"),
    ("models", "geoloc", ("GEO-POS", "K9"), "0..1"),
    ("models", "geoloc", ("GEO-POS", "K9"), "beaucoup"),
    ("models", "geoloc", ("GEO-POS", "K9"), "1..1"),
)


def test_a_run_after_a_change_is_a_first_run(tmp_path: Path) -> None:
    folder = copy_release(SPECS / NAME, tmp_path)
    targets = tuple(registry.available())
    with store.using(Store(tmp_path / "store")):
        generate(folder, tmp_path / "kept", targets)
        for number, (kind, part, place, text) in enumerate(CHANGES):
            workbook = next(path for path in (folder / kind).glob("*.xlsx") if part in path.name)
            edit(workbook, {place: text})
            kept = generate(folder, tmp_path / "kept", targets, processes=1 + number % 2)
            with store.using(None):
                plain = generate(folder, tmp_path / f"plain{number}", targets, use_cache=False)
            assert kept.problems == plain.problems and kept.release == plain.release
            assert tree(tmp_path / "kept" / kept.release) == tree(tmp_path / f"plain{number}" / plain.release), place


def test_the_site_after_a_change_is_a_first_one(tmp_path: Path) -> None:
    folders = [copy_release(SPECS / name, tmp_path) for name in own_releases()[-2:]]
    with store.using(Store(tmp_path / "store")):
        write_site(folders, tmp_path / "kept")
        for number, folder in enumerate(folders):
            workbook = next(path for path in (folder / "models").glob("*.xlsx") if "geoloc" in path.name)
            edit(workbook, {("GEO-POS", "K9"): f"{number}..1", ("GEO-POS", "B9"): "Un autre libellé"})
            kept = write_site(folders, tmp_path / "kept")
            with store.using(None):
                plain = write_site(folders, tmp_path / f"plain{number}")
            assert kept.releases == plain.releases and kept.changes.written
            assert tree(tmp_path / "kept" / "docs") == tree(tmp_path / f"plain{number}" / "docs"), number


def test_every_part_is_used_again(tmp_path: Path) -> None:
    """A run elsewhere, of the same input, makes no part anew: what it would put into the store is there."""
    folder = copy_release(SPECS / NAME, tmp_path)
    kept = Store(tmp_path / "store")
    with store.using(kept):
        generate(folder, tmp_path / "one", ("csharp", "java", "ruby", "pydantic", "dataclass", "xsd"))
        before = len(kept.written)
        generate(folder, tmp_path / "two", ("csharp", "java", "ruby", "pydantic", "dataclass", "xsd"))
    assert before > 0 and len(kept.written) == before
    assert tree(tmp_path / "one" / NAME) == tree(tmp_path / "two" / NAME)


FOUND_AGAIN = """
import sys
from pathlib import Path
from generator import store
from generator.diagnostics import Collector
from generator.pipeline import load
from generator.targets import registry
from generator.targets.rendered import once, rendered
kept = store.Store(Path(sys.argv[2]))
store.use(kept)
release = load(Path(sys.argv[1]), Collector())
with once():
    for name in registry.available():
        before = len(kept.written)
        rendered(release, name)
        if len(kept.written) > before:
            print(name)
"""


def test_another_process_finds_every_part(tmp_path: Path) -> None:
    """The order of a set is another in every process: a part that has one among its inputs would be made each time."""
    made = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", FOUND_AGAIN, str(SPECS / NAME), str(tmp_path / "store")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=600)
        made.append(done.stdout.split())
    assert {"csharp", "java", "ruby", "pydantic", "dataclass"} <= set(made[0]) and made[1] == []


def test_there_is_no_process_beside_where_parts_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, shared = copy_release(SPECS / NAME, tmp_path), []
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    monkeypatch.setattr(workers, "_shared", lambda release, groups, progress: shared.append(groups) or {})
    targets = ("json-schema", "xsd", "ir")
    with store.using(Store(tmp_path / "store")):
        for place in ("one", "two"):
            generate(folder, tmp_path / place, targets, processes=2)
        assert len(shared) == 1
        generate(folder, tmp_path / "three", (*targets, "ruby"), processes=2)
    assert len(shared) == 2


def test_two_processes_give_what_one_gives(tmp_path: Path) -> None:
    targets = ("json-schema", "xsd", "ruby", "ir")
    for processes in (1, 2):
        generate(SPECS / NAME, tmp_path / str(processes), targets, use_cache=False, processes=processes)
    assert tree(tmp_path / "1" / NAME) == tree(tmp_path / "2" / NAME)
