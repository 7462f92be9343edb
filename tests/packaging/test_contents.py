"""Every package holds its readme, its changelog with the upgrade guide, its licence and its examples."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.languages.registry import language, languages
from generator.targets.base import OutputFile
from generator.targets.upgrade.as_markdown import changelog_part
from generator.targets.upgrade.steps import guide
from generator.toolchain.archive import read_zip
from tests.golden.small import small_release
from tests.packaging.support import CANDIDATE, FORMER, Shop, needs, tools_of

TEXTS = ("README.md", "CHANGELOG.md", "LICENSE", "examples/", "example/")
TARGETS = [pytest.param(item.target, marks=needs(*tools_of(item.target))) for item in languages()]


def files_of(name: str, content: bytes) -> dict[str, bytes]:
    """The files of an archive, by path; those within a gem are those of the archive in it."""
    if name.endswith((".whl", ".jar", ".nupkg")):
        return dict(read_zip(content))
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        streams = {entry.name: archive.extractfile(entry) for entry in archive if entry.isfile()}
        files = {path: stream.read() for path, stream in streams.items() if stream is not None}
    return files_of("data.tar", files["data.tar.gz"]) if name.endswith(".gem") else files


def texts_of(target: str) -> Iterator[tuple[str, bytes]]:
    """What a project has for its readers."""
    for file in language(target).render(replace(small_release(), version=CANDIDATE)):
        if file.path.startswith(TEXTS):
            yield file.path, file.content.rstrip()


def archives_of(target: str, shop: Shop) -> list[OutputFile]:
    endings = language(target).ecosystem().endings
    return [
        item for item in shop.candidate(target).files if item.path.endswith(endings) and not item.path.endswith(".pom")
    ]


@pytest.mark.parametrize("target", TARGETS)
def test_readme_and_examples_are_in_each_archive(target: str, shop: Shop) -> None:
    texts, archives = dict(texts_of(target)), archives_of(target, shop)
    assert archives and any(path.startswith(("example/", "examples/")) for path in texts)
    for archive in archives:
        held = list(files_of(archive.path, archive.content).values())
        missing = [path for path, text in texts.items() if not any(content.startswith(text) for content in held)]
        assert missing == [], archive.path


@pytest.mark.parametrize("target", TARGETS)
def test_the_upgrade_guide_is_in_the_changelog_of_each_archive(target: str, shop: Shop) -> None:
    newer = replace(small_release(), version=CANDIDATE)
    part = changelog_part(guide(language(target), FORMER.release, newer))
    assert f"### Passer de la version 8.2.0 à la version {CANDIDATE}" in part
    archives = archives_of(target, shop)
    assert archives
    for archive in archives:
        files = files_of(archive.path, archive.content)
        changelogs = [content.decode() for path, content in files.items() if path.endswith("CHANGELOG.md")]
        assert len(changelogs) == 1 and changelogs[0].endswith(f"\n\n{part}"), archive.path
