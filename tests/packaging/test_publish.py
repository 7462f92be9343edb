"""`hubgen publish` as it is typed: guards, folder, dry run; in a git repository of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.targets.python.tools import TWINE
from tests.conftest import SPECS, own_releases
from tests.packaging.support import needs, tools_of

OLD, NEW = own_releases()[-2:]
CANARY = "canary-77aa"
IDENTITY = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
pytestmark = needs(*tools_of("dataclass"))


@dataclass(frozen=True)
class Repository:
    """A git repository with two of our releases, all committed."""

    folder: Path

    def git(self, *words: str) -> None:
        subprocess.run(
            ["git", *words], cwd=self.folder, check=True, env={**os.environ, **IDENTITY}, capture_output=True
        )

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x")

    def publish(self, *words: str, settings: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "generator", "publish", f"specs/{NEW}", *words]
        done = subprocess.run(
            command,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            env={**os.environ, **(settings or {})},
        )
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "repository"
    for name in (OLD, NEW):
        shutil.copytree(SPECS / name, folder / "specs" / name, ignore=shutil.ignore_patterns("samples"))
    found = Repository(folder)
    found.git("init", "--quiet")
    found.commit()
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_into_a_folder_once(repository: Repository, tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    told = repository.publish("-r", str(shop), "-t", "dataclass", "--dry-run")
    assert (told.returncode, shop.exists()) == (0, False), told.stderr
    assert f"gate: {repository.folder}/specs/{OLD} → specs/{NEW}" in told.stderr
    done = repository.publish("-r", str(shop), "-t", "dataclass")
    assert done.returncode == 0, done.stderr
    assert done.stdout == told.stdout
    there = files(shop)
    assert {path.rpartition("/")[2] for path in there} >= {"index.html"}
    assert sum(path.endswith((".whl", ".tar.gz")) for path in there) == 2
    again = repository.publish("-r", str(shop), "-t", "dataclass")
    assert again.returncode == 0 and "there already, equal byte for byte" in again.stdout, again.stderr
    assert files(shop) == there
    wheel = next(shop.rglob("*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b" ")
    other = repository.publish("-r", str(shop), "-t", "dataclass")
    assert other.returncode == 1 and "already-published" in other.stderr and "nothing is published" in other.stderr
    assert wheel.name in other.stderr and files(shop).keys() == there.keys()


@pytest.mark.parametrize("change", ["untracked", "edited", "ignored"])
def test_a_dirty_tree_is_refused(change: str, repository: Repository, tmp_path: Path) -> None:
    manifest = repository.folder / "specs" / NEW / "release.yaml"
    if change == "untracked":
        (repository.folder / "note.txt").write_text("x")
    elif change == "edited":
        manifest.write_text(manifest.read_text("utf-8") + "# x\n", "utf-8")
    else:
        (repository.folder / ".gitignore").write_text("*.json\n")
        repository.commit()
        (repository.folder / "specs" / NEW / "samples").mkdir()
        (repository.folder / "specs" / NEW / "samples" / "a.json").write_text("{}")
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "dataclass")
    assert (done.returncode, (tmp_path / "shop").exists()) == (1, False)
    assert "dirty-tree" in done.stderr


def test_files_that_do_not_count_may_be_ignored(repository: Repository, tmp_path: Path) -> None:
    (repository.folder / ".gitignore").write_text(".DS_Store\n~$*\ndist/\n")
    repository.commit()
    for name in (".DS_Store", "models/~$a.xlsx", "../../dist/x"):
        path = repository.folder / "specs" / NEW / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "dataclass", "--dry-run")
    assert done.returncode == 0, done.stderr


def test_outside_git_is_said(repository: Repository, tmp_path: Path) -> None:
    shutil.rmtree(repository.folder / ".git")
    words = ("-r", str(tmp_path / "shop"), "-t", "dataclass", "--dry-run")
    done = repository.publish(*words, settings={"GIT_CEILING_DIRECTORIES": str(tmp_path)})
    assert done.returncode == 0 and "note not-in-git" in done.stderr


def test_the_first_release_and_the_bundle(repository: Repository, tmp_path: Path) -> None:
    shutil.rmtree(repository.folder / "specs" / OLD)
    repository.commit()
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "bundle")
    assert done.returncode == 0 and "is the first release" in done.stderr
    assert [path.suffix for path in (tmp_path / "shop" / "bundle").iterdir()] == [".zip"]
    again = repository.publish("-r", str(tmp_path / "shop"), "-t", "bundle")
    assert again.returncode == 0 and "there already" in again.stdout
    (archive,) = (tmp_path / "shop" / "bundle").iterdir()
    archive.write_bytes(b"another")
    other = repository.publish("-r", str(tmp_path / "shop"), "-t", "bundle")
    assert other.returncode == 1 and "hubsante-dsf-" in other.stderr and "already-published" in other.stderr


def test_what_the_gate_refuses_is_refused(repository: Repository, tmp_path: Path) -> None:
    manifest = repository.folder / "specs" / NEW / "release.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace(f'release: "{NEW}"', f'release: "{OLD}.1"'), "utf-8")
    repository.commit()
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "dataclass", "--against", f"specs/{OLD}")
    assert (done.returncode, (tmp_path / "shop").exists()) == (1, False)
    assert "version-too-low" in done.stderr


def test_nothing_to_compare_with_is_refused(repository: Repository, tmp_path: Path) -> None:
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "dataclass", "--against", "specs/0.9")
    assert (done.returncode, (tmp_path / "shop").exists()) == (1, False)
    assert "missing-source" in done.stderr and "nothing is published" in done.stderr


def test_a_release_with_errors_is_refused(repository: Repository, tmp_path: Path) -> None:
    (next((repository.folder / "specs" / NEW / "models").glob("*.xlsx"))).write_bytes(b"no workbook")
    repository.commit()
    done = repository.publish("-r", str(tmp_path / "shop"), "-t", "dataclass")
    assert (done.returncode, (tmp_path / "shop").exists()) == (1, False)
    assert "with errors" in done.stderr


def test_a_package_that_cannot_be_built_stops_all(repository: Repository, tmp_path: Path) -> None:
    """The dataclasses could be sent, the gem not: nothing is."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").symlink_to(str(shutil.which("git")))
    words = ("-r", str(tmp_path / "shop"), "-t", "dataclass", "-t", "ruby")
    done = repository.publish(*words, settings={"PATH": str(tmp_path / "bin")})
    assert (done.returncode, (tmp_path / "shop").exists()) == (1, False)
    assert "missing-tool" in done.stderr and "nothing is published" in done.stderr


@needs(TWINE)
def test_a_client_that_fails_says_where_it_stopped(repository: Repository) -> None:
    settings = {"TWINE_USERNAME": "me", "TWINE_PASSWORD": CANARY}
    done = repository.publish("-r", "pypi=http://127.0.0.1:9/", "-t", "dataclass", settings=settings)
    assert done.returncode == 1 and "unknown-presence" in done.stderr
    assert "stopped here" in done.stderr and "twine failed" in done.stderr
    assert CANARY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("-r", "https://host.invalid/"), "cannot take all of"),
        (("-r", "pypi=https://host.invalid/", "-t", "ruby"), "ruby has no repository"),
        (("-r", "shop", "-t", "cobol"), "no package 'cobol'"),
        (("-r", f"https://me:{CANARY}@host.invalid/", "-t", "dataclass"), "a user or a password"),
        (("-r", "pypi=https://host.invalid/", "-t", "bundle"), "into a folder only"),
        ((), "Missing option"),
    ],
)
def test_misuse(words: tuple[str, ...], reason: str, repository: Repository) -> None:
    done = repository.publish(*words)
    assert done.returncode == 2 and reason in done.stderr
    assert CANARY not in done.stderr


def test_a_dry_run_shows_commands_without_secrets(repository: Repository) -> None:
    settings = {"TWINE_USERNAME": "me", "TWINE_PASSWORD": CANARY}
    done = repository.publish("-r", "pypi=http://127.0.0.1:9/", "-t", "dataclass", "--dry-run", settings=settings)
    assert done.returncode == 0, done.stderr
    assert "TWINE_PASSWORD=*** twine upload" in done.stdout and "http://127.0.0.1:9/" in done.stdout
    assert CANARY not in done.stdout + done.stderr


def test_transformations_go_into_the_folder_too(repository: Repository) -> None:
    words = ("-r", "../packages", "-t", "dataclass", "--transforms", f"specs/{OLD}")
    done = repository.publish(*words)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (repository.folder.parent / "packages").rglob("*")}
    assert {"hubsante-transforms", f"hubsante_transforms-{NEW}-py3-none-any.whl"} < names
    again = repository.publish(*words)
    assert again.returncode == 0 and "add" not in [line.split(" ")[0] for line in again.stdout.splitlines()]
