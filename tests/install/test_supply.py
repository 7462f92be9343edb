"""What is installed is known by its hash, and what is bundled is what its origin says."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.authoring.workflow import workflow_files
from tests.conftest import ROOT

WORKFLOW = ROOT / "templates" / "github" / "requirements.txt"
LOCKS = {
    WORKFLOW: ("publish",),
    ROOT / "requirements" / "development.txt": ("dev", "publish"),
    ROOT / "requirements" / "complete.txt": ("dev", "publish", "fuzz"),
}
LINE = re.compile(r"([A-Za-z0-9._-]+)==([A-Za-z0-9.!+]+)( ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
VENDOR = ROOT / "templates" / "docs" / "vendor"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def locked(path: Path, python: str | None = None) -> dict[str, list[str]]:
    """The versions of each package of a lock file, for one version of Python or for all."""
    found: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not HASH.fullmatch(line):
            match = LINE.fullmatch(line)
            assert match, f"{path.name}: {line!r} is neither a package nor a hash"
            if python is None or applies(Requirement(line.removesuffix("\\")), python):
                found.setdefault(canonicalize_name(match[1]), []).append(match[2])
    return found


def applies(requirement: Requirement, python: str) -> bool:
    """Whether a requirement holds for a version of Python, on this system."""
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    return requirement.marker is None or requirement.marker.evaluate(environment)


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_each_dependency_is_locked_within_its_bounds(path: Path, python: str) -> None:
    """A line holds no address: hashes and names are all that there is."""
    known = locked(path, python)
    extras = (PROJECT["optional-dependencies"][extra] for extra in LOCKS[path])
    wanted = [*PROJECT["dependencies"], *(item for extra in extras for item in extra)]
    for requirement in map(Requirement, wanted):
        if applies(requirement, python):
            versions = known.get(canonicalize_name(requirement.name), [])
            assert versions and all(requirement.specifier.contains(item) for item in versions), requirement


def test_the_locks_agree() -> None:
    """What the workflow installs is what the tests ran with."""
    small, middle, large = map(locked, LOCKS)
    assert small.items() <= middle.items() <= large.items()


@pytest.mark.parametrize("name", ["Makefile", ".ci/run", "templates/github/hubgen.yml"])
def test_nothing_is_installed_without_a_hash(name: str) -> None:
    """But the project itself, and what the workflow builds and tries."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    installs = [line for line in lines if re.search(r"pip install|\(INSTALL\) ", line) and ":=" not in line]
    installs = [line for line in installs if not line.startswith("#")]
    assert installs
    for line in installs:
        assert "--require-hashes" in line or "--no-deps" in line or "essai/bin" in line, line


def test_the_workflow_brings_its_lock() -> None:
    files = workflow_files()
    assert files[".github/hubgen-requirements.txt"] == WORKFLOW.read_bytes()
    assert b"-r .github/hubgen-requirements.txt" in files[".github/workflows/hubgen.yml"]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_each_bundled_script_has_an_origin() -> None:
    """Scripts of others lie in a folder `vendor`, whose ORIGIN.md has the hash of each."""
    origin = (VENDOR / "ORIGIN.md").read_text("utf-8")
    for path in sorted((ROOT / "templates").rglob("vendor/*")):
        assert path.parent == VENDOR
        assert path.name == "ORIGIN.md" or f"| `{path.name}` | `{sha256(path.read_bytes())}` |" in origin, path
    for path in sorted((ROOT / "templates").rglob("*.js")):
        lines = path.read_text("utf-8").splitlines()
        assert path.parent == VENDOR or max(map(len, lines)) < 200, f"{path}: not written by hand, and has no origin"


def test_the_search_library_is_built_from_its_package() -> None:
    """Built again by the command of ORIGIN.md, from npm's own files."""
    modules = Path(os.environ.get("HUBGEN_CORPORA", "")) / "vendor" / "node_modules"
    if not (modules / "minisearch").is_dir():
        pytest.skip("no packages of npm: .ci/fetch FOLDER, then HUBGEN_CORPORA=FOLDER")
    source = modules / "minisearch" / "dist" / "umd" / "index.js"
    command = [modules / ".bin" / "terser", source, "--compress", "--mangle"]
    built = subprocess.run(command, capture_output=True, check=True, timeout=300).stdout.rstrip(b"\n")
    (library,) = VENDOR.glob("minisearch-*.js")
    assert built == library.read_bytes()
    assert (modules / "minisearch" / "LICENSE.txt").read_bytes() == (VENDOR / "minisearch-LICENSE.txt").read_bytes()
    assert sha256(source.read_bytes()) in (VENDOR / "ORIGIN.md").read_text("utf-8")
