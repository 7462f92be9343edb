"""hubgen as a process that goes on until it is told to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

PATIENCE = 60.0


class Running:
    """A process whose lines are read into a file."""

    def __init__(self, process: subprocess.Popen[bytes], told: Path) -> None:
        self.process, self._told = process, told

    @property
    def text(self) -> str:
        """All that it has printed so far."""
        return self._told.read_text("utf-8")

    def wait_for(self, text: str) -> str:
        """What it has printed, as soon as `text` is in it."""
        until(lambda: text in self.text, lambda: self.text)
        return self.text

    def end(self) -> int:
        """Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@contextmanager
def hubgen(folder: Path, *arguments: str | Path) -> Iterator[Running]:
    """A run of hubgen in `folder`, which Ctrl-C ends."""
    told = folder / "told.txt"
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "HUBGEN_CACHE": str(folder / "cache"),
    }
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    with told.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=file, stderr=subprocess.STDOUT, preexec_fn=heed_ctrl_c
        )
    try:
        running = Running(process, told)
        yield running
        if process.poll() is None:
            running.end()
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def heed_ctrl_c() -> None:
    """What a shell starts in the background ignores it, and so do its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until(holds: Callable[[], bool], told: Callable[[], str] = str) -> None:
    """Wait for `holds`, for so long as a busy machine may need."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, told()
        time.sleep(0.02)
