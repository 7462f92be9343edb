"""Built twice, in other folders, under another umask, time zone and hour: the same bytes."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import tempfile
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.packaging.build import Built, all_packages, build_packages
from generator.packaging.bundle import TARGET
from generator.packaging.moment import UNDATED, moment_of
from generator.targets.csharp.nupkg import PROPERTIES, RELATIONSHIPS, settled_nupkg
from generator.toolchain.archive import read_zip, write_zip
from tests.golden.small import small_release
from tests.packaging.support import needs, tools_of

DAY = datetime(2026, 2, 4, tzinfo=UTC)


def built(target: str, folder: Path, umask: int, zone: str, monkeypatch: pytest.MonkeyPatch) -> Built:
    """The package of the small release, built below `folder`."""
    release = folder / "release"
    release.mkdir(parents=True)
    (release / "release.yaml").write_text("release: 9.1.0\n", "utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setenv("TZ", zone)
    before = os.umask(umask)
    collector = Collector()
    try:
        packages = list(build_packages(small_release(), release, [target], collector))
    finally:
        os.umask(before)
    assert packages, "\n".join(map(str, collector.errors))
    return packages[0]


TARGETS = [pytest.param(target, marks=needs(*tools_of(target))) for target in all_packages() if target != TARGET]


@pytest.mark.parametrize("target", [*TARGETS, TARGET])
def test_twice_the_same_bytes(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = time.monotonic()
    first = built(target, tmp_path / "one", 0o022, "Europe/Paris", monkeypatch)
    time.sleep(max(0.0, 2.1 - (time.monotonic() - start)))  # a zip archive counts in steps of two seconds
    second = built(target, tmp_path / "another, longer" / "name é", 0o077, "Asia/Tokyo", monkeypatch)
    assert [item.path for item in first.files] == [item.path for item in second.files]
    for one, other in zip(first.files, second.files, strict=True):
        assert one.content == other.content, one.path
    for item in first.files:
        check_entries(item.path, item.content)
        for place in (str(tmp_path).encode(), b"hubgen-package-"):
            assert place not in item.content, f"{item.path} holds {place!r}"
            if item.path.endswith((".nupkg", ".jar", ".whl", ".zip")):
                assert not any(place in data for data in read_zip(item.content).values()), item.path


def check_entries(name: str, content: bytes) -> None:
    """Every entry of an archive is of the release's day, and may be read by all."""
    if name.endswith((".nupkg", ".jar", ".whl", ".zip")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert {item.date_time[:3] for item in archive.infolist()} == {(2026, 2, 4)}
            assert {item.external_attr >> 16 & 0o777 for item in archive.infolist()} == {0o644}
    elif name.endswith(".tar.gz"):
        assert int.from_bytes(content[4:8], "little") == int(DAY.timestamp())
        with tarfile.open(fileobj=io.BytesIO(gzip.decompress(content))) as archive:
            assert {item.mtime for item in archive} == {int(DAY.timestamp())}
            assert {(item.uid, item.gid, item.uname, item.gname) for item in archive} == {(0, 0, "", "")}
    elif name.endswith(".gem"):
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            data = archive.extractfile("data.tar.gz")
            assert data is not None
            with tarfile.open(fileobj=io.BytesIO(gzip.decompress(data.read()))) as inner:
                assert {item.mode & 0o777 for item in inner} == {0o644}
                assert {item.mtime for item in (*archive, *inner)} == {int(DAY.timestamp())}


def test_a_nuget_package_loses_what_was_made_up() -> None:
    def package(mark: str) -> bytes:
        name = f"package/services/metadata/core-properties/{mark}.psmdcp"
        rels = f'<R><X Target="/a.nuspec" Id="R{mark}1" /><X Target="/{name}" Id="R{mark}2" /></R>'
        files = {RELATIONSHIPS: rels.encode(), name: b"<p/>", "[Content_Types].xml": b"", "a.nuspec": b""}
        order = sorted(files, reverse=mark == "b")
        return write_zip({key: files[key] for key in order}, datetime(2030, 1, int(mark, 16), tzinfo=UTC))

    settled = settled_nupkg(package("a"), DAY)
    assert settled == settled_nupkg(package("b"), DAY)
    files = read_zip(settled)
    assert list(files) == ["[Content_Types].xml", RELATIONSHIPS, "a.nuspec", PROPERTIES]
    assert (
        files[RELATIONSHIPS] == f'<R><X Target="/a.nuspec" Id="R1" /><X Target="/{PROPERTIES}" Id="R2" /></R>'.encode()
    )


@pytest.mark.parametrize(
    ("day", "moment"), [("2026-02-04", DAY), ("", UNDATED), ("demain", UNDATED), ("1970-01-01", UNDATED)]
)
def test_the_moment_is_the_release_s(day: str, moment: datetime) -> None:
    from dataclasses import replace

    assert moment_of(replace(small_release(), date=day)) == moment
