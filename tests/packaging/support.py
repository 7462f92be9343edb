"""Packages of the project's own releases in a folder laid out as a repository, built once for all tests of a run."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.languages.registry import language, languages
from generator.packaging.build import Built, build_packages
from generator.packaging.formers import Former
from generator.packaging.publish import shelf
from generator.packaging.publish.layout import places
from generator.packaging.transforms import build_transforms
from generator.targets.base import OutputFile
from generator.toolchain import tools
from generator.transform.shipped import all_tables
from tests.conftest import ROOT, SPECS, load_release, own_releases
from tests.golden.small import small_release

PROGRAMS = Path(__file__).parent / "programs"
CACHE = Path.home() / ".m2" / "repository"
CANDIDATE = "9.1.0-rc.2"
"""The version of the small release that is a candidate."""
FORMER = Former(replace(small_release(), version="8.2.0"), {"release.yaml": b"release: 8.2.0\n"})
"""The release that users of the candidate come from: the same, of another line."""
NEW = "fr.health.samu999.NEW"
SDK = ROOT / ".tools" / "dotnet" / "dotnet"
if SDK.exists():
    os.environ.setdefault("HUBGEN_DOTNET", str(SDK))


def needs(*wanted: tools.Tool) -> pytest.MarkDecorator:
    """Skip, visibly, where a tool is missing."""
    missing = [tool for tool in wanted if tools.find(tool) is None]
    reason = "; ".join(f"no {tool.name}: {tool.remedy}" for tool in missing)
    return pytest.mark.skipif(bool(missing), reason=reason)


def tools_of(target: str) -> tuple[tools.Tool, ...]:
    """The tools that a package needs."""
    return language(target).tools


def build(target: str, folder: Path) -> Built:
    """The package of one release; fails with what its tool said."""
    collector = Collector()
    built = list(build_packages(load_release(folder), folder, [target], collector))
    assert built, "\n".join(map(str, collector.errors))
    return built[0]


def build_all_transforms(target: str) -> list[Built]:
    """The package of transformations between all our releases; fails with what its tool said."""
    collector = Collector()
    folders = [SPECS / name for name in own_releases()]
    transforms = all_tables([(folder, load_release(folder)) for folder in folders], collector)
    built = list(build_transforms(transforms, folders, [target], collector))
    assert built, "\n".join(map(str, collector.errors))
    return built


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """The repository that all workers of a run share."""
    base = tmp_path_factory.getbasetemp()
    return Shop((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "hubgen-shop")


class Shop:
    """A folder laid out as a repository; a target's packages come when they are first asked for, all lines of them."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def stocked(self, target: str) -> Path:
        """The repository of the target's ecosystem, with its packages of all our releases."""
        place = self.root / language(target).ecosystem().name
        self.root.mkdir(parents=True, exist_ok=True)
        with _locked(self.root / f".{target}.lock") as is_first:
            for name in own_releases() if is_first else ():
                built = build(target, SPECS / name)
                assert built.coordinate is not None
                shelf.add(place, places(built.coordinate, built.files))
                shelf.replace(place, built.coordinate.ecosystem.index(built.coordinate, place))
        return place

    def with_transforms(self, target: str) -> Path:
        """The same repository, with the target's package of transformations too."""
        place = self.stocked(target)
        with _locked(self.root / f".transforms-{target}.lock") as is_first:
            for built in build_all_transforms(target) if is_first else ():
                assert built.coordinate is not None
                shelf.add(place, places(built.coordinate, built.files))
                shelf.replace(place, built.coordinate.ecosystem.index(built.coordinate, place))
        return place

    def candidate(self, target: str) -> Built:
        """The package of a candidate of the small release, built once for all tests."""
        folder = self.root / "candidate" / target
        source = folder / "source"
        source.mkdir(parents=True, exist_ok=True)
        (source / "release.yaml").write_text(f"release: {CANDIDATE}\n", "utf-8")
        release = replace(small_release(), version=CANDIDATE)
        with _locked(folder / "lock") as is_first:
            if is_first:
                collector = Collector()
                built = list(build_packages(release, source, [target], collector, formers=[FORMER]))
                assert built, "\n".join(map(str, collector.errors))
                for number, item in enumerate(built[0].files):
                    (folder / f"{number:02} {item.path}").write_bytes(item.content)
        files = [OutputFile(path.name[3:], path.read_bytes()) for path in sorted(folder.glob("?? *"))]
        found = next((item for item in languages() if item.target == target), None)
        return Built(target, found.coordinate(release) if found else None, tuple(files))


@contextmanager
def _locked(path: Path) -> Iterator[bool]:
    """One worker at a time; tells whether nobody has done the work yet."""
    with path.open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.tell() == 0
        lock.write("done")


def run(*command: str, folder: Path, settings: Mapping[str, str] | None = None) -> str:
    """The standard output of a command; fails with all it said where it fails."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **(settings or {})}, capture_output=True, encoding="utf-8", timeout=600
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


def maven_settings(folder: Path) -> dict[str, str]:
    """A local Maven repository of the test's own: without our packages, with what this machine has of others."""
    local = folder / "local-repository"
    if CACHE.is_dir() and not local.exists():
        shutil.copytree(CACHE, local, copy_function=_link, ignore=shutil.ignore_patterns("esante"))
    return {"MAVEN_OPTS": f"-Dmaven.repo.local={local}"}


def _link(source: str, target: str) -> None:
    """What Maven never changes is linked, the rest (its notes) copied."""
    if source.endswith((".jar", ".pom")):
        try:
            os.link(source, target)
            return
        except OSError:
            pass
    shutil.copy2(source, target)


def samples(folder: Path, names: Mapping[str, str]) -> None:
    """Put a JSON and an XML sample of RS-EDA of each release (a folder's name) under its name in `names`."""
    for release, name in names.items():
        source = min((SPECS / release / "samples" / "examples" / "RS-EDA").glob("*.json"))
        for path in (source, source.with_suffix(".xml")):
            (folder / f"{name}{path.suffix}").write_bytes(path.read_bytes())


def check(folder: Path, names: Sequence[str]) -> None:
    """What the program wrote is what it read, but for the field that it changed."""
    for name in names:
        before = json.loads((folder / f"{name}.json").read_bytes())
        before["createCaseHealth"]["caseId"] = NEW
        assert json.loads((folder / f"{name}.new.json").read_bytes()) == before
        document = ET.parse(folder / f"{name}.xml")
        field = next(item for item in document.iter() if item.tag.endswith("}caseId"))
        field.text = NEW
        assert _canonical((folder / f"{name}.new.xml").read_text("utf-8")) == _canonical(
            ET.tostring(document.getroot())
        )


def _canonical(text: str | bytes) -> str:
    data = text.decode() if isinstance(text, bytes) else text
    return ET.canonicalize(data, strip_text=True, rewrite_prefixes=True)


def lines() -> dict[str, str]:
    """Our releases with their lines: `{"3.0": "v3"}`."""
    return {name: f"v{load_release(SPECS / name).major}" for name in own_releases()}
