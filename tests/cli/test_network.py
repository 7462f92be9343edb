"""No command but those that publish or serve opens a socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SPECS, own_releases

GUARD = """
import sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request"):
        raise SystemExit(f"network: {event} {arguments}")
sys.addaudithook(hook)
from generator.cli import main
main()
"""


GENERATE = ("generate", "-o", "OUT", "--no-cache", "-t", "json-schema", "-t", "pydantic", "-t", "rabbitmq")


@pytest.mark.parametrize("arguments", [("lint",), ("inspect", "RS-EDA"), GENERATE])
def test_no_socket_is_opened(arguments: tuple[str, ...], tmp_path: Path) -> None:
    folder = str(SPECS / own_releases()[-1])
    words = [str(tmp_path) if word == "OUT" else word for word in arguments]
    command = [sys.executable, "-c", GUARD, words[0], folder, *words[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0 and "network:" not in done.stderr, done.stderr


def test_the_guard_guards() -> None:
    start = GUARD.index("from generator")
    script = GUARD[:start] + "import socket\nsocket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert "network:" in done.stderr
