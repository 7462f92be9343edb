"""`hubgen transforms`: the packages of all pairs of releases, left alone when nothing changed, part of `generate`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import store, transform_packages
from generator.cli import commands
from generator.languages.registry import languages
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.base import OutputFile
from tests.conftest import SPECS, own_releases
from tests.transform.pairs import OWN, table_of
from tests.transform.test_table_data import text_of

NAMES = own_releases()
ALL = [str(folder) for folder in OWN]


@dataclass
class Rendering:
    """A package that holds the tables alone, and how often it was rendered."""

    runs: list[Transforms] = field(default_factory=list)

    def files(self, transforms: Transforms) -> Iterator[OutputFile]:
        self.runs.append(transforms)
        yield from transforms.files("tables")


@pytest.fixture
def rendering(monkeypatch: pytest.MonkeyPatch) -> Rendering:
    """The only package there is."""
    found = Rendering()
    package = TransformsPackage("plain", "Plain", lambda newest: "tables", found.files)
    monkeypatch.setattr(transform_packages, "packages", lambda: iter([(languages()[0], package)]))
    return found


def files_of(releases: Sequence[str]) -> set[str]:
    """The tables of releases: of each pair, and of the messages of 3.0 to which others lead."""
    pairs = [*permutations(releases, 2), *(("3.0", message) for message in ("RC-EDA", "RS-EDA"))]
    return {f"{old}--{new}.json" for old, new in pairs}


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(commands, list(map(str, words)))
    assert isinstance(done.exception, SystemExit | None), done.exception
    return done.exit_code, done.output


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_table_of_each_pair_is_that_of_the_command(rendering: Rendering, tmp_path: Path) -> None:
    code, _ = run("transforms", *reversed(ALL), "-o", tmp_path)
    assert code == 0
    tables = tmp_path / "transforms" / "plain" / "tables"
    assert {path.name for path in tables.iterdir()} == files_of(NAMES)
    for old, new in permutations(OWN, 2):
        assert (tables / f"{old.name}--{new.name}.json").read_text("utf-8") == text_of(old, new)
    assert [item.version for item in rendering.runs[0].releases] == NAMES, "the oldest first"
    assert any(mapping.notes for old, new in permutations(OWN, 2) for mapping in table_of(old, new).messages)


def test_a_run_without_a_change_renders_nothing_and_writes_nothing(rendering: Rendering, tmp_path: Path) -> None:
    with store.using(store.Store(tmp_path / "store")):
        for written in (len(files_of(NAMES)) + 1, 0):
            code, output = run("transforms", *ALL, "-o", tmp_path / "out")
            assert code == 0 and f"transforms: {', '.join(NAMES)}; {written} files written" in output
        assert len(rendering.runs) == 1
        before = contents(tmp_path / "out")
        code, output = run("transforms", *ALL, "-o", tmp_path / "out", "--no-cache")
        assert code == 0 and " 0 files written" in output and len(rendering.runs) == 2
        assert contents(tmp_path / "out") == before


@pytest.mark.parametrize("place", ["{0}", "{1}", "."])
def test_a_rule_that_changed_is_seen(place: str, rendering: Rendering, tmp_path: Path) -> None:
    folders = [shutil.copytree(SPECS / name, tmp_path / "specs" / name) for name in NAMES[:2]]
    for path in (tmp_path / "specs").glob(f"*/transforms/{NAMES[0]}--{NAMES[1]}.*"):
        path.unlink()
    rules = tmp_path / "specs" / place.format(*NAMES) / "transforms" / f"{NAMES[0]}--{NAMES[1]}.yaml"
    rules.parent.mkdir(exist_ok=True)
    table = tmp_path / "out" / "transforms" / "plain" / "tables" / f"{NAMES[0]}--{NAMES[1]}.json"
    with store.using(store.Store(tmp_path / "store")):
        assert run("transforms", *folders, "-o", tmp_path / "out")[0] == 0
        before = table.read_bytes()
        rules.write_text("messages: {RS-EDA: {fields: {qualification/details: null}}}\n", "utf-8")
        code, output = run("transforms", *folders, "-o", tmp_path / "out")
        assert code == 0, output
        assert table.read_bytes() != before and b'"dropped"' in table.read_bytes()
        rules.write_text("messages: {RS-EDA: {fields: {nowhere: null}}}\n", "utf-8")
        for _ in range(2):
            code, output = run("transforms", *folders, "-o", tmp_path / "out")
            assert code == 1 and f"{rules.name}:1" in output, "reported in each run, not in the first alone"


def test_a_table_of_a_release_that_is_gone_goes(rendering: Rendering, tmp_path: Path) -> None:
    run("transforms", *ALL, "-o", tmp_path)
    run("transforms", *ALL[1:], "-o", tmp_path)
    tables = tmp_path / "transforms" / "plain" / "tables"
    assert {path.name for path in tables.iterdir()} == files_of(NAMES[1:])


def test_one_release_has_no_other_to_go_to(rendering: Rendering, tmp_path: Path) -> None:
    assert run("transforms", ALL[0], "-o", tmp_path)[0] == 2
    assert run("transforms", ALL[0], ALL[0], "-o", tmp_path)[0] == 2, "one release twice"
    (tmp_path / "empty").mkdir()
    code, output = run("transforms", ALL[0], tmp_path / "empty", "-o", tmp_path)
    assert code == 1 and "left out of the transformations" in output and not rendering.runs


def test_check_writes_nothing(rendering: Rendering, tmp_path: Path) -> None:
    code, output = run("transforms", *ALL, "-o", tmp_path, "--check")
    assert code == 1 and "files to write" in output and not (tmp_path / "transforms").exists()


def test_generate_of_everything_renders_them(
    rendering: Rendering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES[:2]:
        shutil.copytree(SPECS / name, tmp_path / "specs" / name)
    monkeypatch.chdir(tmp_path)
    assert run("generate", "-t", "ir", "-o", "out")[0] == 0
    assert not (tmp_path / "out" / "transforms").exists(), "one target was asked for"
    monkeypatch.setattr("generator.cli.generate.known_targets", lambda wanted: ("ir",))
    monkeypatch.setattr("generator.cli.site.build", lambda *_, **__: 0)
    assert run("generate", "-o", "out")[0] == 0
    assert len(list((tmp_path / "out" / "transforms" / "plain" / "tables").iterdir())) == 2
