"""Which releases beside a release its users come from: the newest of its line and of the line before, none above it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.diff.compare.renames import Renames
from generator.languages.registry import language, languages
from generator.packaging.formers import CHANGELOG, Former, former_folders, read_formers, with_guides
from generator.targets.base import OutputFile
from generator.targets.carried import carried
from tests.conftest import SPECS, load_release, own_releases


def folders(parent: Path, versions: tuple[str, ...]) -> None:
    for place, version in enumerate(versions):
        folder = parent / f"release {place}"
        folder.mkdir(parents=True)
        (folder / "release.yaml").write_text(f'release: "{version}"\n', "utf-8")


@pytest.mark.parametrize(
    ("versions", "wanted"),
    [
        (("3.0",), ()),
        (("3.0", "2.0"), ("2.0",)),
        (("3.0", "2.0", "1.0", "4.0"), ("2.0",)),
        (("3.0", "1.0", "4.0"), ("1.0",)),
        (("3.0.2", "3.0.1", "3.0", "2.0", "2.1", "3.1"), ("3.0.1", "2.1")),
        (("3.0", "3.0-RC-1", "3.0-RC-2", "2.1-rc.1", "2.0"), ("3.0-RC-2", "2.0")),
        (("3.1", "3.1-RC-1", "3.0"), ("3.0",)),
        (("3.0-RC-2", "3.0-RC-1", "3.0", "2.0"), ("3.0-RC-1", "2.0")),
        (("10.0", "9.9", "9.10"), ("9.10",)),
    ],
)
def test_former_folders(versions: tuple[str, ...], wanted: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever the folders are called and in whatever order they stand."""
    for number, order in enumerate(list(permutations(versions))[:24]):
        parent = tmp_path / str(number)
        folders(parent, order)
        (parent / "no release").mkdir()
        found = former_folders(parent / f"release {order.index(versions[0])}")
        assert tuple(order[int(path.name.split()[1])] for path in found) == wanted


def test_a_manifest_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    """It may be the release before: nobody takes the new one for the first."""
    folders(tmp_path, ("3.0",))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "release.yaml").write_text("release: [", "utf-8")
    found, collector = former_folders(tmp_path / "release 0"), Collector()
    assert [path.name for path in found] == ["broken"]
    assert read_formers(map(str, found), collector) == ()
    assert [item.code for item in collector.warnings] == ["former-release"]


def test_a_release_without_a_version_has_no_former(tmp_path: Path) -> None:
    folders(tmp_path, ("2.0",))
    (tmp_path / "new").mkdir()
    assert former_folders(tmp_path / "new") == ()


def test_sources_and_renames_come_along() -> None:
    collector, renames = Collector(), Renames(messages={"A": "B"})
    name = own_releases()[0]
    (former,) = read_formers([str(SPECS / name)], collector, renames)
    assert not collector.all and former.renames is renames
    assert f"former/{former.release.version}/release.yaml" in former.labelled_sources()


def test_what_is_not_there_is_reported() -> None:
    collector = Collector()
    assert read_formers(["specs/none"], collector) == ()
    assert [item.code for item in collector.warnings] == ["former-release"]


@pytest.mark.parametrize("target", [item.target for item in languages()])
def test_every_language_s_project_has_a_changelog_for_the_guides(target: str) -> None:
    older, newer = (load_release(SPECS / name) for name in own_releases()[-2:])
    described = language(target)
    files = list(described.render(carried(newer, target)))
    formers = (Former(older, {}), Former(newer, {}))
    done = with_guides(files, described, newer, formers)
    changed = [item.path for item, before in zip(done, files, strict=True) if item != before]
    assert changed == [CHANGELOG]
    (text,) = (item.content.decode() for item in done if item.path == CHANGELOG)
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings[0].startswith("# ") and headings[1].startswith("## ") and headings[2].startswith("### Passer de ")
    assert sum(line.startswith("### Passer de ") for line in headings) == len(formers)
    assert all(line.startswith(("### Passer de ", "#### ")) for line in headings[2:])


def test_a_project_without_a_changelog_stays_as_it_is() -> None:
    release = load_release(SPECS / own_releases()[-1])
    files = [OutputFile("README.md", b"x")]
    assert with_guides(files, language("java"), release, [Former(release, {})]) == files
