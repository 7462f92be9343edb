"""Each ecosystem's spelling of a version: as it wants it, one for each, and in the order of the releases."""

from __future__ import annotations

import itertools
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
from generator.languages.registry import ecosystems
from generator.model.release import Release
from generator.model.versions import VERSION, parse_version, read_version
from generator.targets.typescript.version import npm

SPELLINGS = [
    ("3.0", "3.0", "3.0.0", "3.0", "3.0", "3.0.0"),
    ("3.3.2", "3.3.2", "3.3.2", "3.3.2", "3.3.2", "3.3.2"),
    ("1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.4-0.4.1"),
    ("1.2.3.4-rc.2", "1.2.3.4rc2", "1.2.3.4-rc.2", "1.2.3.4.pre.rc2", "1.2.3.4-rc.2", "1.2.4-0.4.0.rc.2"),
    ("3.0.0-rc.1", "3.0.0rc1", "3.0.0-rc.1", "3.0.0.pre.rc1", "3.0.0-rc.1", "3.0.0-rc.1"),
    ("3.0.0rc1", "3.0.0rc1", "3.0.0-rc.1", "3.0.0.pre.rc1", "3.0.0-rc.1", "3.0.0-rc.1"),
    ("3.0-RC-3", "3.0rc3", "3.0.0-rc.3", "3.0.pre.rc3", "3.0-rc.3", "3.0.0-rc.3"),
    ("3.0-rc", "3.0rc0", "3.0.0-rc.0", "3.0.pre.rc0", "3.0-rc.0", "3.0.0-rc.0"),
    ("3.1.0-alpha.2", "3.1.0a2", "3.1.0-alpha.2", "3.1.0.pre.alpha2", "3.1.0-alpha.2", "3.1.0-alpha.2"),
    ("3.1.0.beta-10", "3.1.0b10", "3.1.0-beta.10", "3.1.0.pre.beta10", "3.1.0-beta.10", "3.1.0-beta.10"),
    ("3.1.0-pre.2", "3.1.0rc0.dev2", "3.1.0-pre.2", "3.1.0.pre.pre2", "3.1.0-milestone.2", "3.1.0-pre.2"),
    (
        "3.2.0-java.17",
        "3.2.0b1000000000.post55964542371856074.dev17",
        "3.2.0-java.17",
        "3.2.0.pre.java17",
        "3.2.0-beta.1000000000.java.17",
        "3.2.0-java.17",
    ),
    ("03.00", "3.0", "3.0.0", "3.0", "3.0", "3.0.0"),
]
SEMVER = re.compile(r"\d+\.\d+\.\d+(\.\d+)?(-[0-9a-z]+(\.[0-9a-z]+)*)?")
SPELL = {item.name: item.spell for item in ecosystems()} | {"npm": npm}
WORDS = (
    "a",
    "aab",
    "alpha",
    "b",
    "beta",
    "dev",
    "final",
    "ga",
    "java",
    "pre",
    "preview",
    "rc",
    "snapshot",
    "zzzzzzzzzzzz",
)
PYPI_FULL, MAVEN_FULL = frozenset({"alpha", "rc"}), frozenset({"alpha"})
"""Before their candidate 0 there is no room: see each `version.py`."""

versions = st.from_regex(VERSION, fullmatch=True)
numbers = st.lists(st.integers(0, 3), min_size=1, max_size=4).map(lambda items: ".".join(map(str, items)))
candidates = st.tuples(st.sampled_from(WORDS), st.sampled_from(("", "0", "1", "2", "10", "999999999")))
near = st.builds(lambda text, end: text + "-".join(("", *filter(None, end))), numbers, st.just(()) | candidates)
"""Versions of which many differ in one part only."""


def corpus() -> list[str]:
    """Versions, all different, in the order of the releases: every word, around numbers that are near each other."""
    ends = ["", *(f"-{word}.{number}" for word in WORDS for number in (0, 1, 2, 10, 999999999))]
    texts = [f"{start}{end}" for start in ("2.9", "3.0", "3.0.0.1", "3.0.1", "3.1") for end in ends]
    return sorted(texts, key=read_version)


def has_no_room(first: str, second: str, stages: frozenset[str]) -> bool:
    """Whether one is the candidate 0 of `stages`, before which the ecosystem has no version for the other's word."""
    found = [read_version(text) for text in (first, second)]
    is_zero = any(item.candidate == 0 and item.stage in stages for item in found)
    return is_zero and bool({item.stage for item in found} - {"alpha", "beta", "pre", "rc", ""})


@pytest.mark.parametrize("spelling", SPELLINGS, ids=lambda item: item[0])
def test_spelling(spelling: tuple[str, ...]) -> None:
    text, *expected = spelling
    assert [SPELL[name](text) for name in ("pypi", "nuget", "rubygems", "maven", "npm")] == expected


@pytest.mark.parametrize(
    "text",
    ["", "v3", "3.0-", "3.0-rc.", "3.0\n", "3..0", "3.0+1", "３.0", "1.2.3.4.5", "3.0-rc-1-2", "3.0_rc1", "3.0-é"],
)
def test_what_is_no_version_is_refused(text: str) -> None:
    assert parse_version(text) is None
    with pytest.raises(ValueError, match="not a version"):
        read_version(text)


@given(versions | near)
def test_each_spelling_is_normal(text: str) -> None:
    assert str(Version(SPELL["pypi"](text))) == SPELL["pypi"](text)
    assert SEMVER.fullmatch(SPELL["nuget"](text))
    assert "-" not in SPELL["rubygems"](text)
    assert re.fullmatch(r"[0-9]+(\.[0-9]+)*(-[0-9a-z._]+)?", SPELL["maven"](text))
    plain = SEMVER.fullmatch(SPELL["npm"](text))
    assert plain and plain[1] is None


@given(versions | near, versions | near)
@settings(max_examples=1000)
def test_two_releases_never_have_one_spelling(first: str, second: str) -> None:
    are_one = read_version(first) == read_version(second)
    if are_one and read_version(first).written == read_version(second).written:
        assert all(spell(first) == spell(second) for spell in SPELL.values())
    elif not are_one:
        assert not [name for name, spell in SPELL.items() if spell(first) == spell(second)]


def test_no_two_of_the_corpus_have_one_spelling() -> None:
    for name, spell in SPELL.items():
        assert len({spell(text) for text in corpus()}) == len(corpus()), name


@given(near, near)
@settings(max_examples=1000)
def test_pypi_nuget_and_npm_keep_the_order(first: str, second: str) -> None:
    is_before = read_version(first) < read_version(second)
    assert is_before == (semver_key(SPELL["nuget"](first)) < semver_key(SPELL["nuget"](second)))
    assert is_before == (semver_key(SPELL["npm"](first)) < semver_key(SPELL["npm"](second)))
    if not has_no_room(first, second, PYPI_FULL):
        assert is_before == (Version(SPELL["pypi"](first)) < Version(SPELL["pypi"](second)))


def semver_key(text: str) -> tuple[object, ...]:
    """The precedence of SemVer 2.0.0, section 11 (for NuGet with a fourth number)."""
    start, _, stage = text.partition("-")
    parts = [(not item.isdigit(), int(item) if item.isdigit() else 0, item) for item in stage.split(".") if item]
    return (*map(int, start.split(".")), 0)[:4], not stage, parts


@pytest.mark.skipif(shutil.which("ruby") is None, reason="no ruby: apt-get install ruby")
def test_rubygems_keeps_the_order() -> None:
    spelled = [SPELL["rubygems"](text) for text in corpus()]
    script = "vs = ARGV.map { |a| Gem::Version.new(a) }; print [vs.sort == vs, vs.uniq.size, vs.count(&:prerelease?)]"
    done = subprocess.run(["ruby", "-e", script, *spelled], capture_output=True, text=True, timeout=60)
    candidates = sum(not read_version(text).is_final for text in corpus())
    assert done.stdout == f"[true, {len(spelled)}, {candidates}]", done.stderr


def test_pypi_keeps_the_order_and_knows_candidates() -> None:
    spelled = [(text, Version(SPELL["pypi"](text))) for text in corpus()]
    for (first, one), (second, other) in itertools.pairwise(spelled):
        assert one < other or has_no_room(first, second, PYPI_FULL), (first, second)
    assert all(version.is_prerelease is not read_version(text).is_final for text, version in spelled)


def npm_semver() -> Path | None:
    """npm's own library of versions, in npm."""
    npm_program = shutil.which("npm") if shutil.which("node") else None
    found = Path(npm_program).resolve().parent.parent / "node_modules" / "semver" if npm_program else Path("/none")
    return next((place for place in (found, Path("/usr/share/nodejs/semver")) if place.is_dir()), None)


@pytest.mark.skipif(npm_semver() is None, reason="no npm with its library semver: apt-get install npm")
def test_npm_keeps_the_order() -> None:
    spelled = [SPELL["npm"](text) for text in corpus()]
    script = (
        f"const s = require({str(npm_semver())!r}), v = process.argv.slice(1);"
        "console.log(v.every((x, i) => s.valid(x) === x && (i === 0 || s.lt(v[i - 1], x))))"
    )
    done = subprocess.run(["node", "-e", script, *spelled], capture_output=True, text=True, timeout=60)
    assert done.stdout == "true\n", done.stderr


def maven_libraries() -> list[Path]:
    """Maven's own order of versions, in the libraries beside it."""
    mvn = shutil.which("mvn")
    library = Path(mvn).resolve().parent.parent / "lib" if mvn and shutil.which("java") else Path()
    return sorted(path for name in ("maven-artifact", "commons-lang3") for path in library.glob(f"{name}-*.jar"))


@pytest.mark.skipif(not maven_libraries(), reason="no Maven with its libraries beside it: apt-get install maven")
def test_maven_keeps_the_order() -> None:
    path = os.pathsep.join(map(str, maven_libraries()))
    command = ["java", "-cp", path, "org.apache.maven.artifact.versioning.ComparableVersion"]
    spelled = [SPELL["maven"](text) for text in corpus()]
    done = subprocess.run([*command, *spelled], capture_output=True, text=True, timeout=60)
    compared = re.findall(r"^\s+(\S+) ([<=>]) (\S+)$", done.stdout, re.MULTILINE)
    assert [(one, other) for one, _, other in compared] == list(itertools.pairwise(spelled)), done.stderr
    for (first, second), (*_, sign, _) in zip(itertools.pairwise(corpus()), compared, strict=True):
        assert sign == "<" or has_no_room(first, second, MAVEN_FULL), (first, second)


@pytest.mark.parametrize("version", ["3", "3rc1", "3-rc.1", "3.0", "3.0.0-rc.1", "3.0-RC-3", "3.2.0-java.17"])
def test_a_candidate_is_of_its_release_s_line(version: str) -> None:
    assert Release(version, Location("release.yaml")).major == "3"
