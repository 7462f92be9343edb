"""No program that a repository's own configuration names is run, whatever hubgen asks git."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.diagnostics import Collector
from generator.diff.sources.git import exported
from generator.packaging.publish.guards import tree_problems
from generator.toolchain.git import GitFailed, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git: apt-get install git")
NAMES = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
HOOKS = ("post-index-change", "post-checkout", "pre-commit", "fsmonitor-watchman", "reference-transaction")
PROGRAMS = (
    *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.gitProxy", "core.askPass"),
    *("core.alternateRefsCommand", "diff.external", "diff.x.command", "diff.x.textconv", "merge.x.driver"),
    *("filter.x.clean", "filter.x.smudge", "filter.x.process", "filter.a=b.clean", "filter.a=b.smudge"),
    *("tar.tar.command", "tar.tar.gz.command", "gpg.program", "credential.helper", "uploadpack.packObjectsHook"),
    *("pager.status", "pager.archive", "pager.config", "sequence.editor"),
)
COMMANDS = ("status", "archive", "rev-parse", "ls-files", "config")


class Hostile:
    """A repository whose configuration names a program for everything; each leaves its name in `ran`."""

    def __init__(self, base: Path) -> None:
        self.folder, self.ran, self.programs = base / "repository", base / "ran", base / "programs"
        for folder in (self.folder / "rel" / "models", self.ran, self.programs):
            folder.mkdir(parents=True)
        (self.folder / "rel" / "release.yaml").write_text('release: "3.0"\n')
        (self.folder / "rel" / "models" / "a.xlsx").write_bytes(b"no workbook")
        (self.folder / ".gitattributes").write_text("*.yaml filter=x diff=x merge=x\n*.xlsx filter=a=b\n")
        self.run("init", "-q")
        self.run("add", "-A")
        self.run("commit", "-q", "-m", "x")

    def run(self, *words: str) -> None:
        """What a user does here, before the configuration is hostile or in spite of it."""
        subprocess.run(["git", *words], cwd=self.folder, env={**os.environ, **NAMES}, capture_output=True, timeout=60)

    def program(self, name: str) -> str:
        path = self.programs / name.replace("/", "-")
        path.write_text(f"#!/bin/sh\ntouch '{self.ran}/{path.name}'\nexit 1\n")
        path.chmod(0o755)
        return str(path)

    def poison(self, write: Callable[[str, str], None]) -> None:
        """Name a program wherever one can be named."""
        for key in PROGRAMS:
            write(key, self.program(key))
        for command in COMMANDS:
            write(f"alias.{command}", f"!{self.program(f'alias.{command}')}")
        for hook in HOOKS:
            self.program(hook)
        write("core.hooksPath", str(self.programs))
        write("filter.x.required", "true")
        write("protocol.ext.allow", "always")
        write("remote.origin.url", f"ext::{self.program('ext')} %S")
        self.touch()

    def touch(self) -> None:
        """Files that git has to look into again."""
        for path in self.folder.glob("rel/**/*.*"):
            path.write_bytes(path.read_bytes())
            os.utime(path, (1, 1))


def by_config(hostile: Hostile) -> None:
    """The repository's own file."""
    hostile.poison(lambda key, value: hostile.run("config", "--local", key, value))


def by_include(hostile: Hostile) -> None:
    """A file that it includes."""
    other = hostile.folder / ".git" / "other"
    hostile.poison(lambda key, value: hostile.run("config", "--file", str(other), key, value))
    hostile.run("config", "--local", "include.path", str(other))


def by_worktree(hostile: Hostile) -> None:
    """The file of the working tree."""
    hostile.run("config", "--local", "extensions.worktreeConfig", "true")
    hostile.poison(lambda key, value: hostile.run("config", "--worktree", key, value))


def by_submodule(hostile: Hostile) -> None:
    """A repository in the repository, which is asked by that one's configuration."""
    inner = hostile.folder / "inner"
    for words in (("init", "-q", "inner"), ("-C", "inner", "commit", "-q", "--allow-empty", "-m", "x")):
        hostile.run(*words)
    (hostile.folder / ".gitmodules").write_text('[submodule "inner"]\npath = inner\nurl = ./inner\nignore = none\n')
    hostile.run("add", "-A")
    hostile.run("commit", "-q", "-m", "y")
    hostile.poison(lambda key, value: hostile.run("-C", str(inner), "config", "--local", key, value))


WAYS = (by_config, by_include, by_worktree, by_submodule)


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def hostile(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hostile:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    found = Hostile(tmp_path)
    request.param(found)
    monkeypatch.chdir(found.folder)
    return found


def publication(hostile: Hostile) -> None:
    list(tree_problems(Path("rel")))


def comparison(hostile: Hostile) -> None:
    with exported("git:HEAD:rel", Collector()) as path:
        assert path is not None and (path / "release.yaml").read_text() == 'release: "3.0"\n'


def driver(hostile: Hostile) -> None:
    for words in ((), ("--shared",), ("--remove",)):
        CliRunner().invoke(commands, ["git", "install", *words])


@pytest.mark.parametrize("use", [publication, comparison, driver])
def test_no_program_of_the_repository_is_run(use: Callable[[Hostile], None], hostile: Hostile) -> None:
    use(hostile)
    assert sorted(path.name for path in hostile.ran.iterdir()) == []


def test_git_itself_would_run_them(hostile: Hostile) -> None:
    """Else the test above could not fail."""
    hostile.run("status")
    hostile.run("archive", "--format=tar", "HEAD")
    assert list(hostile.ran.iterdir())


def test_what_is_changed_is_still_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = Hostile(tmp_path)
    by_config(hostile)
    monkeypatch.chdir(hostile.folder)
    assert list(tree_problems(Path("rel"))) == []
    (hostile.folder / "rel" / "release.yaml").write_text('release: "3.1"\n')
    assert [problem.code for problem in tree_problems(Path("rel"))] == ["dirty-tree"]


def test_filters_of_the_user_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """git-lfs is set up so: the attributes are the repository's, the program is the user's."""
    hostile = Hostile(tmp_path)
    config = tmp_path / "user"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    hostile.run("config", "--file", str(config), "filter.x.smudge", "tr 3 4")
    monkeypatch.chdir(hostile.folder)
    with exported("git:HEAD:rel", Collector()) as path:
        assert path is not None and (path / "release.yaml").read_text() == 'release: "4.0"\n'


def test_settings_of_the_environment_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("COUNT", "1"), ("KEY_0", "user.name"), ("VALUE_0", "somebody")):
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    assert git("config", "user.name", folder=tmp_path) == b"somebody\n"
    assert git("config", "core.fsmonitor", folder=tmp_path) == b"false\n"


def test_what_git_says_is_the_error(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="unknown option"):
        git("--no-such-option", folder=tmp_path)
