"""Tools that are missing, hang or fail, and servers that do not answer: said, never taken for done."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate, Ecosystem, Upload
from generator.packaging.build import build_packages
from generator.packaging.publish.guards import tree_problems
from generator.packaging.publish.state import State, of_server
from generator.targets.csharp.ecosystem import NUGET
from generator.targets.csharp.tools import DOTNET
from generator.targets.java.ecosystem import MAVEN_REPOSITORY
from generator.targets.java.tools import MAVEN
from generator.targets.ruby.ecosystem import RUBYGEMS
from generator.targets.ruby.tools import GEM
from generator.toolchain import process, tools
from generator.toolchain.process import ToolFailed, run
from tests.golden.small import small_release

PACKAGE = Coordinate(RUBYGEMS, "hubsante_models_v3", "3.0.0")
JAR = Coordinate(MAVEN_REPOSITORY, "models-v3", "3.0.0", "fr.gouv.esante.hub")
SERVER = Destination(url="https://gems.example")
FILES = {"a.gem": b"a", "a.jar": b"a"}
ABSENT, UNKNOWN = State(missing=("a.gem", "a.jar")), State(missing=("a.gem", "a.jar"), is_known=False)
DIFFERENT = State(different=("a.gem", "a.jar"))
Script = Callable[[str, str], None]


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """A PATH with nothing on it but the shell scripts that a test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("HUBGEN_DOTNET", raising=False)

    def put(name: str, text: str) -> None:
        (tmp_path / name).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / name).chmod(0o755)

    return put


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (None, UNKNOWN),
        ("exit 0", State(different=("a.gem",), missing=("a.jar",))),
        ("echo 'ERROR:  No gem matching x found'; exit 1", ABSENT),
        ("echo 'ERROR:  timed out'; exit 1", UNKNOWN),
    ],
)
def test_a_gem_server_is_asked_through_gem(text: str | None, found: State, script: Script) -> None:
    if text is not None:
        script("gem", text)
    assert of_server(PACKAGE, SERVER, FILES) == found


class _Answer(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is told."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answer) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


@pytest.mark.parametrize(
    ("status", "found"),
    [(200, DIFFERENT), (404, ABSENT), (410, ABSENT), (500, UNKNOWN)],
)
def test_what_a_server_answers(
    status: int, found: State, server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Answer, "status", status)
    assert of_server(JAR, Destination(url=f"http://127.0.0.1:{server.server_port}"), FILES) == found


def test_a_server_that_is_not_there() -> None:
    assert of_server(JAR, Destination(url="http://127.0.0.1:1"), FILES) == UNKNOWN


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_repository_that_is_a_folder(is_empty: bool, tmp_path: Path) -> None:
    if not is_empty:
        (tmp_path / "x.txt").write_text("x")
    assert of_server(JAR, Destination(url=tmp_path.as_uri()), FILES) == ABSENT


def test_without_git_nobody_knows_what_is_committed(script: Script, tmp_path: Path) -> None:
    (problem,) = tree_problems(tmp_path)
    assert (problem.code, problem.hint) == ("missing-tool", tools.GIT.remedy)


def test_a_program_that_does_not_end(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "PATIENCE", 0.2)
    script("slow", "exec /bin/sleep 60")
    with pytest.raises(ToolFailed, match=r"no end after 0\.2 seconds"):
        run([str(tmp_path / "slow")], tmp_path, {})


def test_a_program_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ToolFailed, match="No such file"):
        run([str(tmp_path / "absent")], tmp_path, {})


@pytest.mark.parametrize("text", ["exit 1", "echo no number", "exec /bin/sleep 60"])
def test_a_program_that_says_no_version(text: str, script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "PATIENCE", 0.2)
    assert MAVEN.command is not None
    script(MAVEN.command, text)
    found = tools.status(MAVEN)
    assert found.is_there and found.version == ""


@pytest.mark.parametrize(
    ("ecosystem", "tool"),
    [(RUBYGEMS, GEM), (NUGET, DOTNET), (MAVEN_REPOSITORY, MAVEN)],
)
def test_a_client_that_went_away_says_how_to_get_it(
    ecosystem: Ecosystem, tool: tools.Tool, script: Script, tmp_path: Path
) -> None:
    files = tuple(f"a-1{ending}" for ending in (*ecosystem.endings, "-sources.jar"))
    place = Destination(url="https://host", name="id")
    (step,) = ecosystem.upload(Upload(Coordinate(ecosystem, "a", "1"), tmp_path, files, place))
    with pytest.raises(ToolFailed, match=f"{tool.name} failed:\nit is missing: {re.escape(tool.remedy)}"):
        step.act()


def test_a_folder_of_gems_has_no_index_without_gem(script: Script, tmp_path: Path) -> None:
    with pytest.raises(ToolFailed, match=f"gem generate_index failed:\nit is missing: {GEM.remedy}"):
        RUBYGEMS.index(PACKAGE, tmp_path)


@pytest.mark.parametrize(
    ("version", "chosen"), [("3.1.426", "netcoreapp3.1"), ("6.0.428", "net6.0"), ("8.0.100", ""), ("10.0.100", "")]
)
def test_an_old_sdk_builds_one_framework_and_says_so(version: str, chosen: str, script: Script, tmp_path: Path) -> None:
    script("dotnet", f'[ "$1" = --version ] && echo {version} && exit 0\necho "$@"\nexit 1')
    found = Collector()
    assert not list(build_packages(small_release(), tmp_path, ["csharp"], found))
    (failed,) = found.errors
    asked = re.findall(r"-p:TargetFrameworks=(\S+)", failed.text)
    assert (failed.code, asked) == ("build-failed", [chosen] if chosen else [])
    told = [(problem.code, f" {chosen} only" in problem.text) for problem in found.warnings]
    assert told == ([("fewer-frameworks", True)] if chosen else [])
