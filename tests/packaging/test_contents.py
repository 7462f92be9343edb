"""Every package holds its readme, its changelog, its licence and its examples, whatever it is packed as."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.languages.registry import language, languages
from generator.toolchain.archive import read_zip
from tests.golden.small import small_release
from tests.packaging.support import CANDIDATE, Shop, needs, tools_of

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


@pytest.mark.parametrize("target", TARGETS)
def test_readme_and_examples_are_in_each_archive(target: str, shop: Shop) -> None:
    endings = language(target).ecosystem().endings
    texts = dict(texts_of(target))
    archives = [item for item in shop.candidate(target).files if item.path.endswith(endings)]
    archives = [item for item in archives if not item.path.endswith(".pom")]
    assert archives and any(path.startswith(("example/", "examples/")) for path in texts)
    for archive in archives:
        held = list(files_of(archive.path, archive.content).values())
        missing = [path for path, text in texts.items() if not any(content.startswith(text) for content in held)]
        assert missing == [], archive.path
