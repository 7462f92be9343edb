"""Each ecosystem's spelling of a version: as it wants it, one for each, and in the order of the releases."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.version import Version

from generator.diagnostics import Location
from generator.diff import versioning
from generator.model.release import VERSION, Release
from generator.targets.csharp.version import nuget
from generator.targets.java.version import maven
from generator.targets.python.version import pep440
from generator.targets.ruby.version import rubygems
from generator.targets.versions import read_version

SPELLINGS = [
    ("3.0", "3.0", "3.0.0", "3.0", "3.0"),
    ("3.3.2", "3.3.2", "3.3.2", "3.3.2", "3.3.2"),
    ("1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4"),
    ("3.0.0-rc.1", "3.0.0rc1", "3.0.0-rc.1", "3.0.0.pre.rc1", "3.0.0-rc.1"),
    ("3.0.0rc1", "3.0.0rc1", "3.0.0-rc.1", "3.0.0.pre.rc1", "3.0.0-rc.1"),
    ("3.0-rc", "3.0rc0", "3.0.0-rc.0", "3.0.pre.rc0", "3.0-rc.0"),
    ("3.1.0-alpha.2", "3.1.0a2", "3.1.0-alpha.2", "3.1.0.pre.alpha2", "3.1.0-alpha.2"),
    ("3.1.0.beta-10", "3.1.0b10", "3.1.0-beta.10", "3.1.0.pre.beta10", "3.1.0-beta.10"),
    ("3.1.0-pre.2", "3.1.0rc0.dev2", "3.1.0-pre.2", "3.1.0.pre.pre2", "3.1.0-milestone.2"),
    ("03.00", "3.0", "3.0.0", "3.0", "3.0"),
]
SEMVER = re.compile(r"\d+\.\d+\.\d+(\.\d+)?(-(alpha|beta|pre|rc)\.(0|[1-9]\d*))?")

versions = st.from_regex(VERSION, fullmatch=True)


@pytest.mark.parametrize(("text", "python", "dotnet", "gem", "jar"), SPELLINGS)
def test_spelling(text: str, python: str, dotnet: str, gem: str, jar: str) -> None:
    assert (pep440(text), nuget(text), rubygems(text), maven(text)) == (python, dotnet, gem, jar)


@pytest.mark.parametrize("text", ["", "v3", "3.0-dev", "3.0\n", "3..0", "3.0+1", "３.0"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a version"):
        read_version(text)


@given(versions)
def test_each_spelling_is_normal(text: str) -> None:
    assert str(Version(pep440(text))) == pep440(text)
    assert SEMVER.fullmatch(nuget(text))
    assert "-" not in rubygems(text)


@given(versions, versions)
@settings(max_examples=500)
def test_pypi_and_nuget_keep_the_order(first: str, second: str) -> None:
    ours = [versioning.parse(text) for text in (first, second)]
    assert ours[0] is not None and ours[1] is not None
    assert (ours[0] < ours[1]) == (Version(pep440(first)) < Version(pep440(second)))
    assert (ours[0] < ours[1]) == (semver_key(nuget(first)) < semver_key(nuget(second)))


def semver_key(text: str) -> tuple[tuple[int, ...], bool, str, int]:
    """The precedence of SemVer 2.0.0, section 11, for the versions that `SEMVER` lets through."""
    numbers, _, stage = text.partition("-")
    name, _, candidate = stage.partition(".")
    padded = (*map(int, numbers.split(".")), 0)[:4]
    return padded, not stage, name, int(candidate or 0)


ORDER = [
    "2.9",
    "3.0-alpha.1",
    "3.0-alpha.10",
    "3.0-beta",
    "3.0-pre.1",
    "3.0-rc.1",
    "3.0-rc.2",
    "3.0-rc.10",
    "3.0",
    "3.0.1",
]


@pytest.mark.skipif(shutil.which("ruby") is None, reason="no ruby: apt-get install ruby")
def test_rubygems_keeps_the_order() -> None:
    spelled = [rubygems(text) for text in ORDER]
    script = "vs = ARGV.map { |a| Gem::Version.new(a) }; print [vs.sort == vs, vs.count(&:prerelease?)]"
    done = subprocess.run(["ruby", "-e", script, *spelled], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[true, 7]", done.stderr


def test_pypi_keeps_the_order() -> None:
    spelled = [Version(pep440(text)) for text in ORDER]
    assert spelled == sorted(spelled)
    assert sum(item.is_prerelease for item in spelled) == 7


def maven_libraries() -> list[Path]:
    """Maven's own order of versions, in the libraries beside it."""
    mvn = shutil.which("mvn")
    library = Path(mvn).resolve().parent.parent / "lib" if mvn and shutil.which("java") else Path()
    return sorted(path for name in ("maven-artifact", "commons-lang3") for path in library.glob(f"{name}-*.jar"))


@pytest.mark.skipif(not maven_libraries(), reason="no Maven with its libraries beside it: apt-get install maven")
def test_maven_keeps_the_order() -> None:
    path = os.pathsep.join(map(str, maven_libraries()))
    command = ["java", "-cp", path, "org.apache.maven.artifact.versioning.ComparableVersion"]
    done = subprocess.run([*command, *map(maven, ORDER)], capture_output=True, text=True, timeout=60)
    compared = re.findall(r"^\s+\S+ ([<=>]) \S+$", done.stdout, re.MULTILINE)
    assert compared == ["<"] * (len(ORDER) - 1), done.stdout + done.stderr


@pytest.mark.parametrize("version", ["3", "3rc1", "3-rc.1", "3.0", "3.0.0-rc.1"])
def test_a_candidate_is_of_its_release_s_line(version: str) -> None:
    assert Release(version, Location("release.yaml")).major == "3"
