"""No command but those that publish or serve opens a socket."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import COMMANDS
from tests.conftest import ROOT, SPECS, own_releases

GUARD = """
import sys
def hook(event, arguments):
    if event in ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request"):
        raise SystemExit(f"network: {event} {arguments}")
sys.addaudithook(hook)
from generator.cli import main
main()
"""


RELEASE = str(SPECS / own_releases()[-1])
OLDER = str(SPECS / own_releases()[0])
EACH = {
    "cache": ("cache", "info"),
    "catalogue": ("catalogue", OLDER, RELEASE),
    "completion": ("completion", "bash"),
    "convert": ("convert", RELEASE, "message.json", "--to", "xml"),
    "diff": ("diff", OLDER, RELEASE),
    "doctor": ("doctor",),
    "explain": ("explain", "bad-cardinality"),
    "generate": ("generate", RELEASE, "-o", "out", "--no-cache"),
    "git": ("git", "--help"),
    "history": ("history", "RS-EDA", OLDER, RELEASE),
    "inspect": ("inspect", RELEASE),
    "lint": ("lint", RELEASE),
    "new": ("new", "release", "4.0"),
    "package": ("package", "--help"),
    "release": ("release", "check", OLDER, RELEASE),
    "transform": ("transform", OLDER, RELEASE, "message.json"),
    "transforms": ("transforms", OLDER, RELEASE, "-o", "out"),
    "site": ("site", OLDER, RELEASE, "-o", "out"),
    "validate": ("validate", RELEASE, "message.json"),
    "watch": ("watch", "--help"),
}
"""A run of each command; `package` calls the builders of the languages, whose network is theirs."""
ALLOWED = {"publish", "serve"}


def test_each_command_is_here() -> None:
    assert EACH.keys() | ALLOWED >= COMMANDS.keys()


@pytest.mark.parametrize("name", EACH)
def test_no_socket_is_opened(name: str, tmp_path: Path) -> None:
    if name not in COMMANDS:
        pytest.skip(f"there is no command {name}")
    (tmp_path / "message.json").write_text("{}")
    command = [sys.executable, "-c", GUARD, *EACH[name]]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HUBGEN_CACHE": str(tmp_path / "store")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode in (0, 1) and "network:" not in done.stderr and "Traceback" not in done.stderr, done.stderr


def test_the_guard_guards() -> None:
    start = GUARD.index("from generator")
    script = GUARD[:start] + "import socket\nsocket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert "network:" in done.stderr
