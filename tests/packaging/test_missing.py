"""Tools that are missing, hang or fail, and servers that do not answer: said, never taken for done."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.packaging import process, tools
from generator.packaging.build import build_packages
from generator.packaging.kinds import Coordinate, Ecosystem
from generator.packaging.process import ToolFailed, run
from generator.packaging.publish import layouts
from generator.packaging.publish.clients import upload_steps
from generator.packaging.publish.destination import Destination
from generator.packaging.publish.existing import Presence, presence
from generator.packaging.publish.guards import tree_problems
from tests.golden.small import small_release

GEM = Coordinate(Ecosystem.RUBYGEMS, "hubsante_models_v3", "3.0.0")
JAR = Coordinate(Ecosystem.MAVEN, "models-v3", "3.0.0", "fr.gouv.esante.hub")
SERVER = Destination(url="https://gems.example")
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
        (None, Presence.UNKNOWN),
        ("exit 0", Presence.PRESENT),
        ("echo 'ERROR:  No gem matching x found'; exit 1", Presence.ABSENT),
        ("echo 'ERROR:  timed out'; exit 1", Presence.UNKNOWN),
    ],
)
def test_a_gem_server_is_asked_through_gem(text: str | None, found: Presence, script: Script) -> None:
    if text is not None:
        script("gem", text)
    assert presence(GEM, SERVER) is found


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
    [(200, Presence.PRESENT), (404, Presence.ABSENT), (410, Presence.ABSENT), (500, Presence.UNKNOWN)],
)
def test_what_a_server_answers(
    status: int, found: Presence, server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Answer, "status", status)
    assert presence(JAR, Destination(url=f"http://127.0.0.1:{server.server_port}")) is found


def test_a_server_that_is_not_there() -> None:
    assert presence(JAR, Destination(url="http://127.0.0.1:1")) is Presence.UNKNOWN


@pytest.mark.parametrize(("file", "found"), [("x.txt", Presence.ABSENT), (None, Presence.ABSENT)])
def test_a_repository_that_is_a_folder(file: str | None, found: Presence, tmp_path: Path) -> None:
    if file:
        (tmp_path / file).write_text("x")
    assert presence(JAR, Destination(url=tmp_path.as_uri())) is found


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
    assert tools.MAVEN.command is not None
    script(tools.MAVEN.command, text)
    found = tools.status(tools.MAVEN)
    assert found.is_there and found.version == ""


@pytest.mark.parametrize(
    ("ecosystem", "tool"),
    [(Ecosystem.RUBYGEMS, tools.GEM), (Ecosystem.NUGET, tools.DOTNET), (Ecosystem.MAVEN, tools.MAVEN)],
)
def test_a_client_that_went_away_says_how_to_get_it(
    ecosystem: Ecosystem, tool: tools.Tool, script: Script, tmp_path: Path
) -> None:
    files = ["a.gem", "a.nupkg", "a.pom", "a.jar", "a-sources.jar"]
    (step,) = upload_steps(ecosystem, tmp_path, files, Destination(url="https://host", name="id"))
    with pytest.raises(ToolFailed, match=f"{tool.name} failed:\nit is missing: {re.escape(tool.remedy)}"):
        step.act()


def test_a_folder_of_gems_has_no_index_without_gem(script: Script, tmp_path: Path) -> None:
    with pytest.raises(ToolFailed, match=f"gem generate_index failed:\nit is missing: {tools.GEM.remedy}"):
        layouts.index(GEM, tmp_path)


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
